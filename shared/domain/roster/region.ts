// Names of the first six digits of an ID number. The table is of the years when most cards were first issued; a gap is a warning, never a refusal.
import gb2260 from 'id-validator/src/GB2260.js'

/** Set up after the table was made; a code is never reused, so adding is safe. */
const later: Readonly<Record<string, string>> = { '330305': '浙江省温州市洞头区', '330383': '浙江省龙港市' }

const table: Readonly<Record<string, string>> = gb2260

/** 浙江省温州市鹿城区, or undefined where the table has no such place. */
export function regionName(idNumber: string): string | undefined {
  const code = idNumber.slice(0, 6)
  return later[code] ?? table[code]
}

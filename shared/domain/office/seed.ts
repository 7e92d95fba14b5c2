// What a new office starts with: the units of the seed city in their official order and the titles named in the office's own
// papers (domain.md §0, office-practice.md 27). Everything can be edited; amounts are not invented. Ids are fixed, so that two PCs
// that each found the office before they first meet hold the same rows, not doubles.
import type { RowId, Value } from '../../oplog/operation'

export interface SeedRow {
  readonly id: RowId
  readonly values: Readonly<Record<string, Value>>
}

/** 26 Crockford characters that sort before every minted id; the number is written in the lists below and never reused. */
export function seedId(
  kind: 'a' | 'b' | 'c' | 'd' | 'f' | 'h' | 'k' | 'n' | 'p' | 'r' | 's' | 't' | 'v' | 'w' | 'y',
  number: number,
): RowId {
  return `00seed${kind}${String(number).padStart(19, '0')}`
}

/** The one row of the office's own data. */
export const profileId: RowId = seedId('a', 1)

/** Order keys leave room between neighbours for rows added later. */
const orderKey = (position: number): string => `m${String(position * 10).padStart(4, '0')}`

type UnitLine = readonly [
  number: number,
  name: string,
  kind: 'county' | 'direct' | 'industry' | 'college',
  aliases: string,
]

const wenzhouUnits: readonly UnitLine[] = [
  [1, '鹿城区', 'county', '鹿城、温州市鹿城区'],
  [2, '龙湾区', 'county', '龙湾、温州市龙湾区'],
  [3, '瓯海区', 'county', '瓯海、温州市瓯海区'],
  [4, '洞头区', 'county', '洞头、洞头县、温州市洞头区'],
  [5, '瑞安市', 'county', '瑞安'],
  [6, '乐清市', 'county', '乐清'],
  [7, '龙港市', 'county', '龙港、龙港镇'],
  [8, '永嘉县', 'county', '永嘉'],
  [9, '平阳县', 'county', '平阳'],
  [10, '苍南县', 'county', '苍南'],
  [11, '文成县', 'county', '文成'],
  [12, '泰顺县', 'county', '泰顺'],
  [13, '市直', 'direct', '市属、市本级、市直单位、市直机关'],
  [14, '产业工会', 'industry', '产业、市产业工会'],
  [15, '高校', 'college', '在温高校、高等院校'],
]

/** Counties and other units of 温州 in the fixed order in which every list of the office prints them. */
export const seedUnits: readonly SeedRow[] = wenzhouUnits.map(([number, name, kind, aliases], index) => ({
  id: seedId('b', number),
  values: { name, kind, aliases, order: orderKey(index + 1) },
}))

type TitleLevel = 'national' | 'provincial' | 'city' | 'other'
type TitleLine = readonly [
  number: number,
  name: string,
  level: TitleLevel,
  treatment: TitleLevel | undefined,
  aliases: string,
  source: string,
]

const practice = '各级劳模待遇通行做法，请按本市文件核对'

/**
 * 称号, its level, and the treatment it gives by default. 五一劳动奖章 is treated one level lower than 劳模 of the same giver in the
 * places whose rules were found (domain.md §1.1); 工匠 titles give none until the office adds a rule (office-practice.md 27).
 */
const titleLines: readonly TitleLine[] = [
  [1, '全国劳动模范', 'national', 'national', '全国劳模', practice],
  [2, '全国先进工作者', 'national', 'national', '全国先进', practice],
  [
    3,
    '全国五一劳动奖章',
    'national',
    'provincial',
    '全国五一奖章、全国五一劳动奖章获得者',
    '部分地区按省部级劳模对待，请按本市文件核对',
  ],
  [4, '浙江省劳动模范', 'provincial', 'provincial', '省劳动模范、省劳模、浙江省劳模', practice],
  [
    5,
    '浙江省先进工作者',
    'provincial',
    'provincial',
    '浙江省先进生产者、浙江省先进生产（工作）者、省先进工作者、省先进生产者、省先进生产（工作）者',
    practice,
  ],
  [
    6,
    '部级劳动模范（享受省部级待遇）',
    'provincial',
    'provincial',
    '部级劳模、部级劳动模范、享受省部级劳模待遇',
    practice,
  ],
  [
    7,
    '浙江省五一劳动奖章',
    'provincial',
    'city',
    '省五一劳动奖章、省五一奖章',
    '部分地区按市级劳模对待，请按本市文件核对',
  ],
  [8, '温州市劳动模范', 'city', 'city', '市劳动模范、市劳模、温州市劳模', practice],
  [
    9,
    '温州市先进生产（工作）者',
    'city',
    'city',
    '温州市先进工作者、温州市先进生产者、市先进工作者、市先进生产者、市先进生产（工作）者',
    practice,
  ],
  [10, '浙江工匠', 'provincial', undefined, '省级工匠', ''],
  [11, '温州工匠', 'city', undefined, '市级工匠', ''],
]

/** 荣誉称号, highest first. */
export const seedTitles: readonly SeedRow[] = titleLines.map(([number, name, level, , aliases], index) => ({
  id: seedId('c', number),
  values: { name, level, aliases, order: orderKey(index + 1) },
}))

/** 待遇级别对照: one undated rule per title that gives treatment. */
export const seedTreatmentRules: readonly SeedRow[] = titleLines.flatMap(([number, , , treatment, , source]) =>
  treatment === undefined
    ? []
    : [{ id: seedId('d', number), values: { honourTitle: seedId('c', number), level: treatment, source } }],
)

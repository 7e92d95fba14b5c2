// 《健在核实表》: whom to see before money goes out, with when they were last seen, and room to write what was found; the old sign in it
// (office-practice.md 2, 40).
import { lifeStanding } from '../../../shared/domain/checks/life-standing'
import { ageOn } from '../../../shared/domain/payments/person-facts'
import { alignedName } from '../../../shared/domain/roster/names'
import { FailureError } from '../../../shared/kernel/result'
import type { Row } from '../../data/office'
import { landscape, type SheetJob } from '../page-model'
import { paginateList, type ListColumn } from '../paginate'
import { countySections, internalNote } from '../roster/roster-list'
import { signedRow, signedSize } from '../signed-rows'
import { dialled, wordsOf, type Lists } from '../words'

export interface LifeLine {
  readonly person: Row
  /** Their 健在核实. */
  readonly checks: readonly Row[]
}

export interface LifeSheet {
  /** In the order of the sheet. */
  readonly lines: readonly LifeLine[]
  /** 荣誉津贴 of a batch, 年度核查 of a county: stands before the title. */
  readonly about: string
  readonly office: string
  /** Printed and judged on: 2026年11月26日 and YYYY-MM-DD. */
  readonly date: string
  readonly on: string
  /** Rows of 核实有效期. */
  readonly rules: readonly Row[]
  readonly signers: readonly string[]
}

export const lifeDuties = ['经办', '复核', '负责人']

const columns: readonly ListColumn[] = [
  { label: '姓名', width: 12, fixed: 24 },
  { label: '年龄', width: 6, fixed: 14 },
  { label: '住址', width: 24, align: 'left' },
  { label: '联系电话', width: 16, fixed: 31 },
  { label: '上次核实', width: 14, fixed: 26 },
  { label: '核实\n日期', width: 10, fixed: 22 },
  { label: '方式', width: 8, fixed: 19 },
  { label: '结果', width: 8, fixed: 19 },
  { label: '本人或家属\n签名', width: 14, fixed: 30 },
  { label: '核实人', width: 10, fixed: 20 },
]

/** A county a page, since each goes to the door with other people. Throws FailureError `sheet.empty` for nobody. */
export function lifeSheetJob({ lines, about, office, date, on, rules, signers }: LifeSheet, lists: Lists): SheetJob {
  if (lines.length === 0)
    throw new FailureError({ code: 'sheet.empty', message: '名单里没有要核实的人，没有可打印的表。' })
  const words = wordsOf('person', lists)
  const checksOf = new Map(lines.map((line) => [line.person.id, line.checks]))
  const rowOf = (person: Row): readonly string[] => {
    const standing = lifeStanding(person['birth'], checksOf.get(person.id) ?? [], rules, on)
    const age = ageOn(typeof person['birth'] === 'string' ? person['birth'] : undefined, on)
    return [
      alignedName(words.full(person, 'name')),
      age === undefined ? '' : String(age),
      words.full(person, 'address'),
      dialled(words.full(person, 'phone')),
      standing.last ?? '从未核实',
      ...Array.from({ length: 5 }, () => ''),
    ]
  }
  const people = lines.map(({ person }) => person)
  return paginateList({
    title: `${about}健在核实表`,
    paper: landscape,
    subline: [`单位（盖章）：${office}`, date, '方式：入户、电话、视频、本人到场、证明　结果：健在、去世、联系不上'],
    columns,
    sections: countySections(people, lists).map(({ rows, ...section }) => ({ ...section, rows: rows.map(rowOf) })),
    sectionOnNewPage: true,
    size: signedSize - 2,
    rowHeight: signedRow,
    pageTotal: (rows) => `本页小计　${rows} 人`,
    total: `合计　${lines.length} 人`,
    signers,
    footNote: internalNote,
    footRight: '健在核实表',
  })
}

// 证明开具登记簿: every certificate that was issued, in the order of issue (office-practice.md 28).
import type { Row } from '../../data/office'
import { landscape, type SheetJob } from '../page-model'
import { paginateList } from '../paginate'
import { wordsOf } from '../words'

export interface RegisterLine {
  readonly certificate: Row
  readonly person: Row | undefined
}

/** The register of the given lines; `period` is said in the title line: 2026年; `signers` as signersLine gives them. */
export function certificateRegisterJob(
  lines: readonly RegisterLine[],
  office: string,
  period: string,
  date: string,
  signers: readonly string[],
): SheetJob {
  const ordered = [...lines].sort((a, b) => (key(a.certificate) < key(b.certificate) ? -1 : 1))
  const words = wordsOf('certificate', {})
  const text = (row: Row | undefined, field: string): string => String(row?.[field] ?? '')
  return paginateList({
    title: '证明开具登记簿',
    paper: landscape,
    subline: [`单位：${office}`, period, `打印日期：${date}`],
    columns: [
      { label: '编号', width: 38, fixed: 31 },
      { label: '种类', width: 28, fixed: 28 },
      { label: '开具日期', width: 24, fixed: 23 },
      { label: '姓名', width: 20, fixed: 17 },
      { label: '工作单位', width: 52, align: 'left' },
      { label: '用途', width: 40, align: 'left' },
      { label: '接收单位', width: 36, align: 'left' },
      { label: '有效期至', width: 24, fixed: 23 },
      { label: '经办', width: 18 },
      { label: '补打', width: 12 },
      { label: '领取人签名', width: 26, fixed: 25 },
    ],
    sections: [
      {
        rows: ordered.map(({ certificate, person }) => [
          text(certificate, 'number'),
          (words.full(certificate, 'kind') || '身份（荣誉）证明').replace(/证明$/u, ''),
          text(certificate, 'issuedOn'),
          text(person, 'name') || '（已删除）',
          text(person, 'employer'),
          text(certificate, 'purpose'),
          text(certificate, 'receiver'),
          text(certificate, 'validUntil'),
          text(certificate, 'issuedBy'),
          text(certificate, 'reprints'),
          '',
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: 10.5,
    // People sign in the last column.
    rowHeight: 10,
    pageTotal: (rows) => `本页小计　${rows} 份`,
    total: `合计　${lines.length} 份`,
    signers,
    footNote: '',
    footRight: '证明开具登记簿',
  })
}

function key(certificate: Row): string {
  return `${String(certificate['issuedOn'] ?? '')} ${String(certificate['number'] ?? '')} ${certificate.id}`
}

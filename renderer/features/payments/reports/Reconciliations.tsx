// 对账: the receiver's list comes in as Excel and is compared with ours; every comparison is kept, the newest in full.
import { unpack, type ReconciliationFinding, type TheirEntry } from '../../../../shared/domain/payments/report'
import { maskNumbers } from '../../../../shared/domain/masking'
import { levels } from '../../../../shared/domain/roster/picklists'
import type { Row } from '../../../data/office'
import { ListFile } from '../../../importing/ListFile'
import { personColumns, type ListColumn, type ListRead } from '../../../importing/rows/read-list'
import { useChildren } from '../../../registers/rows'
import { useCommand } from '../../../registers/useCommand'
import { Notice } from '../../../ui/Notice'

const columns: readonly ListColumn[] = [
  ...personColumns,
  { name: 'level', label: '享受待遇级别', kind: 'choice', choices: levels, aliases: ['待遇级别', '级别', '劳模级别'] },
  { name: 'monthly', label: '月标准', kind: 'money', aliases: ['金额', '标准', '月金额', '发放金额', '津贴标准'] },
]

export function Reconciliations({ report }: { readonly report: Row }) {
  const { run, failure } = useCommand()
  const kept = useChildren('reconciliation', report.id) ?? []
  const newest = kept.at(-1)
  const compare = async (list: ListRead): Promise<void> => {
    await run('report.reconcile', { report: report.id, file: list.file.slice(0, 200), theirs: list.rows.map(entryOf) })
  }
  return (
    <section aria-label="对账">
      <h3>与接收单位对账</h3>
      <ListFile label="读入对方的名单" columns={columns} onRead={compare} />
      {failure ? <Notice failure={failure} /> : null}
      {newest ? (
        <Result row={newest} />
      ) : (
        <p className="quiet">对方维护后，把对方现有名单的 Excel 读进来，按身份证号比对。</p>
      )}
      {kept.length > 1 ? (
        <p className="quiet">
          此前对过 {kept.length - 1} 次：
          {kept
            .slice(0, -1)
            .map((row) => `${String(row['on'])}《${String(row['file'])}》${wordsOf(row)}`)
            .join('；')}
        </p>
      ) : null}
    </section>
  )
}

function entryOf({ sheet, row, values }: ListRead['rows'][number]): TheirEntry {
  const text = (field: string): Record<string, string> =>
    typeof values[field] === 'string' ? { [field]: values[field] } : {}
  return {
    ...text('name'),
    ...text('idNumber'),
    ...text('level'),
    ...(typeof values['monthly'] === 'number' ? { monthly: values['monthly'] } : {}),
    place: `${sheet} 第 ${row} 行`.slice(0, 200),
  }
}

function wordsOf(row: Row): string {
  const count = (field: string): number => Number(row[field] ?? 0)
  return count('missing') + count('strange') + count('differing') === 0
    ? '一致'
    : `我有他无 ${count('missing')}、他有我无 ${count('strange')}、内容不同 ${count('differing')}`
}

function Result({ row }: { readonly row: Row }) {
  const findings = unpack<ReconciliationFinding>(row['findings'])
  return (
    <>
      <p role="status">
        {String(row['on'])}《{String(row['file'])}》对方 {Number(row['theirs'] ?? 0)} 人：{wordsOf(row)}
      </p>
      {findings.length === 0 ? null : (
        <div className="plain-table">
          <table aria-label="对账差异">
            <thead>
              <tr>
                {['差异', '姓名', '身份证号', '我方', '对方'].map((label) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {findings.map((each, at) => (
                <tr key={at}>
                  <td>{each.kind}</td>
                  <td>{each.name}</td>
                  <td>{maskNumbers(each.idNumber)}</td>
                  <td>{each.ours}</td>
                  <td>{each.theirs}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

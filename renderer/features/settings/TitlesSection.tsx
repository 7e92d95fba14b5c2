// 荣誉称号与待遇级别: the titles an office knows, and the dated rules that say what each entitles to (product.md §0.12).
import { Select } from 'antd'
import { levels } from '../../../shared/domain/roster/picklists'
import type { Row } from '../../data/office'
import { useAll } from '../../registers/rows'
import { useRun } from '../../registers/useRun'
import { AddByName } from './AddByName'
import { inOfficialOrder, lastKey } from './order'
import { RulesOfTitle } from './RulesOfTitle'
import { TextCell } from './TextCell'

const levelOptions = levels.map(({ value, label }) => ({ value, label }))

export function TitlesSection() {
  const titles = inOfficialOrder(useAll('honourTitle') ?? [])
  const rules = useAll('treatmentRule') ?? []
  const run = useRun()
  const add = async (name: string) =>
    (await run('record.create', { table: 'honourTitle', values: { name, order: lastKey(titles) } })).ok
  return (
    <>
      <h2>荣誉称号与待遇级别</h2>
      <p className="settings-lead">
        劳模的待遇级别取名下最高的一项有效荣誉。没有对照的称号（如工匠）不默认享受待遇。政策变动时新增一条并填起始日期，旧的一条填截止日期，不要改旧的。
      </p>
      <AddByName placeholder="称号全称" label="新称号" max={80} button="新增称号" width={280} add={add} />
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">称号</th>
            <th scope="col">称号级别</th>
            <th scope="col">其他写法</th>
            <th scope="col">享受待遇级别（起止、依据）</th>
          </tr>
        </thead>
        <tbody>
          {titles.map((title) => (
            <TitleRow key={title.id} title={title} rules={rules.filter((rule) => rule['honourTitle'] === title.id)} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function TitleRow({ title, rules }: { readonly title: Row; readonly rules: readonly Row[] }) {
  const run = useRun()
  const edit = (values: Record<string, unknown>) => run('record.edit', { table: 'honourTitle', row: title.id, values })
  const name = String(title['name'] ?? '')
  return (
    <tr>
      <td style={{ minWidth: 190 }}>
        <TextCell label={`${name} 的名称`} value={name} required save={(text) => edit({ name: text })} />
      </td>
      <td>
        <Select
          variant="borderless"
          aria-label={`${name} 的称号级别`}
          value={title['level'] === undefined ? null : String(title['level'])}
          options={levelOptions}
          placeholder="未定"
          onChange={(level) => void edit({ level })}
          style={{ width: '6.5em' }}
        />
      </td>
      <td>
        <TextCell
          label={`${name} 的其他写法`}
          value={String(title['aliases'] ?? '')}
          save={(text) => edit({ aliases: text || null })}
        />
      </td>
      <td>
        <RulesOfTitle title={title.id} name={name} rules={rules} />
      </td>
    </tr>
  )
}

// 打印创新工作室: the list on screen (or what is ticked) as 名册, 年度考核表 or 补助拨付表, then preview and printer.
import { useState } from 'react'
import { Form, Radio } from 'antd'
import { FailureError } from '../../../shared/kernel/result'
import type { RowId } from '../../../shared/oplog/operation'
import { office } from '../../data/client'
import type { ListQuery } from '../../data/office'
import { today } from '../../ui/today'
import { YearInput } from '../../ui/YearInput'
import { PrintPanel } from '../PrintPanel'
import { officeName, todayWords } from '../roster/read'
import { assessmentJob, grantJob, studioListJob, type StudioPaper } from './studio-sheets'

const sheets = [
  { kind: 'list', label: '创新工作室名册', job: studioListJob },
  { kind: 'assessment', label: '年度考核表', job: assessmentJob },
  { kind: 'grants', label: '补助拨付表', job: grantJob },
] as const

/** One studio from its own page, or those of a list: what is ticked, else all of it. */
type Of = { readonly studio: RowId } | { readonly query: ListQuery; readonly selected: readonly RowId[] }

export function StudiosPrint({ of }: { readonly of: Of }) {
  const [kind, setKind] = useState<(typeof sheets)[number]['kind']>('list')
  const [year, setYear] = useState(Number(today().slice(0, 4)))
  const sheet = sheets.find((each) => each.kind === kind) ?? sheets[0]
  const make = async () => {
    const paper = await readStudios(await wantedOf(of), year)
    if (kind === 'grants' && paper.grants.length === 0)
      throw new FailureError({
        code: 'grants.none',
        message: `这些工作室 ${year} 年没有补助记录，请先在工作室的“补助”里登记。`,
      })
    return sheet.job(paper)
  }
  return (
    <PrintPanel make={make} version={JSON.stringify([kind, year, of])} fileName={`${year}年${sheet.label}`}>
      <Form layout="vertical" size="small" component="div" className="print-options">
        <Form.Item label="表单">
          <Radio.Group
            value={kind}
            onChange={(event) => setKind(event.target.value as typeof kind)}
            options={sheets.map((each) => ({ value: each.kind, label: each.label }))}
          />
        </Form.Item>
        <Form.Item label="年度" htmlFor="print-studio-year">
          <YearInput id="print-studio-year" year={year} onYear={setYear} />
        </Form.Item>
      </Form>
    </PrintPanel>
  )
}

async function wantedOf(of: Of): Promise<readonly RowId[]> {
  if ('studio' in of) return [of.studio]
  const order = await office().ids(of.query)
  return of.selected.length > 0 ? order.filter((id) => of.selected.includes(id)) : order
}

async function readStudios(wanted: readonly RowId[], year: number): Promise<StudioPaper> {
  if (wanted.length === 0) throw new FailureError({ code: 'studios.none', message: '名单里没有工作室，请先放宽条件。' })
  const [studios, reviews, grants, unit, fundAccount, name] = await Promise.all([
    office().rows('studio', wanted),
    office().find('studioReview', 'year', [year]),
    office().find('studioGrant', 'year', [year]),
    office().all('unit'),
    office().all('fundAccount'),
    officeName(),
  ])
  const own = new Set(wanted)
  return {
    year,
    office: name,
    date: todayWords(),
    studios,
    reviews: new Map(reviews.filter((row) => row['kind'] === 'annual').map((row) => [String(row['studio']), row])),
    grants: grants.filter((row) => own.has(String(row['studio']))),
    lists: { unit, fundAccount, studio: studios },
  }
}

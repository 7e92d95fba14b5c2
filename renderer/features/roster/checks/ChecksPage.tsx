// 年度核查 of one year: 回收进度 county by county, what counties reported and nobody has registered yet, and the tables going out and back.
import { Button, InputNumber } from 'antd'
import { useYearOfPage } from '../../../registers/business-year'
import { useGo } from '../../../ui/go'
import { PageFrame } from '../../../ui/PageFrame'
import { paths } from '../paths'
import { CountyPanel } from './CountyPanel'
import { Progress } from './Progress'
import { Proposals } from './Proposals'
import { SendPanel } from './SendPanel'
import { useYear, type CountyOfYear, type YearOfChecks } from './useYear'
import { useOnePanel } from '../../../ui/useOnePanel'
import '../roster.css'

type Panel = { readonly kind: 'send' | 'county'; readonly unit: string }

export function ChecksPage() {
  const go = useGo()
  const [year, setYear] = useYearOfPage()
  const { panel, key, open: setPanel, close } = useOnePanel<Panel>()
  const found = useYear(year)
  const county = panel && found?.counties.find(({ unit }) => unit.id === panel.unit)
  return (
    <PageFrame
      title="年度核查"
      now={found ? wordsOf(found) : '正在计数…'}
      tools={
        <>
          <YearPicker year={year} choose={setYear} />
          <Button onClick={() => go(paths.roster)}>回到名册</Button>
        </>
      }
    >
      <div className="page-body">
        <div className="person-main">
          {found ? (
            <>
              {found.proposals.length > 0 ? <Proposals proposals={found.proposals} /> : null}
              <Progress
                year={year}
                found={found}
                send={(unit) => setPanel({ kind: 'send', unit })}
                open={(unit) => setPanel({ kind: 'county', unit })}
              />
            </>
          ) : null}
        </div>
        {county && panel?.kind === 'send' ? <SendPanel key={key} year={year} county={county} close={close} /> : null}
        {county?.sheet && panel?.kind === 'county' ? <CountyPanel key={key} county={county} close={close} /> : null}
      </div>
    </PageFrame>
  )
}

function YearPicker({ year, choose }: { readonly year: number; readonly choose: (year: number) => void }) {
  return (
    <InputNumber
      aria-label="年度"
      min={1990}
      max={2100}
      value={year}
      onChange={(next) => next !== null && choose(next)}
    />
  )
}

/** 12 个单位 · 已下发 10 · 已回 612 / 1,043 人 · 待登记动态 5 项. */
function wordsOf({ counties, proposals }: YearOfChecks): string {
  const sent = counties.filter(({ sheet }) => sheet !== undefined)
  const count = (of: (county: CountyOfYear) => number): string =>
    sent.reduce((sum, county) => sum + of(county), 0).toLocaleString('zh-CN')
  const back = `已回 ${count(({ checks }) => checks.length)} / ${count(({ sheet }) => Number(sheet?.['people'] ?? 0))} 人`
  return `${counties.length} 个单位 · 已下发 ${sent.length} · ${back} · 待登记动态 ${proposals.length} 项`
}

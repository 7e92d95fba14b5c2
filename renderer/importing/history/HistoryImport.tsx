// 补录历史: a file of old payments, visits, trips, classes, newspapers or cards, every row with what becomes of it, and one button that writes them flagged 补录.
import { Button, Select, Table } from 'antd'
import { formatMoney } from '../../../shared/kernel/money'
import { useAll } from '../../registers/rows'
import { Notice } from '../../ui/Notice'
import { PageFrame } from '../../ui/PageFrame'
import { ListFile } from '../ListFile'
import { BlankList } from './BlankList'
import { classColumns, paymentColumns, tripColumns, visitColumns } from './history-rows'
import { useHistory, type HistoryKind, type HistoryLine } from './useHistory'
import { cardColumns, newspaperColumns } from './privilege-rows'
import './history.css'

interface HistoryImportProps {
  readonly kind: HistoryKind
  readonly onClose: () => void
}

const counts = '补录的记录标“补录”，在档案里看得到，也参与重复发放和上限的检查；不再发放，不占预算。'
const columns = {
  payments: paymentColumns,
  visits: visitColumns,
  trips: tripColumns,
  classes: classColumns,
  newspapers: newspaperColumns,
  cards: cardColumns,
} as const

const words: Readonly<Record<HistoryKind, { readonly title: string; readonly needs: string; readonly then: string }>> =
  {
    payments: {
      title: '补录历年发放',
      needs:
        '表头要有“姓名”（或“身份证号”）、“金额”，和“所属期”“年度”“发放日期”中的一列；可有“发放项目”“资金来源”“备注”。',
      then: counts,
    },
    visits: {
      title: '补录历年走访',
      needs: '表头要有“姓名”（或“身份证号”）和“走访日期”（只写年也可以）；可有“走访事由”“慰问金”“慰问品”“备注”。',
      then: counts,
    },
    trips: {
      title: '补录历年疗休养',
      needs:
        '表头要有“姓名”（或“身份证号”）和“参加时间”（只写年也可以）；可有“情况”（参加过、从未参加）、“名称”“组织单位”“天数”“备注”。上级组织的也在这里补录。',
      then: '补录的记录标“补录”，审核间隔年限和排次序时都算。全部补录完，请到“设置 → 单位信息”写明已补录至哪一年。',
    },
    classes: {
      title: '补录历年培训',
      needs: '表头要有“姓名”（或“身份证号”）、“课程”和“培训时间”（只写年也可以）；可有“班级名称”“结业证书编号”“备注”。',
      then: '没有的课程和培训班照文件新增，标“补录”，记为已结业；参加的人计入人次和人数。',
    },
    newspapers: {
      title: '补录历年报刊',
      needs:
        '表头要有“姓名”（或“身份证号”）、“年度”和“报刊名称”；可有“份数”（空着为 1）、“单价”“收件人”“收件地址”“投递局”“备注”。',
      then: '目录里没有的报刊照文件新增；同一人同一年同一份报刊只记一次，标“补录”，计入历年份数。',
    },
    cards: {
      title: '补录历年证卡',
      needs:
        '表头要有“姓名”（或“身份证号”）、“卡种”和“办卡日期”（只写年也可以）；可有“卡号”“有效期至”“领卡日期”“停用日期”“停用原因”“备注”。',
      then: '没有的卡种照文件新增；同一人同一张卡只记一次，标“补录”。没有写停用的算有效卡，以后照常挂失、补办、续期。',
    },
  }

export function HistoryImport({ kind, onClose }: HistoryImportProps) {
  const at = useHistory(kind)
  const left = at.lines.length - at.taken.length
  return (
    <PageFrame
      title={words[kind].title}
      now={
        at.loaded
          ? `《${at.loaded.list.file}》${at.lines.length} 行 · 可写入 ${at.taken.length} 行 · 不写入 ${left} 行`
          : '先看清楚，点“确认补录”才写入'
      }
      tools={
        <>
          <Button onClick={onClose}>返回</Button>
          {at.loaded && !at.done ? (
            <Button type="primary" disabled={at.taken.length === 0} loading={at.busy} onClick={() => void at.apply()}>
              确认补录（{at.taken.length} 行）
            </Button>
          ) : null}
        </>
      }
    >
      <p className="settings-lead">
        {words[kind].needs}
        {words[kind].then}
      </p>
      <div className="history-bar">
        <ListFile label="选择 Excel 文件" columns={columns[kind]} lists={['scheme']} onRead={at.read} />
        <BlankList kind={kind} />
        {kind === 'payments' ? <DefaultScheme value={at.scheme} onChange={at.setScheme} /> : null}
      </div>
      {at.failure ? <Notice failure={at.failure} /> : null}
      {at.done ? (
        <Notice>
          {`已补录 ${at.done.created} 条，原来就有 ${at.done.same} 条。${at.done.skipped.map(({ message }) => message).join('')}补录错了可以按 Ctrl+Z 整批撤销。`}
        </Notice>
      ) : null}
      {at.loaded ? <Lines lines={at.lines} /> : null}
    </PageFrame>
  )
}

/** For lists that are all of one scheme and do not say so in a column. */
function DefaultScheme({
  value,
  onChange,
}: {
  readonly value: string | undefined
  readonly onChange: (scheme: string) => void
}) {
  const schemes = useAll('scheme') ?? []
  return (
    <Select
      aria-label="没有写项目的行按"
      placeholder="没有写项目的行按…"
      style={{ minWidth: 240 }}
      showSearch={{ optionFilterProp: 'label' }}
      {...(value === undefined ? {} : { value })}
      onChange={onChange}
      options={schemes.map((scheme) => ({ value: scheme.id, label: String(scheme['name'] ?? '') }))}
    />
  )
}

/** Rows that are left out first: they are what needs a person. */
function Lines({ lines }: { readonly lines: readonly HistoryLine[] }) {
  const ordered = [...lines].sort((a, b) => Number(a.problem === undefined) - Number(b.problem === undefined))
  return (
    <Table<HistoryLine>
      size="small"
      aria-label="补录预检"
      rowKey={({ row }) => `${row.sheet}!${row.row}`}
      dataSource={ordered}
      pagination={{ pageSize: 50, showSizeChanger: false, hideOnSinglePage: true }}
      scroll={{ y: 420 }}
      columns={[
        { title: '行', width: 110, render: (_, { row }) => `${row.sheet} ${row.row}` },
        { title: '姓名', width: 110, render: (_, { name }) => name },
        { title: '时间', width: 170, render: (_, line) => whenOf(line) },
        { title: '金额', width: 120, align: 'right', render: (_, line) => moneyOf(line) },
        {
          title: '结果',
          render: (_, { problem }) => (problem === undefined ? '写入，标“补录”' : `不写入：${problem}`),
        },
      ]}
    />
  )
}

function whenOf({ taken }: HistoryLine): string {
  if (!taken) return ''
  if ('on' in taken) return taken.on
  if ('course' in taken) return taken.date
  if ('copies' in taken) return `${taken.year} 年`
  if ('issuedOn' in taken) return taken.issuedOn
  if ('kind' in taken) return taken.kind === 'never' ? '从未参加' : (taken.date ?? '时间不详')
  return taken.from === taken.to ? taken.from : `${taken.from} 至 ${taken.to}`
}

function moneyOf({ taken, row }: HistoryLine): string {
  const fen = (taken && 'amount' in taken ? taken.amount : undefined) ?? row.values['amount']
  return typeof fen === 'number' ? formatMoney(fen) : ''
}

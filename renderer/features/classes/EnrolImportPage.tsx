// 从 Excel 导入报名 into one class: the general wizard with the class given; whoever comes in enrols in the order of the sheet.
import { Button } from 'antd'
import { enrolling } from '../../../shared/domain/classes/picklists'
import { capacityOf, classList, freeSeats } from '../../../shared/domain/classes/queue'
import type { WholeClass } from '../../../shared/domain/classes/read-class'
import type { RowId } from '../../../shared/oplog/operation'
import { RegisterImport } from '../../importing/register/RegisterImport'
import { useTable } from '../../registers/source'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { PageFrame } from '../../ui/PageFrame'
import { paths } from './paths'
import { useClass } from './useClass'

const words = {
  title: '从 Excel 导入报名',
  unit: '人',
  place: '报名名单',
  name: '姓名',
  detail: '报名情况',
  hint: '表头要有“姓名”，最好有“身份证号”，或“出生日期”“单位”“手机”中的一列，好认出名册里是哪一位；可有“基础”“班内职务”“备注”。可读 .xlsx、.xls、.csv。确认导入之前不会写入任何数据。',
  fresh: '将按表里的次序报名：先填满空名额，其余按次序候补（报名须审核的班记为待审核）。',
  known: '已经报过名，原来的次序不变，不写入。',
} as const

export function EnrolImportPage({ id }: { readonly id: RowId }) {
  const go = useGo()
  const table = useTable('enrolment')
  const now = useClass(id)
  if (now === undefined) return <PageFrame title="从 Excel 导入报名">{null}</PageFrame>
  const back = () => go(now === null ? paths.classes : paths.class(id))
  if (now === null || !enrolling.has(now.of['state']))
    return (
      <PageFrame title="从 Excel 导入报名">
        <EmptyState title="现在不能报名" actions={<Button onClick={back}>返回</Button>}>
          只有“报名中”和“已开班”的培训班可以导入报名。请先在培训班里点“开始报名”。
        </EmptyState>
      </PageFrame>
    )
  return (
    <PageFrame title={`从 Excel 导入报名：${String(now.of['name'] ?? '')}`} now={seatsWords(now)}>
      <RegisterImport table={table} given={{ class: id }} words={words} onClose={back} />
    </PageFrame>
  )
}

function seatsWords({ of, enrolments }: WholeClass): string {
  const { seated, waiting } = classList(enrolments)
  const free = freeSeats(capacityOf(of), seated.length)
  return `正式 ${seated.length} / ${capacityOf(of)} · 空名额 ${free} · 候补 ${waiting.length} · 点“确认导入”才写入`
}

// Printing 困难档案: the form of one person, and the survey list of the ticked or of all files. Internal papers: every print is logged.
import { signersLine } from '../../../shared/domain/office/signers'
import { FailureError } from '../../../shared/kernel/result'
import type { RowId } from '../../../shared/oplog/operation'
import { office } from '../../data/client'
import type { ListQuery } from '../../data/office'
import { today } from '../../ui/today'
import { PrintPanel } from '../PrintPanel'
import { logPaper, officeName, readLists, readPerson, todayWords } from '../roster/read'
import { approvalFormJob } from './approval-form'
import { surveyDuties, surveyJob } from './survey-list'

interface FormPrintProps {
  readonly file: RowId
  readonly person: RowId
  readonly name: string
}

export function ApprovalFormPrint({ file, person, name }: FormPrintProps) {
  const make = async () => {
    const [who, row, accounts, lists, unit] = await Promise.all([
      readPerson(person),
      office().row('hardshipCase', file),
      office().children('account', person),
      readLists(),
      officeName(),
    ])
    if (!row) throw new FailureError({ code: 'sheet.gone', message: '这份困难档案已被删除，没有可打印的内容。' })
    return approvalFormJob({ ...who, file: row, accounts, office: unit, date: todayWords(), on: today() }, lists)
  }
  const logged = () =>
    logPaper({
      what: `困难劳模申报审批表：${name}`,
      purpose: '困难劳模申报',
      receiver: '',
      people: 1,
      fields: ['审批表全部栏目'],
      person,
    })
  return <PrintPanel make={make} version={file} fileName={`困难劳模申报审批表（${name}）`} onMade={logged} />
}

interface SurveyPrintProps {
  readonly query: ListQuery
  /** Ticked files; none = the whole list. */
  readonly selected: readonly RowId[]
}

export function SurveyPrint({ query, selected }: SurveyPrintProps) {
  const chosen = async (): Promise<readonly RowId[]> => (selected.length > 0 ? selected : office().ids(query))
  const make = async () => {
    const files = await office().rows('hardshipCase', await chosen())
    const ids = [...new Set(files.map((row) => String(row['person'])))]
    const [rows, lists, unit] = await Promise.all([office().rows('person', ids), readLists(), officeName()])
    const people = new Map(rows.map((row) => [row.id, row]))
    const lines = files.flatMap((file) => {
      const person = people.get(String(file['person']))
      return person ? [{ file, person }] : []
    })
    if (lines.length === 0)
      throw new FailureError({ code: 'sheet.empty', message: '名单里没有困难档案，没有可打印的内容。' })
    const signers = signersLine(lists['signer'] ?? [], 'hardshipSurvey', surveyDuties, today())
    return surveyJob({ lines, office: unit, date: todayWords(), signers }, lists)
  }
  const logged = async () =>
    logPaper({
      what: '劳模收入及生活困难情况调查表',
      purpose: '困难劳模调查上报',
      receiver: '',
      people: (await chosen()).length,
      fields: ['身份证号', '本人月均收入', '家庭人均月收入', '困难类型', '致困原因'],
    })
  return (
    <PrintPanel
      make={make}
      version={JSON.stringify([query, selected])}
      fileName="劳模收入及生活困难情况调查表"
      onMade={logged}
    />
  )
}

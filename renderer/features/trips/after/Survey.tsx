// 满意度: questionnaires typed in with the digits 1 to 5, one key a question, and the counts as they grow.
import { useRef, useState, type KeyboardEvent } from 'react'
import { Button, Input } from 'antd'
import { marks, questions } from '../../../../shared/domain/trips/after/picklists'
import { contentWords, surveyOf, type SurveyCount } from '../../../../shared/domain/trips/after/survey'
import { ChildList } from '../../../registers/ChildList'
import { useRun } from '../../../registers/useRun'
import type { BatchNow } from './useBatch'

export function Survey({ now }: { readonly now: BatchNow }) {
  const count = surveyOf(now.replies)
  return (
    <>
      <h2>录入答卷</h2>
      <Entry batch={now.batch.id} />
      <h2>汇总</h2>
      {count.replies === 0 ? (
        <p className="quiet">还没有答卷。空白的满意度调查表在“打印材料”里。</p>
      ) : (
        <Counts count={count} />
      )}
      <h2>答卷</h2>
      <ChildList table="tripReply" parent={now.batch.id} empty="还没有答卷。" />
    </>
  )
}

function Counts({ count }: { readonly count: SurveyCount }) {
  return (
    <div className="plain-table">
      <table aria-label="满意度汇总">
        <caption>{`回收 ${count.replies} 份`}</caption>
        <thead>
          <tr>
            {['项目', ...marks, '答题人数', '满意率'].map((label) => (
              <th key={label} scope="col" className={label === '项目' ? '' : 'number'}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {count.questions.map(({ label, counts, answered, content }) => (
            <tr key={label}>
              <td>{label}</td>
              {[...counts.map(String), String(answered), contentWords(content)].map((text, i) => (
                <td key={i} className="number">
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type Answers = Readonly<Record<string, string>>

/** A digit goes to the next question by itself; Enter keeps the sheet and begins the next. */
function Entry({ batch }: { readonly batch: string }) {
  const run = useRun()
  const [answers, setAnswers] = useState<Answers>({})
  const [opinion, setOpinion] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const move = (at: number) => box.current?.querySelectorAll('input')[at]?.focus()
  const type = (field: string, at: number, text: string) => {
    const digit = text.slice(-1)
    if (text !== '' && !/[1-5]/u.test(digit)) return
    setAnswers((before) => ({ ...before, [field]: digit }))
    if (digit !== '') move(at + 1)
  }
  const save = async () => {
    const given = Object.entries(answers).filter(([, digit]) => digit !== '')
    const values = {
      batch,
      ...Object.fromEntries(given.map(([field, digit]) => [field, Number(digit)])),
      ...(opinion.trim() === '' ? {} : { opinion: opinion.trim() }),
    }
    const done = await run('record.create', { table: 'tripReply', values })
    if (!done.ok) return
    setAnswers({})
    setOpinion('')
    move(0)
  }
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    void save()
  }
  return (
    <div ref={box} className="trip-survey" role="group" aria-label="录入答卷" onKeyDown={enter}>
      {questions.map(({ field, label }, at) => (
        <label key={field}>
          <span>{label}</span>
          <Input
            aria-label={label}
            inputMode="numeric"
            value={answers[field] ?? ''}
            onChange={(event) => type(field, at, event.target.value)}
          />
        </label>
      ))}
      <label className="trip-opinion">
        <span>意见和建议</span>
        <Input maxLength={300} value={opinion} onChange={(event) => setOpinion(event.target.value)} />
      </label>
      <Button type="primary" onClick={() => void save()}>
        保存，下一份
      </Button>
      <p className="quiet">
        1 很不满意，2 不满意，3 一般，4 满意，5 很满意；没有答的空着。按数字自动到下一项，回车保存。
      </p>
    </div>
  )
}

// 收回核对表: the import wizard for one county's table. Every row says what would become of it before anything is written.
import { Button, Spin, Steps } from 'antd'
import { useRow } from '../../../registers/rows'
import type { Row } from '../../../data/office'
import { FileStep } from '../../../importing/wizard/FileStep'
import { EmptyState } from '../../../ui/EmptyState'
import { useGo } from '../../../ui/go'
import { Notice } from '../../../ui/Notice'
import { PageFrame } from '../../../ui/PageFrame'
import { paths } from '../paths'
import { ReturnPreview } from './ReturnPreview'
import { useReturn, type ReturnAt } from './useReturn'

const steps = ['file', 'preview', 'result'] as const

export function ReturnPage({ id }: { readonly id: string }) {
  const sheet = useRow('checkSheet', id)
  const go = useGo()
  if (sheet === undefined) return null
  if (sheet === null)
    return (
      <EmptyState title="没有这张核对表" actions={<Button onClick={() => go(paths.checks)}>回到年度核查</Button>}>
        地址可能不对，或者这张表还没有从其他电脑同步过来。
      </EmptyState>
    )
  return <Returning sheet={sheet} />
}

function Returning({ sheet }: { readonly sheet: Row }) {
  const at = useReturn(sheet)
  const go = useGo()
  const { course } = at
  return (
    <PageFrame
      title={`收回核对表：${String(sheet['name'])}`}
      now={`第 ${String(sheet['issue'])} 次下发，${String(sheet['people'])} 人 · 先预检，点“确认收回”才写入`}
      tools={<Button onClick={() => go(paths.checks)}>回到年度核查</Button>}
    >
      <section aria-label="收回核对表" className="check-return">
        <Steps
          size="small"
          current={steps.indexOf(course.step)}
          items={['选择文件', '核对预检', '完成'].map((title) => ({ title }))}
        />
        {course.failure && course.failure.code !== 'file.protected' ? <Notice failure={course.failure} /> : null}
        <div className="check-return-body">
          <Spin spinning={course.busy}>
            {course.step === 'file' ? (
              <FileStep
                at={at}
                hint="只收本单位这一次下发的核对表，在原表上填写、原样送回。确认收回之前不会写入任何数据。"
              />
            ) : null}
            {course.step === 'preview' && course.judged ? <ReturnPreview judged={course.judged} /> : null}
            {course.step === 'result' ? <Taken at={at} /> : null}
          </Spin>
        </div>
        <Foot at={at} />
      </section>
    </PageFrame>
  )
}

function Foot({ at }: { readonly at: ReturnAt }) {
  const { course } = at
  if (course.step !== 'preview') return null
  const rows = course.judged?.taken.length ?? 0
  return (
    <div className="bar">
      <Button type="primary" disabled={rows === 0 || course.busy} onClick={at.apply}>
        {rows === 0 ? '没有可以收回的行' : `确认收回（${rows} 人）`}
      </Button>
      <Button disabled={course.busy} onClick={at.restart}>
        换一个文件
      </Button>
    </div>
  )
}

function Taken({ at }: { readonly at: ReturnAt }) {
  const go = useGo()
  const result = at.course.result
  if (!result) return null
  const { checked, changed, skipped } = result.answer
  return (
    <>
      <Notice>
        {result.undone === undefined
          ? `已收回 ${checked} 人，其中 ${changed} 人的资料有改动。报来的去世、调动等请在“待登记的动态”里逐项登记。`
          : `已撤销本次收回，恢复 ${result.undone} 项。`}
      </Notice>
      {skipped.length > 0 ? (
        <>
          <p>预检之后情况有变，以下没有写入：</p>
          <ul>
            {skipped.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
      <div className="bar">
        <Button type="primary" onClick={() => go(paths.checks)}>
          查看回收进度
        </Button>
        {result.undone === undefined ? <Button onClick={at.undo}>撤销本次收回</Button> : null}
        <Button onClick={at.restart}>再收一个文件</Button>
      </div>
    </>
  )
}

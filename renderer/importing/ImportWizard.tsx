// 导入: the wizard as staff meet it, for the roster and for every other register. Nothing is written before 确认导入, and that is one change with one undo.
import { Button, Progress, Space, Spin, Steps } from 'antd'
import type { ReactNode } from 'react'
import { Notice } from '../ui/Notice'
import { ColumnStep } from './wizard/ColumnStep'
import { FileStep } from './wizard/FileStep'
import { PreviewStep } from './wizard/PreviewStep'
import { ResultStep } from './wizard/ResultStep'
import { SheetStep } from './wizard/SheetStep'
import { useImport, type ImportCourse, type Step } from './wizard/useImport'
import type { ImportWay } from './wizard/way'

const steps: readonly { readonly key: Step; readonly title: string }[] = [
  { key: 'file', title: '选择文件' },
  { key: 'sheets', title: '工作表' },
  { key: 'columns', title: '列对应' },
  { key: 'preview', title: '导入预检' },
  { key: 'result', title: '完成' },
]

export interface ImportWizardProps {
  /** How this kind of list is read, compared and written; asked for once. */
  readonly begin: () => ImportWay
  /** Leaves the wizard; the list shows what came in. */
  readonly onClose: () => void
  /** Under the columns: what else must be known before the rows are read. */
  readonly more?: (at: ImportCourse) => ReactNode
}

export function ImportWizard({ begin, onClose, more }: ImportWizardProps) {
  const at = useImport(begin)
  const { course } = at
  // Reading and comparing count rows of the file; writing counts changes, several to a person.
  const unit = course.step === 'columns' ? ' 行' : ''
  return (
    <section
      aria-label={at.way.words.title}
      style={{ display: 'flex', flexDirection: 'column', gap: 12, height: '100%', minHeight: 0, paddingBottom: 12 }}
    >
      <Steps
        size="small"
        current={steps.findIndex((each) => each.key === course.step)}
        items={steps.map(({ title }) => ({ title }))}
      />
      {course.failure && course.failure.code !== 'file.protected' && <Notice failure={course.failure} />}
      <div style={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
        <Spin spinning={course.busy !== undefined} description={course.busy} styles={{ root: { height: '100%' } }}>
          {stepOf(at, onClose, more)}
        </Spin>
      </div>
      {course.progress && (
        <Progress
          aria-label="导入进度"
          percent={Math.floor((course.progress.done / Math.max(course.progress.total, 1)) * 100)}
          format={() => `${course.progress?.done ?? 0} / ${course.progress?.total ?? 0}${unit}`}
        />
      )}
      <Footer at={at} onClose={onClose} />
    </section>
  )
}

function stepOf(at: ImportCourse, onClose: () => void, more: ImportWizardProps['more']): ReactNode {
  switch (at.course.step) {
    case 'file':
      return <FileStep at={at} hint={at.way.words.hint} />
    case 'sheets':
      return <SheetStep at={at} />
    case 'columns':
      return (
        <>
          <ColumnStep at={at} />
          {more?.(at)}
        </>
      )
    case 'preview':
      return <PreviewStep at={at} />
    case 'result':
      return <ResultStep at={at} onClose={onClose} />
  }
}

function Footer({ at, onClose }: { readonly at: ImportCourse; readonly onClose: () => void }) {
  const { course } = at
  if (course.step === 'result') return null
  const writes = course.preview?.writes ?? 0
  return (
    <Space style={{ justifyContent: 'flex-end' }}>
      {course.busy ? (
        <Button onClick={at.cancel}>取消</Button>
      ) : (
        <Button onClick={onClose}>{course.step === 'file' ? `返回${at.way.words.place}` : '放弃导入'}</Button>
      )}
      {course.step === 'sheets' && (
        <>
          <Button onClick={at.restart}>上一步</Button>
          <Button
            type="primary"
            disabled={course.chosen.length === 0 || course.busy !== undefined}
            onClick={() => at.go('columns')}
          >
            下一步：列对应
          </Button>
        </>
      )}
      {course.step === 'columns' && (
        <>
          <Button onClick={() => at.go('sheets')}>上一步</Button>
          <Button type="primary" disabled={course.busy !== undefined} onClick={at.toPreview}>
            下一步：导入预检
          </Button>
        </>
      )}
      {course.step === 'preview' && (
        <>
          <Button disabled={course.busy !== undefined} onClick={() => at.go('columns')}>
            上一步
          </Button>
          <Button type="primary" disabled={writes === 0 || course.busy !== undefined} onClick={at.apply}>
            {writes === 0 ? '没有要写入的变化' : `确认导入（写入 ${writes} ${at.way.words.unit}）`}
          </Button>
        </>
      )}
    </Space>
  )
}

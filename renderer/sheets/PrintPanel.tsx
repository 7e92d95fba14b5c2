// What every sheet is printed with: options → 生成预览 → pages and missing characters said → 看预览, 打印, 保存 PDF.
// The job that is looked at is the job that prints; changed options ask for a new preview first.
import { useState, type ReactNode } from 'react'
import { Button, Space } from 'antd'
import { EyeOutlined, FilePdfOutlined, PrinterOutlined } from '@ant-design/icons'
import { Notice } from '../ui/Notice'
import { useStep, type Steps } from '../ui/useStep'
import { GlyphReport } from './GlyphReport'
import type { SheetJob } from './page-model'
import './sheets.css'
import { NO_PHOTO } from './photos'
import { makeJob, previewJob, printJob, saveJob, type MadeJob } from './print-job'

export interface PrintPanelProps {
  /** The page model for the present options; throws FailureError where it cannot be made. */
  readonly make: () => SheetJob | Promise<SheetJob>
  /** Changes with every option: a preview of other options is no longer offered for printing. */
  readonly version: string
  /** Suggested name of the PDF, without extension. */
  readonly fileName: string
  /** Told of each new job before anything can be printed from it: keep the job's id, log a disclosure. A throw stops. */
  readonly onMade?: (job: MadeJob) => Promise<void>
  /** Told once the job went to the printer or into a file: what left the office is kept. A throw is said. */
  readonly onOut?: () => Promise<void>
  /** Asked once after `make`: sentences on what was chosen and is not among the pages, said beside the buttons that print them. */
  readonly leftOut?: () => readonly string[]
  /** Whether the options are complete; the reason stands beside the button when not. */
  readonly missing?: string | undefined
  /** Option fields, above the buttons. */
  readonly children?: ReactNode
}

interface Made extends MadeJob {
  readonly version: string
  readonly leftOut: readonly string[]
}

export function PrintPanel(props: PrintPanelProps) {
  const { version, fileName, missing, children } = props
  const [made, setMade] = useState<Made>()
  const { busy, failure, said, run } = useStep()
  const current = made?.version === version ? made : undefined
  const make = () =>
    run(async () => {
      const job = await makeJob(await props.make())
      if (!job.ok) return job
      await props.onMade?.(job.value)
      setMade({ ...job.value, version, leftOut: props.leftOut?.() ?? [] })
      return previewJob(job.value.job)
    })
  return (
    <section className="print-panel" aria-label="打印">
      {children}
      <Space wrap>
        <Button
          type={current ? 'default' : 'primary'}
          icon={<EyeOutlined aria-hidden />}
          loading={busy}
          disabled={missing !== undefined}
          onClick={() => void make()}
        >
          {current ? '重新生成预览' : '生成预览'}
        </Button>
        {missing ? <span role="status">{missing}</span> : null}
      </Space>
      {failure ? <Notice failure={failure} /> : null}
      {current ? (
        <Ready made={current} fileName={fileName} busy={busy} run={run} said={said} out={props.onOut} />
      ) : null}
    </section>
  )
}

interface ReadyProps {
  readonly made: Made
  readonly fileName: string
  readonly busy: boolean
  readonly said: string
  readonly run: Steps['run']
  readonly out: (() => Promise<void>) | undefined
}

function Ready({ made, fileName, busy, said, run, out }: ReadyProps) {
  const print = async () => {
    const done = await printJob(made.job)
    if (done.ok) await out?.()
    return done
  }
  const save = async () => {
    const done = await saveJob(made.job, fileName)
    if (done.ok && done.value !== null) await out?.()
    return done
  }
  const saved = (value: { readonly name: string } | null): string => (value === null ? '' : `已保存：${value.name}`)
  return (
    <>
      <p className="print-ready" role="status">
        共 {made.pages} 页　校验码 {made.hash.slice(0, 8)}
      </p>
      <GlyphReport glyphs={made.glyphs} />
      {made.leftOut.length > 0 ? <LeftOut sentences={made.leftOut} /> : null}
      {made.photosLacking > 0 ? <PhotosLacking count={made.photosLacking} /> : null}
      <Space wrap>
        <Button icon={<EyeOutlined aria-hidden />} disabled={busy} onClick={() => void run(() => previewJob(made.job))}>
          看预览
        </Button>
        <Button type="primary" icon={<PrinterOutlined aria-hidden />} disabled={busy} onClick={() => void run(print)}>
          打印
        </Button>
        <Button icon={<FilePdfOutlined aria-hidden />} disabled={busy} onClick={() => void run(save, saved)}>
          保存 PDF
        </Button>
      </Space>
      {said ? <Notice>{said}</Notice> : null}
    </>
  )
}

/** Said before printing: who was promised all the papers sees which of them are not there yet, and why. */
function LeftOut({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <Notice>
      这些材料还缺内容，没有放进去，其余的照常打印：
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  )
}

/** Said before printing, since a form with an empty frame may go to another office. */
function PhotosLacking({ count }: { readonly count: number }) {
  return (
    <Notice>
      有 {count} 张照片不在本机或打不开，照片框里印的是“{NO_PHOTO}”。照片还在同步的，到了以后点“重新生成预览”再打印；
      也可以现在打印，照片另贴。
    </Notice>
  )
}

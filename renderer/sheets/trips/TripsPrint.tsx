// 打印 of a plan: which sheet, then preview and printer. The 名册 carries telephones in full, so it asks for a purpose and is logged.
import { useRef, useState } from 'react'
import { Form, Radio, Select } from 'antd'
import { signersLine } from '../../../shared/domain/office/signers'
import { FailureError } from '../../../shared/kernel/result'
import type { RowId } from '../../../shared/oplog/operation'
import { useChildren } from '../../registers/rows'
import { clearing } from '../../ui/clearing'
import { today } from '../../ui/today'
import { PrintPanel } from '../PrintPanel'
import type { SheetJob } from '../page-model'
import { logPaper } from '../roster/read'
import { PurposeFields } from '../roster/PurposeFields'
import { batchPeople, nameListJob, postingJob, signInJob } from './name-list'
import { quotaDuties, quotaJob } from './quota-sheet'
import { readTrips, type TripPaper } from './read-trips'
import { recommendFormsJob } from './recommend-form'

type Kind = 'quota' | 'form' | 'names' | 'signIn' | 'posting'

const sheets: readonly { readonly kind: Kind; readonly label: string }[] = [
  { kind: 'quota', label: '名额分配表' },
  { kind: 'form', label: '推荐（审批）表（每人一页）' },
  { kind: 'posting', label: '公示名单' },
  { kind: 'names', label: '名册' },
  { kind: 'signIn', label: '签到表' },
]

interface Options {
  readonly kind: Kind
  /** One batch; absent = all. */
  readonly batch?: RowId | undefined
  readonly purpose: string
  readonly receiver: string
}

export function TripsPrint({ plan }: { readonly plan: RowId }) {
  const batches = useChildren('tripBatch', plan) ?? []
  const [options, setOptions] = useState<Options>({ kind: 'quota', purpose: '疗休养出团', receiver: '' })
  const change = (part: Partial<Options>) => setOptions((before) => ({ ...before, ...part }))
  const printed = useRef(0)
  const secret = options.kind === 'names'
  const chosen = sheets.find(({ kind }) => kind === options.kind)
  const make = async (): Promise<SheetJob> => {
    const paper = await readTrips(plan)
    printed.current = paper.lines.length
    return jobOf(options, paper)
  }
  const logged = async () => {
    const { purpose, receiver } = options
    if (secret)
      await logPaper({
        what: '疗休养名册',
        purpose,
        receiver,
        people: printed.current,
        fields: ['联系电话', '紧急联系人电话'],
      })
  }
  return (
    <PrintPanel
      make={make}
      version={JSON.stringify([plan, options])}
      fileName={chosen?.label.replace(/（.*$/u, '') ?? '疗休养'}
      onMade={logged}
      missing={secret && options.purpose.trim() === '' ? '含完整电话，请先填写用途' : undefined}
    >
      <Form layout="vertical" size="small" component="div" className="print-options">
        <Form.Item label="表单">
          <Radio.Group
            value={options.kind}
            onChange={(event) => change({ kind: event.target.value as Kind })}
            options={sheets.map(({ kind, label }) => ({ value: kind, label }))}
          />
        </Form.Item>
        {options.kind === 'quota' || options.kind === 'form' ? null : (
          <Form.Item label="批次" htmlFor="trip-print-batch">
            <Select
              id="trip-print-batch"
              allowClear={clearing}
              placeholder="全部批次，每批另起一页"
              value={options.batch}
              onChange={(batch: RowId | undefined) => change({ batch })}
              options={batches.map((batch) => ({ value: batch.id, label: String(batch['name']) }))}
            />
          </Form.Item>
        )}
        {secret ? <PurposeFields purpose={options.purpose} receiver={options.receiver} onChange={change} /> : null}
      </Form>
    </PrintPanel>
  )
}

/** Throws FailureError `sheet.empty` where there is nothing to print yet, saying what is missing. */
function jobOf({ kind, batch }: Options, paper: TripPaper): SheetJob {
  if (kind === 'quota') {
    if (paper.quotas.length === 0) throw empty('名额还没有分配，没有可打印的内容。请先在名额分配表里分配。')
    return quotaJob(paper, signersLine(paper.lists['signer'] ?? [], 'tripQuota', quotaDuties, today()))
  }
  if (kind === 'form') {
    const lines = paper.lines.filter(({ candidate }) => candidate['state'] !== 'withdrawn')
    if (lines.length === 0) throw empty('还没有推荐人选，没有可打印的内容。')
    return recommendFormsJob({ ...paper, lines })
  }
  const groups = batchPeople(paper).filter((group) => batch === undefined || group.batch.id === batch)
  if (groups.length === 0) throw empty('这个批次还没有安排任何人，没有可打印的内容。')
  if (kind === 'names') return nameListJob(paper, groups)
  return kind === 'signIn' ? signInJob(paper, groups) : postingJob(paper, groups)
}

function empty(message: string): FailureError {
  return new FailureError({ code: 'sheet.empty', message })
}

// 出行准备: insurance and tickets, and for everybody who travels whether they are insured and have handed in the health declaration.
import { useState } from 'react'
import { Button, Checkbox } from 'antd'
import { CheckOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import { ageOn } from '../../../../shared/domain/payments/person-facts'
import { policyFor, uninsuredOf } from '../../../../shared/domain/trips/after/insured'
import { travellersOf, type Traveller } from '../../../../shared/domain/trips/after/travellers'
import type { RowId } from '../../../../shared/oplog/operation'
import { ChildList } from '../../../registers/ChildList'
import { RecordForm } from '../../../registers/RecordForm'
import { useRun } from '../../../registers/useRun'
import { SidePanel } from '../../../ui/SidePanel'
import { LedgerHead } from '../../../ui/LedgerHead'
import type { BatchNow } from './useBatch'

export function Ready({ now }: { readonly now: BatchNow }) {
  const { batch } = now
  return (
    <>
      <h2>保险</h2>
      <ChildList
        table="tripPolicy"
        parent={batch.id}
        columns={['kind', 'number', 'insurer', 'cover', 'ageMost', 'from', 'to']}
        empty="还没有保险单。险种、保额和年龄上限可以先填，保单号在出行前补上；没有保单号不能登记出行。"
      />
      <h2>往返交通</h2>
      <ChildList table="tripLeg" parent={batch.id} empty="还没有往返交通。填了以后印在购票名单上。" />
      <h2>随团人员</h2>
      <Travellers now={now} />
    </>
  )
}

function Travellers({ now }: { readonly now: BatchNow }) {
  const { batch, guests, staff, policies } = now
  const run = useRun()
  const [open, setOpen] = useState<RowId>()
  const travellers = travellersOf(batch.id, guests, staff)
  const why = new Map(uninsuredOf(batch, travellers, policies).map((each) => [each.traveller.id, each.why]))
  const unsigned = travellers.filter((each) => each.kind === 'guest' && each.candidate?.['healthSigned'] !== true)
  const sign = (rows: readonly RowId[], healthSigned: boolean) =>
    void run('record.edit-many', {
      table: 'tripCandidate',
      label: `${healthSigned ? '' : '撤销'}健康状况申报及承诺书已交 ${rows.length} 人`,
      edits: rows.map((row) => ({ row, values: { healthSigned } })),
    })
  if (travellers.length === 0) return <p className="quiet">这一批还没有安排任何人。</p>
  return (
    <>
      <div className="bar">
        <span role="status">
          {standingWords(
            travellers.length,
            why.size,
            unsigned.map(({ name }) => name),
          )}
        </span>
        {unsigned.length > 0 ? (
          <Button
            size="small"
            onClick={() =>
              sign(
                unsigned.map(({ id }) => id),
                true,
              )
            }
          >
            承诺书都已交
          </Button>
        ) : null}
      </div>
      <div className="plain-table">
        <table aria-label="随团人员">
          <LedgerHead words={['姓名', '类别']} numbers={['周岁']} rest={['保险', '健康申报及承诺书', '']} />
          <tbody>
            {travellers.map((each) => (
              <TravellerRow
                key={each.id}
                each={each}
                now={now}
                why={why.get(each.id)}
                sign={(signed) => sign([each.id], signed)}
                open={() => setOpen(each.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {open ? <Declared candidate={open} close={() => setOpen(undefined)} /> : null}
    </>
  )
}

interface TravellerRowProps {
  readonly each: Traveller
  readonly now: BatchNow
  /** Why no policy covers them; undefined where one does. */
  readonly why: string | undefined
  readonly sign: (signed: boolean) => void
  readonly open: () => void
}

function TravellerRow({ each, now, why, sign, open }: TravellerRowProps) {
  const signed = each.candidate?.['healthSigned'] === true
  const guest = each.kind === 'guest'
  return (
    <tr>
      <td>{each.name}</td>
      <td>{each.duty}</td>
      <td className="number">{ageOn(each.birth, String(now.batch['from'])) ?? ''}</td>
      <td>
        <Cover why={why} number={numberOf(each, now)} />
      </td>
      <td>
        {guest ? (
          <Checkbox
            aria-label={`${each.name} 承诺书已交`}
            checked={signed}
            onChange={(event) => sign(event.target.checked)}
          >
            {signed ? '已交' : '未交'}
          </Checkbox>
        ) : null}
      </td>
      <td className="row-tools">
        {guest ? (
          <Button size="small" type="text" onClick={open}>
            健康和证件
          </Button>
        ) : null}
      </td>
    </tr>
  )
}

function numberOf(each: Traveller, { batch, policies }: BatchNow): string {
  return each.policyNumber || String(policyFor(batch, each, policies)?.['number'] ?? '')
}

function standingWords(count: number, uninsured: number, unsigned: readonly string[]): string {
  const parts = [
    uninsured > 0 ? `${uninsured} 人没有保险单号` : '都已投保',
    unsigned.length > 0
      ? `${unsigned.length} 人没有交承诺书：${unsigned.slice(0, 6).join('、')}${unsigned.length > 6 ? '等' : ''}`
      : '承诺书都已交',
  ]
  return `随团 ${count} 人；${parts.join('；')}。`
}

function Cover({ why, number }: { readonly why: string | undefined; readonly number: string }) {
  return why === undefined ? (
    <>
      <CheckOutlined aria-hidden /> {number}
    </>
  ) : (
    <>
      <ExclamationCircleOutlined aria-hidden /> {why}
    </>
  )
}

/** What the declaration said, and the numbers that tickets and insurance need besides; seen by who opens it, printed for leader and doctor. */
function Declared({ candidate, close }: { readonly candidate: RowId; readonly close: () => void }) {
  return (
    <SidePanel title="健康申报和证件" onClose={close}>
      <p className="quiet">病史和用药只印在领队手册和随队医生的表上，不进名册、通讯录和房表。</p>
      <RecordForm
        key={candidate}
        table="tripCandidate"
        id={candidate}
        only={[
          'healthSigned',
          'doctorNote',
          'illness',
          'medicine',
          'policyNumber',
          'companionIdNumber',
          'companionPolicy',
        ]}
        columns={1}
        onSaved={close}
        onCancel={close}
      />
    </SidePanel>
  )
}

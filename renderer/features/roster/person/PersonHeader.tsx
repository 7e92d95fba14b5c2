// The head of a person's page: photo, level with its reason, standing, and the numbers, masked until someone says why they need them.
import { useState, type ReactNode } from 'react'
import { Tag } from 'antd'
import { catalogue } from '../../../../shared/domain/catalogue'
import { groupedPhone, phoneList } from '../../../../shared/domain/roster/phone'
import { maskPhone } from '../../../../shared/domain/masking'
import { rosterStatuses } from '../../../../shared/domain/roster/picklists'
import { RowMarks } from '../../../attention/ConflictMark'
import { useConflicts } from '../../../attention/useConflicts'
import type { Row } from '../../../data/office'
import { formFields } from '../../../registers/form-values'
import { useLifeWords } from '../checks/ChecksTab'
import { useShow, type Show } from '../show'
import { Portrait } from '../../../attachments/Portrait'
import { LevelReason } from './LevelReason'
import { Reveal } from './Reveal'

const table = catalogue.table('person')

export function PersonHeader({ row }: { readonly row: Row }) {
  const [revealed, setRevealed] = useState(false)
  const show = useShow()
  return (
    <header className="person-head">
      <Portrait row={row} />
      <div className="person-facts">
        <div className="person-marks">
          <LevelReason row={row} />
          <StatusMark row={row} />
          {row['_dHardship'] === true ? <Tag color="gold">困难劳模</Tag> : null}
          <OutsideForm row={row} />
          <span>
            {[show.text(field('sex'), row['sex']), ageWords(row), birthWords(row)]
              .filter((part) => part !== '')
              .join('　')}
          </span>
        </div>
        <div className="person-line">{placeWords(row, show)}</div>
        <LifeLine row={row} />
        <div className="person-numbers">
          <dl>
            <Numbers row={row} show={show} revealed={revealed} />
          </dl>
          <Reveal row={row} revealed={revealed} reveal={() => setRevealed(true)} hide={() => setRevealed(false)} />
        </div>
      </div>
    </header>
  )
}

/** What is disputed and has no field in 基本信息 to carry the mark: the photo, and whether the person is here at all. */
function OutsideForm({ row }: { readonly row: Row }) {
  const conflicts = useConflicts('person').get(row.id)
  const inForm = (name: string): boolean => formFields(table, undefined).some((each) => each.name === name)
  return <RowMarks conflicts={conflicts} fields={table.fields} marked={inForm} title={String(row['name'] ?? '')} />
}

/** 健在核实：上次核实 2026-03-01. */
function LifeLine({ row }: { readonly row: Row }) {
  const words = useLifeWords(row)
  return words === undefined ? null : <div className="person-line quiet">健在核实：{words}</div>
}

function Numbers({ row, show, revealed }: { readonly row: Row; readonly show: Show; readonly revealed: boolean }) {
  const text = (name: string) => (revealed ? show.text : show.masked)(field(name), row[name])
  const phones = phoneList(row['phone']).map((number) => groupedPhone(revealed ? number : maskPhone(number)))
  return (
    <>
      <Fact label="身份证号">{text('idNumber') || '未登记'}</Fact>
      <Fact label="联系电话">
        <span className="phones">{phones.join('、') || '未登记'}</span>
      </Fact>
      <Fact label="家庭住址">{text('address') || '未登记'}</Fact>
    </>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function StatusMark({ row }: { readonly row: Row }) {
  const status = rosterStatuses.find((each) => each.value === row['_dStatus'])
  if (!status || status.value === 'active') return <span className="status-plain">在册</span>
  return <span className={`status-mark status-${status.value}`}>{status.label}</span>
}

function field(name: string) {
  const found = table.fields.find((each) => each.name === name)
  if (!found) throw new Error(`no field ${name}`)
  return found
}

function ageWords(row: Row): string {
  return typeof row['age'] === 'number' ? `${row['age']} 岁` : ''
}

function birthWords(row: Row): string {
  return typeof row['birth'] === 'string' ? `${row['birth']} 出生` : ''
}

function placeWords(row: Row, show: Show): string {
  const parts = ['county', 'employer', 'position', 'workStatus'].map((name) => show.text(field(name), row[name]))
  return parts.filter((part) => part !== '').join(' · ') || '县（市、区）和单位未登记'
}

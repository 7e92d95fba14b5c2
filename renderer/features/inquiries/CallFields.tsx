// The inputs of 来电来访登记 in the order of the paper slip; those of a 信访事项 follow when it is ticked.
import { Checkbox, Form, Radio } from 'antd'
import { channels } from '../../../shared/domain/inquiries/picklists'
import type { SearchHit } from '../../data/office'
import { foundWords } from '../../registers/found-words'
import { FormField } from '../../registers/FormField'
import { useLists } from '../../registers/lists'
import { useTable } from '../../registers/source'
import type { RecordFormState } from '../../registers/useRecordForm'
import { NameInput } from './NameInput'

/** Of a 信访事项 besides. */
// prettier-ignore
export const petitionFields = ['idNumber', 'address', 'people', 'category', 'unit', 'attachments', 'opinion', 'disposal', 'due'] as const

interface FieldsProps {
  readonly state: RecordFormState
  readonly person: SearchHit | undefined
  readonly onPerson: (hit: SearchHit | undefined) => void
  readonly petition: boolean
  readonly onPetition: (petition: boolean) => void
}

export function CallFields({ state, person, onPerson, petition, onPetition }: FieldsProps) {
  const table = useTable('inquiry')
  const lists = useLists(table)
  const field = (name: string) => {
    const spec = table.fields.find((each) => each.name === name)!
    const common = { lists, form: state.form, record: state.record, conflicts: undefined, locked: false }
    return <FormField key={name} table={table} field={spec} {...common} />
  }
  return (
    <>
      <div className="inquiry-when">{['date', 'time', 'receiver'].map(field)}</div>
      <Form.Item name="channel" label="方式" required>
        <Radio.Group options={channels.map(({ value, label }) => ({ value, label }))} />
      </Form.Item>
      <div className="form-grid">
        <Form.Item
          name="name"
          label="姓名"
          required
          extra={person ? `劳模：${foundWords(person)}` : '没有选名册里的人：只登记姓名'}
        >
          <NameInput onPerson={onPerson} />
        </Form.Item>
        {field('phone')}
        {field('content')}
        {field('reply')}
      </div>
      <Checkbox checked={petition} onChange={(event) => onPetition(event.target.checked)}>
        按信访事项办理（有受理和办结期限）
      </Checkbox>
      {petition ? <div className="form-grid">{petitionFields.map(field)}</div> : null}
    </>
  )
}

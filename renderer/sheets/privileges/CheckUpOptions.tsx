// What each paper of 体检 asks to be written on it; left empty, it is a line for the pen.
import { Form, Input } from 'antd'

export type CheckUpSheet = 'hospital' | 'notices' | 'sign' | 'settlement'

export interface CheckUpTyped {
  readonly hospital: string
  readonly when: string
  readonly where: string
  readonly bring: string
  readonly contact: string
  /** 元 for each who came, as typed. */
  readonly price: string
  readonly account: string
  readonly basis: string
}

export const nothingTyped: CheckUpTyped = {
  hospital: '',
  when: '',
  where: '',
  bring: '身份证；前一晚 8 点后不进食，当日早晨空腹；常用药随身带好',
  contact: '',
  price: '',
  account: '',
  basis: '',
}

interface Asked {
  readonly field: keyof CheckUpTyped
  readonly label: string
  readonly hint?: string
  /** Characters that fit its line. */
  readonly most: number
}

const hospital: Asked = { field: 'hospital', label: '体检机构', most: 24 }
const asked: Readonly<Record<CheckUpSheet, readonly Asked[]>> = {
  hospital: [hospital],
  notices: [
    { field: 'when', label: '时间', hint: '9月15日（星期二）上午 7:30', most: 60 },
    { field: 'where', label: '地点', hint: '医院、楼层', most: 80 },
    { field: 'bring', label: '请带', most: 80 },
    { field: 'contact', label: '联系人和电话', most: 40 },
  ],
  sign: [],
  settlement: [
    { field: 'price', label: '每人体检费（元）', hint: '只结算登记了“参加”的人', most: 12 },
    hospital,
    { field: 'basis', label: '批准依据', hint: '文号或会议纪要', most: 40 },
    { field: 'account', label: '经费来源', most: 16 },
  ],
}

interface OptionsProps {
  readonly sheet: CheckUpSheet
  readonly typed: CheckUpTyped
  readonly onTyped: (part: Partial<CheckUpTyped>) => void
}

export function CheckUpOptions({ sheet, typed, onTyped }: OptionsProps) {
  return asked[sheet].map(({ field, label, hint, most }) => (
    <Form.Item key={field} label={label} htmlFor={`check-up-${field}`}>
      <Input
        id={`check-up-${field}`}
        maxLength={most}
        value={typed[field]}
        placeholder={hint ?? '空着则留横线'}
        onChange={(event) => onTyped({ [field]: event.target.value })}
      />
    </Form.Item>
  ))
}

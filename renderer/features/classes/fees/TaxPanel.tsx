// The tax of one 课酬 as finance writes it.
import { Form, Input } from 'antd'
import { formatMoney, readMoney } from '../../../../shared/kernel/money'
import type { RowId } from '../../../../shared/oplog/operation'
import { useRow } from '../../../registers/rows'
import { useCommand } from '../../../registers/useCommand'
import { FormFoot } from '../../../ui/FormFoot'
import { SidePanel } from '../../../ui/SidePanel'

export function TaxPanel({ fee, close }: { readonly fee: RowId; readonly close: () => void }) {
  const row = useRow('teachingFee', fee)
  const { busy, failure, run } = useCommand()
  const save = async ({ tax }: { readonly tax: string }) => {
    const read = readMoney(tax)
    if (read.ok && (await run('class-fee.tax', { fee, tax: read.value.fen }))) close()
  }
  return (
    <SidePanel title="登记核定个税" onClose={close}>
      <p>{`应发 ${formatMoney(Number(row?.['gross'] ?? 0))} 元`}</p>
      <Form layout="vertical" onFinish={(typed: { readonly tax: string }) => void save(typed)}>
        <Form.Item
          name="tax"
          label="财务核定的代扣个税（元，没有的填 0）"
          rules={[{ required: true, message: '请填写税额' }, { validator: (_, text: string) => sound(text) }]}
        >
          <Input autoFocus />
        </Form.Item>
        <FormFoot failure={failure} busy={busy} label="登记" close={close} />
      </Form>
    </SidePanel>
  )
}

async function sound(text: string): Promise<void> {
  const read = readMoney(text)
  if (text && !read.ok) throw new Error(read.failure.message)
}

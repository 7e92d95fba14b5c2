// Printing for cards: whose receipt is signed, or what a venue is given; the ticked cards, or all of the kind that fit.
import { useState } from 'react'
import { Form, Radio, Select } from 'antd'
import { isValid } from '../../../shared/domain/privileges/card-standing'
import { signersLine } from '../../../shared/domain/office/signers'
import { FailureError } from '../../../shared/kernel/result'
import type { RowId } from '../../../shared/oplog/operation'
import { office } from '../../data/client'
import type { Row } from '../../data/office'
import { useAll } from '../../registers/rows'
import { today } from '../../ui/today'
import { PrintPanel } from '../PrintPanel'
import { logPaper, officeName, readLists, todayWords } from '../roster/read'
import { cardReceiptJob, receiptDuties, venueFields, venueListJob, type CardLine, type CardPaper } from './card-sheets'
import { peopleOf } from './read-people'

type Sheet = 'receipt' | 'venue'
const sheets = [
  { value: 'receipt', label: '领卡签收表' },
  { value: 'venue', label: '场馆方名单' },
] as const

export function CardsPrint({ ticked }: { readonly ticked: readonly RowId[] }) {
  const kinds = useAll('cardKind') ?? []
  const [sheet, setSheet] = useState<Sheet>('receipt')
  const [chosen, setChosen] = useState<RowId>()
  const kind = kinds.find(({ id }) => id === chosen) ?? kinds[0]
  const fields = kind ? venueFields(kind) : []
  const make = async () => {
    const paper = await readCards(kind, ticked, sheet)
    return sheet === 'receipt' ? cardReceiptJob(paper) : venueListJob(paper)
  }
  const logged = async () => {
    if (sheet !== 'venue' || !kind) return
    const { lines } = await readCards(kind, ticked, sheet)
    const told = [
      ...(fields.includes('phone') ? ['联系电话'] : []),
      ...(fields.includes('idTail') ? ['身份证后四位'] : []),
    ]
    if (told.length > 0)
      await logPaper({
        what: `${String(kind['name'])}持卡人名单`,
        purpose: '场馆核对持卡人',
        receiver: String(kind['venue'] ?? ''),
        people: lines.length,
        fields: told,
      })
  }
  const name = `${String(kind?.['name'] ?? '')}${sheet === 'receipt' ? '领卡签收表' : '持卡人名单'}`
  return (
    <PrintPanel
      make={make}
      version={JSON.stringify([sheet, kind?.id, ticked])}
      fileName={name}
      onMade={logged}
      missing={kind ? undefined : '还没有卡种'}
    >
      <Form layout="vertical" size="small" component="div" className="print-options">
        <Form.Item label="表单">
          <Radio.Group
            options={[...sheets]}
            value={sheet}
            onChange={(event) => setSheet(event.target.value as Sheet)}
          />
        </Form.Item>
        <Form.Item label="卡种" htmlFor="print-card-kind">
          <Select
            id="print-card-kind"
            value={kind?.id}
            onChange={setChosen}
            options={kinds.map((row) => ({ value: row.id, label: String(row['name']) }))}
          />
        </Form.Item>
        <p className="quiet">
          {ticked.length > 0
            ? `勾选的 ${ticked.length} 张里这一种的卡。`
            : sheet === 'receipt'
              ? '这一种里还没有登记领卡的有效卡。要指定哪些人，先在列表里勾选。'
              : '这一种的全部有效卡。'}
        </p>
      </Form>
    </PrintPanel>
  )
}

/** Throws FailureError `sheet.empty` where there is no kind. */
async function readCards(kind: Row | undefined, ticked: readonly RowId[], sheet: Sheet): Promise<CardPaper> {
  if (!kind) throw new FailureError({ code: 'sheet.empty', message: '还没有卡种，没有可打印的内容。' })
  const only = new Set(ticked)
  const cards = (await office().find('card', 'kind', [kind.id])).filter(
    (card) =>
      isValid(card) && (only.size > 0 ? only.has(card.id) : sheet === 'venue' || card['receivedOn'] === undefined),
  )
  const [people, lists, name] = await Promise.all([peopleOf(cards), readLists(), officeName()])
  const lines: readonly CardLine[] = people.map(({ row, person }) => ({ card: row, person }))
  const signers = signersLine(lists['signer'] ?? [], 'cardReceipt', receiptDuties, today())
  return { office: name, date: todayWords(), kind, lines, lists, signers }
}

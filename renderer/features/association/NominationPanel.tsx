// One recommendation: how far it is, whether its 公示 lasts long enough, its form and 公示 papers, and where a new honour is registered.
import { Button } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import { nominationSteps } from '../../../shared/domain/association/stage'
import { postingFault, postingRuleOf } from '../../../shared/domain/office/posting'
import { profileId } from '../../../shared/domain/office/seed'
import type { Row } from '../../data/office'
import { RecordForm } from '../../registers/RecordForm'
import { useAll, useRow } from '../../registers/rows'
import { later } from '../../ui/later'
import { Notice } from '../../ui/Notice'
import { useOnePanel } from '../../ui/useOnePanel'
import { FileOf } from './FileOf'

const NominationsPrint = later(() =>
  import('../../sheets/association/NominationsPrint').then((screen) => screen.NominationsPrint),
)
const DocumentsPanel = later(() =>
  import('../../papers/documents/DocumentsPanel').then((screen) => screen.DocumentsPanel),
)

export function NominationPanel({ nomination }: { readonly nomination: Row }) {
  const { panel, key, open, close } = useOnePanel<'print' | 'documents'>()
  return (
    <>
      <Way row={nomination} />
      <PostingLength row={nomination} />
      {nomination['outcome'] === 'named' ? <Named row={nomination} /> : null}
      <div className="bar">
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => open('print')}>
          推荐审批表
        </Button>
        <Button onClick={() => open('documents')}>公文</Button>
        <FileOf row={nomination} />
      </div>
      {panel ? (
        <section key={key} aria-label={panel === 'print' ? '推荐审批表' : '公文'}>
          {panel === 'print' ? (
            <NominationsPrint of={{ only: nomination.id }} />
          ) : (
            <DocumentsPanel of="nomination" row={nomination} />
          )}
          <div className="bar">
            <Button onClick={close}>收起</Button>
          </div>
        </section>
      ) : null}
      <RecordForm table="nomination" id={nomination.id} columns={1} />
    </>
  )
}

/** A 公示 that is shorter than the office's own rule is said while its days can still be mended. */
function PostingLength({ row }: { readonly row: Row }) {
  const holidays = useAll('holiday')
  const profile = useRow('profile', profileId)
  const { postFrom, postTo } = row
  if (!holidays || typeof postFrom !== 'string' || typeof postTo !== 'string') return null
  if (postFrom.length < 10 || postTo.length < 10) return null
  const fault = postingFault(postFrom, postTo, postingRuleOf(profile ?? undefined, holidays))
  return fault ? <Notice>{fault}。</Notice> : null
}

function Named({ row }: { readonly row: Row }) {
  if (row['kind'] === 'group') return null
  return (
    <Notice>
      {typeof row['person'] === 'string'
        ? '已命名：请打开劳模档案，在“荣誉”里登记这项称号，待遇级别随之确定。'
        : '已命名：请到“劳模名册”新增档案并登记这项荣誉，再回到这里选“在册劳模”。'}
    </Notice>
  )
}

/** The steps of the way with their days, whether taken or not. */
function Way({ row }: { readonly row: Row }) {
  return (
    <div className="plain-table">
      <table aria-label="推荐评选进度">
        <tbody>
          {nominationSteps(row).map(({ label, on, words }) => (
            <tr key={label}>
              <th scope="row" className="whole">
                {label}
              </th>
              <td className="whole">{on ?? (words === undefined ? '—' : '日期未填')}</td>
              <td>{on === undefined ? '' : words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

// 附件与归档 of a batch or campaign: what the archive needs, the kept files by kind, and the 归档包.
import { useState } from 'react'
import { Button, Select } from 'antd'
import { FileZipOutlined } from '@ant-design/icons'
import { evidenceKinds, shortKind, type EvidenceKind } from '../../../shared/domain/evidence/kinds'
import { lacking } from '../../../shared/domain/evidence/pieces'
import { AttachmentList } from '../../attachments/AttachmentList'
import { useFound } from '../../registers/rows'
import { useOffice } from '../../registers/source'
import { Notice } from '../../ui/Notice'
import { useStep } from '../../ui/useStep'
import { usePieces, type Owner } from './owner'
import { PieceList } from './PieceList'
import { useArchivePack } from './useArchivePack'

export function EvidencePanel({ owner }: { readonly owner: Owner }) {
  const office = useOffice()
  const pieces = usePieces(owner)
  const evidence = useFound('evidence', owner.kind, owner.row.id)
  const [picked, setPicked] = useState<EvidenceKind>()
  const step = useStep()
  const { pack, progress } = useArchivePack(owner)
  if (!pieces || !evidence) return null
  // The next thing that lacks is what a clerk most likely holds in hand.
  const kind = picked ?? lacking(pieces, evidence)[0]?.kind ?? 'other'
  return (
    <>
      <h3 className="papers-heading">缺件清单</h3>
      <PieceList pieces={pieces} evidence={evidence} />
      <div className="bar">
        <Button
          type="primary"
          icon={<FileZipOutlined aria-hidden />}
          loading={step.busy}
          onClick={() =>
            void step.run(
              () => pack(evidence, pieces),
              (said) => said,
            )
          }
        >
          归档包
        </Button>
        <span className="quiet" role="status">
          {progress ? `${progress.done} / ${progress.total} 个文件` : '发放表和全部附件打成一个压缩包，内含目录'}
        </span>
      </div>
      {step.failure ? <Notice failure={step.failure} /> : null}
      {step.said ? <Notice>{step.said}</Notice> : null}
      <h3 className="papers-heading">附件</h3>
      <AttachmentList
        table="evidence"
        rows={evidence}
        kindOf={(row) => shortKind(row['kind'])}
        hint="扫描件、回单、发票、照片可以拖到这里，自动按“批次号—内容”命名。"
        add={async ({ name: fileName, ...file }) => {
          const of = { owner: owner.kind, of: owner.row.id }
          const outcome = await office.run('evidence.add', { ...of, kind, fileName, ...file })
          if (outcome.ok) setPicked(undefined)
          return outcome
        }}
        before={
          <Select<EvidenceKind>
            aria-label="附件种类"
            className="evidence-kind"
            value={kind}
            onChange={setPicked}
            options={evidenceKinds.map(({ value, label }) => ({ value, label }))}
          />
        }
      />
    </>
  )
}

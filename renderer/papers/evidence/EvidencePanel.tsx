// 附件与归档 of a batch, campaign, batch of 疗休养 or activity: what the archive needs, the kept files by kind, and the 归档包.
import { useState } from 'react'
import { Button, Select } from 'antd'
import { FileZipOutlined } from '@ant-design/icons'
import { evidenceKinds, planWide, shortKind, type EvidenceKind } from '../../../shared/domain/evidence/kinds'
import { lacking } from '../../../shared/domain/evidence/pieces'
import { AttachmentList } from '../../attachments/AttachmentList'
import type { Row } from '../../data/office'
import { useOffice } from '../../registers/source'
import { Notice } from '../../ui/Notice'
import { useStep } from '../../ui/useStep'
import { useEvidence, usePieces, type Owner } from './owner'
import { PieceList } from './PieceList'
import { useArchivePack } from './useArchivePack'

export function EvidencePanel({ owner }: { readonly owner: Owner }) {
  const office = useOffice()
  const pieces = usePieces(owner)
  const evidence = useEvidence(owner)
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
          {progress ? `${progress.done} / ${progress.total} 个文件` : '本会的表和全部附件打成一个压缩包，内含目录'}
        </span>
      </div>
      {step.failure ? <Notice failure={step.failure} /> : null}
      {step.said ? <Notice>{step.said}</Notice> : null}
      <h3 className="papers-heading">附件</h3>
      <AttachmentList
        table="evidence"
        rows={evidence}
        kindOf={(row) => kindWords(owner, row)}
        hint="扫描件、回单、发票、照片可以拖到这里，自动按“批次号（活动名称）—内容”命名。"
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

/** What proves a whole plan of 疗休养 is kept once and shown with each of its batches. */
function kindWords({ kind }: Owner, row: Row): string {
  const word = shortKind(row['kind'])
  return kind === 'tripBatch' && planWide.has(row['kind']) ? `${word}（全方案）` : word
}

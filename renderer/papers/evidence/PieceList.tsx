// 缺件清单: each thing the archive needs, there or lacking, by icon and words.
import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { lacking, type Piece } from '../../../shared/domain/evidence/pieces'
import type { Row } from '../../data/office'
import { useEvidence, usePieces, type Owner } from './owner'
import '../papers.css'

interface PieceListProps {
  readonly pieces: readonly Piece[]
  readonly evidence: readonly Row[]
}

export function PieceList({ pieces, evidence }: PieceListProps) {
  if (pieces.length === 0) return null
  return (
    <ul className="pieces" aria-label="缺件清单">
      {pieces.map(({ kind, name, why }) => {
        const count = evidence.filter((row) => row['kind'] === kind).length
        return (
          <li key={kind} title={why}>
            {count > 0 ? <CheckCircleOutlined aria-hidden /> : <WarningOutlined aria-hidden />}
            <span>{name}</span>
            <span className={count > 0 ? 'quiet' : 'said-warning'}>{count > 0 ? `${count} 个` : '缺'}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** What still lacks, where a step is about to close the books: said, not forbidden, since paper may lie in the cabinet. */
export function StillLacking({ owner }: { readonly owner: Owner }) {
  const pieces = usePieces(owner)
  const evidence = useEvidence(owner)
  if (!pieces || !evidence) return null
  const missing = lacking(pieces, evidence)
  if (missing.length === 0) return pieces.length === 0 ? null : <p role="status">缺件清单：不缺，可以归档。</p>
  return (
    <div role="status">
      <p className="said-warning">
        <WarningOutlined aria-hidden /> 还缺 {missing.length} 件。可以先归档，以后在“材料”里补；审计时会问到。
      </p>
      <PieceList pieces={missing} evidence={evidence} />
    </div>
  )
}

/** What a campaign's archive still lacks; undefined while reading. */
export function useLacking(owner: Owner): readonly Piece[] | undefined {
  const pieces = usePieces(owner)
  const evidence = useEvidence(owner)
  return pieces && evidence && lacking(pieces, evidence)
}

// What is to be said of a layout, one line each, above the work; nothing where all is well.
import { WarningOutlined } from '@ant-design/icons'

interface FindingsProps {
  readonly label: string
  readonly sentences: readonly string[]
}

export function Findings({ label, sentences }: FindingsProps) {
  if (sentences.length === 0) return null
  return (
    <section className="travel-said" aria-label={label}>
      <strong>
        <WarningOutlined aria-hidden /> {label} {sentences.length} 处
      </strong>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}

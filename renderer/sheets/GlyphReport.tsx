// Said before printing: which characters our font does not draw, and in whose name they stand (product.md §11).
import { Notice } from '../ui/Notice'
import type { GlyphFinding } from './glyph-check'

/** Nothing where every character is drawn by the bundled font. */
export function GlyphReport({ glyphs }: { readonly glyphs: readonly GlyphFinding[] }) {
  const fallback = glyphs.filter((glyph) => glyph.kind === 'fallback')
  const own = glyphs.filter((glyph) => glyph.kind === 'private')
  return (
    <>
      {fallback.length > 0 ? (
        <Notice>
          有 {fallback.length} 个字排版字体里没有，由电脑上的其他字体代替，字形略有不同，请在预览中核对：
          <GlyphList glyphs={fallback} />
        </Notice>
      ) : null}
      {own.length > 0 ? (
        <Notice>
          有 {own.length} 个自造字，换一台电脑或打印机可能变成别的字或空白，请改用正式的生僻字：
          <GlyphList glyphs={own} />
        </Notice>
      ) : null}
    </>
  )
}

function GlyphList({ glyphs }: { readonly glyphs: readonly GlyphFinding[] }) {
  return (
    <ul className="glyphs">
      {glyphs.slice(0, 20).map((glyph) => (
        <li key={glyph.code}>
          “{glyph.char}”（{glyph.code}）：{glyph.where.join('、')}
          {glyph.times > glyph.where.length ? ` 等 ${glyph.times} 处` : ''}
        </li>
      ))}
      {glyphs.length > 20 ? <li>另有 {glyphs.length - 20} 个字</li> : null}
    </ul>
  )
}

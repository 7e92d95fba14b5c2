// The value a change replaces, struck through; where there was none, there is nothing to strike.

/** A cell of a table of changes. `words` is '' where the field was empty. */
export function BeforeCell({ words }: { readonly words: string }) {
  return words === '' ? <td className="quiet">（空）</td> : <td className="history-before">{words}</td>
}

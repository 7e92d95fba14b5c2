// What was done together with a death, as the sheet says it afterwards (ids of shared/domain/roster/consequences.ts).

const words: Readonly<Record<string, string>> = {
  'collectors-end': '家属代领委托已失效',
  'heir-kept': '家属联系人已记入家属与联系人',
}

/** Sentences for the ticked consequences that the paper should name. */
export function doneSentences(ticked: unknown): readonly string[] {
  return Array.isArray(ticked) ? ticked.flatMap((id) => words[String(id)] ?? []) : []
}

// Readings and strokes of some 20,000 characters: a third of the program. Fetched once, and only where derived values are computed:
// neither the window nor the writer needs them before the first list stands.

interface OrderPlugin {
  readonly dict: { readonly orders: Readonly<Record<string, string>> }
}

export interface Dictionaries {
  readonly pinyin: Pick<typeof import('pinyin-pro'), 'pinyin' | 'polyphonic'>
  /** Strokes of a character as the library's letters, in writing order. */
  readonly strokes: OrderPlugin['dict']['orders']
}

let fetched: Dictionaries | undefined
let fetching: Promise<void> | undefined

/** Fetches them at the first call; to be awaited before anything reads names by sound or strokes. */
export function loadDictionaries(): Promise<void> {
  // A failed fetch is tried again by whoever comes next.
  return (fetching ??= load().catch((error: unknown) => {
    fetching = undefined
    throw error
  }))
}

/** Throws where nobody has awaited `loadDictionaries`: a mistake of the program, which must not end in wrong sort keys. */
export function dictionaries(): Dictionaries {
  if (!fetched) throw new Error('the dictionaries of characters were not loaded')
  return fetched
}

async function load(): Promise<void> {
  const [pinyin, order] = await Promise.all([import('pinyin-pro'), import('cnchar-order')])
  fetched = { pinyin, strokes: (order.default as unknown as OrderPlugin).dict.orders }
}

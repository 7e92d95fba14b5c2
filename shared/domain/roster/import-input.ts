// What an import asks for: people as the dry run showed them, each with its child rows, applied as one change (product.md §1).
// The dry run decides new or changed; the writer checks again inside its transaction.
import { z } from 'zod'
import * as input from '../record/input'

const change = {
  /** An existing row to change; absent = a new row. */
  row: input.rowId.optional(),
  /** Only fields that differ. An empty cell is never in here: a file that does not carry a value never empties a field. */
  values: input.values,
  /** Heads of the fields when the dry run compared them (decisions.md 3). */
  seen: input.seen.optional(),
}

/** One person to create or change, with their own rows. */
export const personChange = z.object({
  ...change,
  /** Honours, accounts and family of this person; their `person` is filled in by the command. */
  children: z.array(z.object({ table: z.enum(['honour', 'account', 'family']), ...change })),
})

/** Input of `import.apply`. */
export const importInput = z.object({
  /** Name of the file, for the label: 导入名册：某某.xlsx. */
  file: z.string().min(1).max(200),
  people: z.array(personChange),
})

export type ImportInput = z.infer<typeof importInput>
export type PersonChange = ImportInput['people'][number]
export type ChildChange = PersonChange['children'][number]

/** `answer` of `import.apply`. */
export interface ImportAnswer {
  readonly created: number
  readonly changed: number
  /** People (and child rows of people) left out because they became impossible since the dry run; `index` into `people`. */
  readonly skipped: readonly { readonly index: number; readonly message: string }[]
  /** What became of those who came in, where that is more than being there. */
  readonly told?: string
}

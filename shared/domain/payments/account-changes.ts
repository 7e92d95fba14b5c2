// 定稿后账号有变更 (office-practice.md 6, 19): the sheet pays into the accounts as they were when it was final; where another one is in force now,
// people decide whether the old one still does.
import { accountInForce } from '../roster/accounts'
import type { Fields } from '../field'
import type { FinalLine } from './final-lines'

export interface AccountChange {
  readonly person: string
  readonly name: string
  /** Full numbers; masked wherever they are shown. `now` is undefined where no reviewed account is left. */
  readonly then: string
  readonly now: string | undefined
}

/** People whose account in force on a day (YYYY-MM-DD) is not the one on the list, each once. Lines without an account are paid otherwise. */
export function accountChanges(
  lines: readonly FinalLine[],
  accountsOf: (person: string) => readonly Fields[],
  on: string,
): readonly AccountChange[] {
  const seen = new Set<string>()
  return lines.flatMap(({ person, name, accountNumber }) => {
    if (accountNumber === undefined || seen.has(person)) return []
    seen.add(person)
    const number = accountInForce(accountsOf(person), on)?.['number']
    const now = typeof number === 'string' ? number : undefined
    return now === accountNumber ? [] : [{ person, name, then: accountNumber, now }]
  })
}

// How personal names are compared and shown: people write one name in many ways, and two people often share one (domain.md §5.2).
import { characterCount, hasPrivateUse, isTornText, matchForm, tidy, unifyDots } from '../../kernel/text'
import type { FieldMessage } from '../field'

/** The name as stored and shown: one dot sign, no padding between characters of a Han name, single spaces in a Latin one. */
export function cleanName(text: string): string {
  const plain = unifyDots(tidy(text.normalize('NFC')))
  // 张　三 is padded so that columns align; a space is part of a name only between Latin words.
  return plain.replace(/ (?=[^\x21-\x7E])|(?<=[^\x21-\x7E]) /gu, '')
}

/** The form in which two spellings of one name are equal: NFKC, no spaces, no invisible signs, one dot, lower case. Never shown. */
export function matchName(text: string): string {
  return matchForm(text)
}

/** The name for a list column, where two-character names are spread to align with three: 张　三. */
export function alignedName(name: string): string {
  const characters = [...name]
  return characters.length === 2 && /^\p{Script=Han}{2}$/u.test(name) ? characters.join('\u3000') : name
}

/** Warnings on a stored name: private-use code points (other systems show another character or none), stray digits, implausible length. */
export function nameMessages(name: string): readonly FieldMessage[] {
  const found: FieldMessage[] = []
  const warn = (code: string, message: string): void =>
    void found.push({ code, level: 'warning', message, field: 'name' })
  if (hasPrivateUse(name)) {
    warn('name.private', '姓名里有自造字，换一台电脑可能显示不出来。请改用正式的生僻字，并在“曾用写法”记下原写法。')
  }
  if (isTornText(name) || /[?？□\uFFFD]/u.test(name))
    warn('name.unreadable', '姓名里有问号或方框，可能是生僻字丢失了，请核对。')
  if (/\d/u.test(name)) warn('name.digits', '姓名里有数字，请核对。')
  if (characterCount(name) === 1) warn('name.short', '姓名只有一个字，请核对。')
  return found
}

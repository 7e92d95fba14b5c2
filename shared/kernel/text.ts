// Text as offices write it: full-width digits, padded names, invisible signs, five kinds of dot (domain.md §5.2).

const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/gu
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu
/** Every dot seen between the parts of a name; a full stop counts only between Han characters. */
const DOTS = /[·•・‧∙⋅●･｡．]|(?<=\p{Script=Han})[.。](?=\p{Script=Han})/gu
const PRIVATE = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/u
const LONE_SURROGATE = /\p{Surrogate}/u

/** ASCII look-alikes U+FF01–FF5E and the wide space as their half-width forms; everything else stays. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
}

/** No spaces of any kind (U+3000 and U+00A0 too) and no invisible signs. */
export function withoutSpaces(text: string): string {
  return text.replace(INVISIBLE, '').replace(SPACES, '')
}

/** Text for storing: invisible signs gone, runs of any space one plain space, ends trimmed. Characters themselves stay as written. */
export function tidy(text: string): string {
  return text.replace(INVISIBLE, '').replace(SPACES, ' ').trim()
}

/** One dot, U+00B7, for all dots between the parts of a name. */
export function unifyDots(text: string): string {
  return text.replace(DOTS, '·')
}

/** The form in which two spellings are equal: NFKC, no spaces or invisible signs, one dot, lower case. For comparing, never for showing. */
export function matchForm(text: string): string {
  return unifyDots(withoutSpaces(unifyDots(text).normalize('NFKC'))).toLowerCase()
}

/** Length as people count it: a rare character beyond the basic plane is one. */
export function characterCount(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/** True where a private-use character (自造字) stands: another PC shows another character or none. */
export function hasPrivateUse(text: string): boolean {
  return PRIVATE.test(text)
}

/** True where half of a rare character is missing: the text was cut by code unit somewhere. */
export function isTornText(text: string): boolean {
  return LONE_SURROGATE.test(text)
}

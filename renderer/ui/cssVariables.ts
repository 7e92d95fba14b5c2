// Tokens → CSS variables on <html>, for the shell's own style sheet.
import { fontFamily, motionMs, navigationWidths, palettes, rowHeight, type Look } from './tokens'

/** Variables of a look, by name. */
export function cssVariables(look: Look): Readonly<Record<string, string>> {
  const colours = Object.entries(palettes[look.mode]).map(([name, value]): [string, string] => [
    `--${kebab(name)}`,
    value,
  ])
  return Object.fromEntries([
    ...colours,
    ['--font', fontFamily],
    ['--size', `${look.fontSize}px`],
    ['--size-small', `${look.fontSize - 2}px`],
    ['--row', `${rowHeight(look.fontSize, look.compact)}px`],
    ['--nav-open', `${navigationWidths.open}px`],
    ['--nav-folded', `${navigationWidths.folded}px`],
    ['--motion', look.still ? '0ms' : `${motionMs}ms`],
  ])
}

/** Paints a look onto a document. */
export function paint(look: Look, root: HTMLElement): void {
  for (const [name, value] of Object.entries(cssVariables(look))) root.style.setProperty(name, value)
  root.style.colorScheme = look.mode
  root.dataset['mode'] = look.mode
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

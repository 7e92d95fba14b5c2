// The one set of design tokens: antd, AG Grid, CSS variables and later charts are all painted from here (product.md §12).

export type Mode = 'light' | 'dark'
export type FontSize = 15 | 16 | 18

/** Colours of one mode. Every ink is tested against the grounds it stands on: contrast ≥ 4.5. */
export interface Palette {
  /** Page ground: warm white. */
  readonly paper: string
  /** Raised ground: grid, panels, inputs. */
  readonly sheet: string
  /** Navigation, grid header, quiet bars. */
  readonly band: string
  readonly ink: string
  /** Secondary text. */
  readonly quiet: string
  readonly line: string
  /** Edge of what can be typed in, ticked or pressed: seen (≥ 3) on every ground, where a line only divides. */
  readonly edge: string
  readonly hover: string
  readonly selected: string
  /** The union's deep red as a ground: identity and the one primary action of a screen. White text stands on it. */
  readonly red: string
  readonly redHover: string
  readonly onRed: string
  /** Red as ink: active navigation, links that matter. */
  readonly redInk: string
  /** A little gold: honours. */
  readonly gold: string
  readonly goldInk: string
  readonly okInk: string
  readonly warnInk: string
  readonly warnGround: string
  readonly focus: string
}

const light: Palette = {
  paper: '#faf7f1',
  sheet: '#fffefb',
  band: '#f2ede3',
  ink: '#221d18',
  quiet: '#655c50',
  line: '#ddd5c6',
  edge: '#8f8573',
  hover: '#f5f0e6',
  selected: '#f6e6dc',
  red: '#9e1b22',
  redHover: '#84141b',
  onRed: '#ffffff',
  redInk: '#97181f',
  gold: '#c39a3c',
  goldInk: '#755711',
  okInk: '#2c6339',
  warnInk: '#804b00',
  warnGround: '#fdf1d8',
  focus: '#7a4a12',
}

const dark: Palette = {
  paper: '#191715',
  sheet: '#211e1b',
  band: '#282420',
  ink: '#ece5d9',
  quiet: '#b0a698',
  line: '#423b33',
  edge: '#7a7064',
  hover: '#2b2723',
  selected: '#45302b',
  red: '#ab2a30',
  redHover: '#bd363c',
  onRed: '#ffffff',
  redInk: '#f09a93',
  gold: '#d2ac55',
  goldInk: '#dfbe72',
  okInk: '#93cf9f',
  warnInk: '#ecbc6c',
  warnGround: '#3a2e17',
  focus: '#e6c27a',
}

export const palettes: Readonly<Record<Mode, Palette>> = { light, dark }

export const fontSizes: readonly FontSize[] = [15, 16, 18]

/** System fonts only: an office PC has these, and nothing is fetched. Tabular numerals are switched on in app.css. */
export const fontFamily = `'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', sans-serif`

/** Longest motion, in ms; zero when the system asks for less motion. */
export const motionMs = 120
/** Width of the navigation in px, open and folded to icons. */
export const navigationWidths = { open: 184, folded: 52 } as const

/** Height of a grid row in px: 36 at the base size, 30 compact, growing with the type so that 18 px text is not cramped. */
export function rowHeight(fontSize: FontSize, compact: boolean): number {
  return (compact ? 30 : 36) + (fontSize - 15) * 2
}

/** Appearance a person chooses; kept in the app's settings. */
export interface Look {
  readonly mode: Mode
  readonly fontSize: FontSize
  readonly compact: boolean
  /** The system asks for less motion. */
  readonly still: boolean
}

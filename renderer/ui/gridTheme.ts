// Tokens → AG Grid theme, so that the ledger and the forms are of one paper.
import { colorSchemeDark, colorSchemeLight, themeQuartz, type Theme } from 'ag-grid-community'
import { fontFamily, palettes, rowHeight, type Look } from './tokens'

/** The AG Grid theme of a look. */
export function gridTheme(look: Look): Theme {
  const p = palettes[look.mode]
  return themeQuartz.withPart(look.mode === 'dark' ? colorSchemeDark : colorSchemeLight).withParams({
    accentColor: p.redInk,
    backgroundColor: p.sheet,
    foregroundColor: p.ink,
    textColor: p.ink,
    subtleTextColor: p.quiet,
    borderColor: p.line,
    headerBackgroundColor: p.band,
    headerTextColor: p.ink,
    headerFontWeight: 600,
    rowHoverColor: p.hover,
    selectedRowBackgroundColor: p.selected,
    oddRowBackgroundColor: p.sheet,
    fontFamily,
    fontSize: look.fontSize,
    headerFontSize: look.fontSize,
    rowHeight: rowHeight(look.fontSize, look.compact),
    headerHeight: rowHeight(look.fontSize, look.compact),
    cellHorizontalPadding: 10,
    spacing: 6,
    borderRadius: 4,
    wrapperBorderRadius: 4,
    wrapperBorder: { color: p.line },
    rowBorder: { color: p.line },
    columnBorder: false,
    browserColorScheme: look.mode,
    rangeSelectionBorderColor: p.focus,
    cellEditingBorder: { color: p.redInk },
    inputFocusBorder: { color: p.redInk },
  })
}

// Tokens → antd theme.
import { theme, type ThemeConfig } from 'antd'
import { fontFamily, motionMs, palettes, type Look } from './tokens'

/** The antd theme of a look. */
export function antdTheme(look: Look): ThemeConfig {
  const p = palettes[look.mode]
  const motion = look.still ? '0s' : `${motionMs / 1000}s`
  return {
    algorithm: look.mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: p.red,
      colorPrimaryHover: p.redHover,
      colorPrimaryActive: p.redHover,
      colorPrimaryText: p.redInk,
      colorLink: p.redInk,
      colorLinkHover: p.redInk,
      colorInfo: p.focus,
      colorSuccess: p.okInk,
      colorWarning: p.warnInk,
      colorError: p.redInk,
      colorErrorText: p.redInk,
      // Derived by antd from dark inks these grounds come out as heavy grey blocks.
      colorInfoBg: p.band,
      colorWarningBg: p.warnGround,
      colorErrorBg: p.selected,
      colorText: p.ink,
      colorTextSecondary: p.quiet,
      colorTextTertiary: p.quiet,
      colorTextDescription: p.quiet,
      colorTextPlaceholder: p.quiet,
      colorBgBase: p.sheet,
      colorBgLayout: p.paper,
      colorBgContainer: p.sheet,
      // In the dark look a shadow cannot be seen: what lies over the page is a shade lighter instead.
      colorBgElevated: look.mode === 'dark' ? p.band : p.sheet,
      colorBorder: p.edge,
      colorBorderSecondary: p.line,
      controlItemBgActive: p.selected,
      controlItemBgHover: p.hover,
      controlOutline: p.selected,
      borderRadius: 4,
      borderRadiusLG: 6,
      borderRadiusSM: 3,
      fontFamily,
      fontSize: look.fontSize,
      controlHeight: (look.compact ? 30 : 34) + look.fontSize - 15,
      // Small fields and their tags must hold a whole line of the type too.
      controlHeightSM: look.fontSize + 11,
      wireframe: false,
      motion: !look.still,
      motionDurationFast: motion,
      motionDurationMid: motion,
      motionDurationSlow: motion,
    },
    components: {
      // Hovered and pressed plain buttons write in red: the ink, since the ground is too dark to read in the dark look.
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        defaultHoverColor: p.redInk,
        defaultHoverBorderColor: p.redInk,
        defaultActiveColor: p.redInk,
        defaultActiveBorderColor: p.redInk,
      },
      Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 2px' },
      Tabs: { horizontalItemGutter: 20, inkBarColor: p.redInk, itemSelectedColor: p.redInk, itemHoverColor: p.redInk },
      // The chosen line of a menu is written, not painted, in red: the ink, for the same reason.
      Dropdown: { colorPrimary: p.redInk },
      Select: { optionSelectedBg: p.selected, multipleItemHeightSM: look.fontSize + 7 },
      // On the page's own ground the track must be seen, or the choices read as plain words.
      Segmented: { trackBg: p.band, itemSelectedBg: p.sheet, itemSelectedColor: p.redInk, itemHoverColor: p.ink },
    },
  }
}

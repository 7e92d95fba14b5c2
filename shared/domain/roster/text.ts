// Full-width digits, letters and signs as half-width ones: WPS and Chinese keyboards make them without anyone noticing.

/** ASCII look-alikes U+FF01–FF5E and the wide space as their half-width forms; everything else stays. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
}

// The few words of fontkit that build/sheet-font.ts uses; the package ships no types.
declare module 'fontkit' {
  export interface Font {
    readonly characterSet: readonly number[]
    glyphForCodePoint(code: number): { readonly advanceWidth: number }
    hasGlyphForCodePoint(code: number): boolean
  }
  export function openSync(path: string): Font
}

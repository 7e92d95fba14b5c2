// Puts the two faces of the sheet font beside the built main process, where app://font reads them: the asar carries no
// node_modules, and a file in the renderer's bundle would get a name that only the renderer knows.
import { copyFileSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const faces = ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf']

/** A Vite plugin for the main build; fills dist/fonts. */
export function sheetFontFiles() {
  return {
    name: 'sheet-font-files',
    closeBundle() {
      mkdirSync(at('dist/fonts'), { recursive: true })
      for (const face of faces) {
        copyFileSync(
          at(`node_modules/@expo-google-fonts/noto-serif-sc/${face}`),
          at(`dist/fonts/${face.split('/')[1]}`),
        )
      }
      copyFileSync(at('node_modules/@expo-google-fonts/noto-serif-sc/LICENSE_FONT'), at('dist/fonts/LICENSE-OFL.txt'))
    },
  }
}

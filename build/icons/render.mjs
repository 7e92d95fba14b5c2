// Renders icon.svg into icon.png (512, Linux and the window) and icon.ico (16-256, Windows) with the Electron that is here,
// so that no drawing tool is needed. Run it when the drawing changes: xvfb-run -a node build/icons/render.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { _electron } from '@playwright/test'
import { electronRuntime } from '../electron-runtime.mjs'
import { rootArguments } from '../start.mjs'

const at = (name) => fileURLToPath(new URL(name, import.meta.url))
const SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256]

const { executable } = await electronRuntime()
const app = await _electron.launch({ executablePath: executable, args: [at('../..'), ...rootArguments()] })
const page = await app.firstWindow()
const svg = `data:image/svg+xml;base64,${readFileSync(at('icon.svg')).toString('base64')}`
const png = async (size) =>
  Buffer.from(
    await page.evaluate(
      async ([source, side]) => {
        const image = Object.assign(new Image(side, side), { src: source })
        await image.decode()
        const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side })
        canvas.getContext('2d').drawImage(image, 0, 0, side, side)
        return canvas.toDataURL('image/png').split(',')[1]
      },
      [svg, size],
    ),
    'base64',
  )

writeFileSync(at('icon.png'), await png(512))
const images = []
for (const size of SIZES) images.push(await png(size))
writeFileSync(at('icon.ico'), ico(images))
await app.close()

/** An .ico whose entries are whole PNGs, which Windows reads since Vista. */
function ico(pngs) {
  const head = Buffer.alloc(6 + 16 * pngs.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pngs.length, 4)
  let offset = head.length
  pngs.forEach((bytes, i) => {
    const entry = 6 + 16 * i
    head.writeUInt8(SIZES[i] % 256, entry)
    head.writeUInt8(SIZES[i] % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(bytes.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += bytes.length
  })
  return Buffer.concat([head, ...pngs])
}

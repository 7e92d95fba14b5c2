// Where the window stood last time; a place on a screen that is no longer plugged in is not used.
import { screen, type BrowserWindow, type Rectangle } from 'electron'
import { z } from 'zod'
import { jsonFile } from '../storage/json-file'

const schema = z.object({
  bounds: z.object({
    x: z.int().optional(),
    y: z.int().optional(),
    width: z.int().min(200),
    height: z.int().min(200),
  }),
  maximized: z.boolean(),
})
type Place = z.infer<typeof schema>

/** A 1366×768 screen, common in offices, opens maximised; the size is for when somebody restores it. */
const first: Place = { bounds: { width: 1280, height: 720 }, maximized: true }
const file = jsonFile<Place>('window.json', schema, () => first)

/** Bounds in DIP. */
export async function rememberedPlace(): Promise<{ bounds: Partial<Rectangle>; maximized: boolean }> {
  const { bounds, maximized } = await file.read()
  const { x, y, width, height } = bounds
  if (x === undefined || y === undefined || !isOnScreen({ x, y, width, height }))
    return { bounds: { width, height }, maximized }
  return { bounds: { x, y, width, height }, maximized }
}

/** Keeps the restored size, not the maximised one, so that restoring gives back what it was. */
export async function rememberPlace(window: BrowserWindow): Promise<void> {
  await file.write({ bounds: window.getNormalBounds(), maximized: window.isMaximized() })
}

/** At least a grip of the title bar must be reachable. */
function isOnScreen(bounds: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds)
  return (
    bounds.x + bounds.width > workArea.x + 100 &&
    bounds.x < workArea.x + workArea.width - 100 &&
    bounds.y >= workArea.y - 10 &&
    bounds.y < workArea.y + workArea.height - 40
  )
}

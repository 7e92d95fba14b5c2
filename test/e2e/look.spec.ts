import { test } from './steps/office'
test('x', async ({ empty }) => {
  const { page } = empty
  await page.waitForTimeout(800)
  await page.screenshot({ path: `/tmp/e2e-empty.png` })
})

// An afternoon of two desks on a real SMB share: edits on both, an import while the server goes down, one field written twice while
// apart, one PC killed and with a clock three days fast. At the end both hold the same, and every double was asked about in plain words.
import { openApp, type OpenApp } from '../support/app'
import { mustHaveShare, whyNoShare } from '../smb/programs'
import { withShare, type RealShare } from '../smb/share'
import { ARRIVES, dataOf, expectArrived, putClockWrong, unlockIfAsked } from './steps/afternoon'
import { countyRoster, dryRun } from './steps/importing'
import { clerk, expect, foundOffice, goTo, kill, reopen, test } from './steps/office'
import { addPerson, cell, search } from './steps/roster'
import {
  changeEmployer,
  conflictOf,
  createShare,
  expectConflict,
  joinShare,
  keep,
  syncLine,
  takeSeat,
} from './steps/sharing'

const THREE_DAYS = 3 * 86_400_000
const [frontWrote, upstairsWrote] = ['温州港务集团', '温州水务集团']

test('an afternoon of two desks with a server that goes down, a kill and a wrong clock ends equal, and asks in words', async () => {
  test.setTimeout(480_000)
  const reason = await whyNoShare()
  if (reason !== undefined) {
    console.warn(`SKIPPED smb: ${reason}`)
    return expect(mustHaveShare(), reason).toBe(false)
  }
  await withShare(async (share) => {
    const front = await openApp()
    let upstairs = await openApp()
    await bothSit(front, upstairs, share)
    await bothWrite(front, upstairs)
    const people = await importWhileTheServerGoes(front, share)
    await expectArrived(upstairs, people)
    upstairs = await writeOneFieldTwiceWhileApart(front, upstairs, share)
    await bothAskAndOneDecides(front, upstairs)
    await bothEndEqual(front, upstairs)
    await upstairs.close()
    await front.close()
  })
})

async function bothSit(front: OpenApp, upstairs: OpenApp, share: RealShare): Promise<void> {
  await foundOffice(front)
  await addPerson(front, { 姓名: '王建国', 出生日期: '1958-03-12' })
  await createShare(front, share.path, '前台电脑')
  await joinShare(upstairs, await share.anotherPc(), '二楼电脑')
  await takeSeat(upstairs, clerk)
  await expectArrived(upstairs, 1)
}

/** Different fields of one person on both sides, and somebody new: both keep everything. */
async function bothWrite(front: OpenApp, upstairs: OpenApp): Promise<void> {
  await goTo(upstairs, '劳模名册')
  await addPerson(upstairs, { 姓名: '李秀英', 出生日期: '1961-07-01' })
  await changeEmployer(front, '温州市港务局')
  await expectArrived(front, 2)
  await goTo(upstairs, '劳模名册')
  await expect(await cell(upstairs, '王建国', '工作单位')).toHaveText('温州市港务局', ARRIVES)
}

/** Answers how many people the roster has afterwards. */
async function importWhileTheServerGoes(front: OpenApp, share: RealShare): Promise<number> {
  const { page } = front
  const counts = await dryRun(front, countyRoster)
  expect(counts.新增).toBeGreaterThan(500)
  await page.getByRole('button', { name: /^确认导入/ }).click()
  await share.stop()
  await expect(page.getByText(/^已导入：新增 \d+ 人，变更 \d+ 人$/)).toBeVisible(ARRIVES)
  await expect(syncLine(front)).toContainText('共享盘不可用（自', ARRIVES)
  await expect(syncLine(front)).toContainText(/待上传 [1-9]/)
  await share.start()
  await expect(syncLine(front)).toHaveText('已同步', ARRIVES)
  return counts.新增 + 2
}

/** Upstairs' clock runs ahead, and its power fails after it has saved; its clock is right when it comes back. */
async function writeOneFieldTwiceWhileApart(front: OpenApp, upstairs: OpenApp, share: RealShare): Promise<OpenApp> {
  await share.stop()
  await putClockWrong(upstairs, THREE_DAYS)
  await changeEmployer(upstairs, upstairsWrote)
  await kill(upstairs)
  await changeEmployer(front, frontWrote)
  const again = await reopen(upstairs)
  await search(again, '王建国')
  await expect(await cell(again, '王建国', '工作单位')).toHaveText(upstairsWrote)
  await share.start()
  await unlockIfAsked(again)
  return again
}

async function bothAskAndOneDecides(front: OpenApp, upstairs: OpenApp): Promise<void> {
  for (const office of [front, upstairs]) {
    await expectConflict(office, '王建国', [frontWrote, upstairsWrote])
    await expect(conflictOf(office, '王建国')).toContainText(clerk)
    // A clerk answers this: two values, two names, two times, and no technical word (LiveSync #443).
    await expect(conflictOf(office, '王建国')).not.toContainText(/[A-Za-z]/)
  }
  await expect(conflictOf(front, '王建国')).toContainText('二楼电脑')
  await expect(conflictOf(front, '王建国')).toContainText('（该电脑时钟不准）')
  await expect(conflictOf(upstairs, '王建国')).toContainText('前台电脑')
  // The choice of a PC whose clock is right, over a value that was stamped three days later.
  await keep(front, '王建国', frontWrote)
  for (const office of [front, upstairs]) await expect(conflictOf(office, '王建国')).toBeHidden(ARRIVES)
}

async function bothEndEqual(front: OpenApp, upstairs: OpenApp): Promise<void> {
  for (const office of [front, upstairs]) {
    await goTo(office, '劳模名册')
    await search(office, '王建国')
    await expect(await cell(office, '王建国', '工作单位')).toHaveText(frontWrote, ARRIVES)
    await expect(syncLine(office)).toHaveText('已同步', ARRIVES)
  }
  await expect(async () => expect(await dataOf(upstairs)).toEqual(await dataOf(front))).toPass(ARRIVES)
  expect(Object.keys(await dataOf(front)).filter((row) => row.startsWith('person ')).length).toBeGreaterThan(600)
}

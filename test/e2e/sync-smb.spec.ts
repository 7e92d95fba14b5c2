// Two real windows on a real SMB share whose server is pulled out in the middle of work: nobody waits, nothing is lost.
import { openApp } from '../support/app'
import { mustHaveShare, whyNoShare } from '../smb/programs'
import { withShare } from '../smb/share'
import { clerk, expect, foundOffice, goTo, test } from './steps/office'
import { addPerson, expectCount } from './steps/roster'
import { createShare, expectSynced, joinShare, syncLine, takeSeat } from './steps/sharing'

test('two windows on a real share go on working while its server is gone, and end equal', async () => {
  test.setTimeout(240_000)
  const reason = await whyNoShare()
  if (reason !== undefined) {
    console.warn(`SKIPPED smb: ${reason}`)
    return expect(mustHaveShare(), reason).toBe(false)
  }
  await withShare(async (share) => {
    const front = await openApp()
    await foundOffice(front)
    await addPerson(front, { 姓名: '王建国', 出生日期: '1958-03-12' })
    await createShare(front, share.path, '前台电脑')
    const upstairs = await openApp()
    await joinShare(upstairs, await share.anotherPc(), '二楼电脑')
    await takeSeat(upstairs, clerk)
    await goTo(upstairs, '劳模名册')
    await expectCount(upstairs, 1)

    await share.stop()
    await goTo(front, '劳模名册')
    await addPerson(front, { 姓名: '李秀英', 出生日期: '1961-07-01' })
    await expect(syncLine(front)).toContainText('共享盘不可用（自', { timeout: 60_000 })
    await expect(syncLine(front)).toContainText('待上传 1')

    await share.start()
    await expectSynced(front, 60_000)
    await goTo(upstairs, '劳模名册')
    await expect(upstairs.page.getByRole('main').getByRole('status').first()).toHaveText(/^2 人/, { timeout: 60_000 })
    await upstairs.close()
    await front.close()
  })
})

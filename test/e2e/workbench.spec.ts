// 工作台 on a new morning: what is due leads to its work and goes when it is done; a year is closed with what it leaves open, and looked at.
import type { OpenApp } from '../support/app'
import { choose, expect, goTo, test } from './steps/office'
import { addPerson } from './steps/roster'

const now = new Date()
/** The day in the office's own time zone, whatever the machine's. */
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now)
const lastYear = Number(today.slice(0, 4)) - 1

async function pick({ page }: OpenApp, form: string, label: string, word: string): Promise<void> {
  await page.getByRole('complementary', { name: form }).getByLabel(label, { exact: true }).click()
  await page.locator('.ant-select-dropdown:visible').getByText(word, { exact: true }).click()
}

/** What somebody asked for at the end of last year, promised for today. */
async function addNeed(office: OpenApp): Promise<void> {
  const { page } = office
  await page.getByRole('tab', { name: '走访' }).click()
  await page.getByRole('button', { name: '新增诉求待办' }).click()
  const form = page.getByRole('complementary', { name: '新增诉求待办' })
  await form.getByLabel('诉求', { exact: true }).fill('卫生间装扶手')
  await form.getByLabel('提出日期').fill(`${lastYear}-12-20`)
  await form.getByLabel('承办人').fill('王芳')
  await form.getByLabel('办理期限').fill(today)
  await pick(office, '新增诉求待办', '状态', '待办')
  await form.getByRole('button', { name: '登记诉求待办' }).click()
  await expect(form).toBeHidden()
}

test('what is due leads to its work and goes when it is done; a year is closed with what it leaves open', async ({
  empty,
}) => {
  const { page } = empty
  await goTo(empty, '工作台')
  await expect(page.getByRole('heading', { name: '今天没有到期的事' })).toBeVisible()
  const year = page.getByRole('region', { name: '全年工作' })
  await expect(year.getByRole('button', { name: `${Number(today.slice(5, 7))} 月（本月）` })).toHaveAttribute(
    'aria-expanded',
    'true',
  )

  await goTo(empty, '劳模名册')
  await addPerson(empty, { 姓名: '周明' })
  await addNeed(empty)
  await goTo(empty, '工作台')
  const due = page.getByRole('region', { name: '今天到期、超期' }).getByRole('button', { name: /周明：卫生间装扶手/ })
  await expect(due).toContainText('今天到期')

  await goTo(empty, '设置')
  await page.getByRole('navigation', { name: '设置栏目' }).getByRole('button', { name: '业务年度' }).click()
  await page.getByRole('button', { name: '封账…' }).click()
  const closing = page.getByRole('dialog', { name: `封账 ${lastYear} 年` })
  await expect(closing.getByRole('row', { name: /诉求待办 1 件 卫生间装扶手/ })).toBeVisible()
  await closing.getByRole('button', { name: `封账 ${lastYear} 年，未办完的结转` }).click()
  await expect(page.getByRole('cell', { name: '诉求待办 1 件' })).toBeVisible()
  await page.getByRole('button', { name: '结转情况' }).click()
  const open = page.getByRole('dialog', { name: `${lastYear} 年结转的事` })
  await expect(open.getByRole('row', { name: /诉求待办 1 件 卫生间装扶手/ })).toBeVisible()
  await open.getByRole('button', { name: '关闭' }).last().click()

  await choose(empty, /^业务年度 \d{4}/, `${lastYear} 年（已封账）`)
  await goTo(empty, '走访慰问')
  await expect(page.getByText(`${lastYear} 年已封账，只能查看`)).toBeVisible()
  await choose(empty, /^业务年度 \d{4}/, `${lastYear + 1} 年（今年）`)
  await expect(page.getByText(`${lastYear} 年已封账，只能查看`)).toBeHidden()

  await goTo(empty, '工作台')
  await due.click()
  await expect(page.getByRole('heading', { level: 1, name: '周明' })).toBeVisible()
  const edit = page.getByRole('button', { name: '修改诉求待办：卫生间装扶手' })
  await edit.click()
  const form = page.getByRole('complementary', { name: '修改诉求待办' })
  await pick(empty, '修改诉求待办', '状态', '已办结')
  await form.getByLabel('办理结果').fill('已装好')
  await form.getByRole('button', { name: '保存修改' }).click()
  await expect(form).toBeHidden()
  await edit.click()
  await form.getByLabel('办理结果').fill('又改一次')
  await form.getByRole('button', { name: '保存修改' }).click()
  await expect(form.getByText(`${lastYear} 年已经封账`, { exact: false })).toBeVisible()

  await goTo(empty, '工作台')
  await expect(page.getByRole('heading', { name: '今天没有到期的事' })).toBeVisible()
})

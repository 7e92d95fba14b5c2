// 志愿与宣讲 as a clerk keeps it: a team with members, a volunteer activity that takes them along and five people put on its list at once, their hours, a donation and a report of it,
// one person's hours on a numbered certificate, and this year's line.
import type { OpenApp } from '../support/app'
import { choose, expect, goTo, test } from './steps/office'
import { pagesOf, savePdf } from './steps/paper'
import { addPerson, line, openFile } from './steps/roster'

const year = new Date().getFullYear()
const names = ['郑建国', '林秀英', '叶志强', '潘爱珍', '陈光明'] as const
const name = '核酸检测点志愿服务'

/** A form of the open side panel filled by its labels. */
async function fill(
  { page }: OpenApp,
  panel: string | RegExp,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const form = page.getByRole('complementary', { name: panel })
  for (const [label, text] of Object.entries(fields)) await form.getByLabel(label, { exact: true }).fill(text)
}

/** A choice of a fixed list, typed and taken. */
async function pick({ page }: OpenApp, panel: string, label: string, word: string): Promise<void> {
  await page.getByRole('complementary', { name: panel }).getByLabel(label, { exact: true }).click()
  await page.keyboard.type(word)
  await page.keyboard.press('Enter')
}

/** A team founded this year with two of them as its members. */
async function team(office: OpenApp): Promise<void> {
  const { page } = office
  await goTo(office, '志愿与宣讲')
  await page.getByRole('radiogroup', { name: '志愿与宣讲' }).getByText('志愿服务队').click()
  await page.getByRole('main').getByRole('button', { name: '新增志愿服务队' }).first().click()
  await fill(office, '新增志愿服务队', { 队名: '翠微志愿服务队', 成立日期: `${year}-02`, 队员人数: '8' })
  await pick(office, '新增志愿服务队', '类别', '志愿服务队')
  await page.getByRole('button', { name: '登记志愿服务队', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '翠微志愿服务队' })).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: '添加队员' }).first().click()
  await page.getByRole('tab', { name: '粘贴名单' }).click()
  await page.getByLabel('名单', { exact: true }).fill(`${names[0]}\n${names[1]}`)
  await page.getByRole('button', { name: '核对名单' }).click()
  await page.getByRole('button', { name: '添加 2 人' }).click()
  await expect(page.getByText('名单在队 2 人（组建单位所报 8 人）')).toBeVisible()
}

/** Its members come along as one change. */
async function bringTeam(office: OpenApp): Promise<void> {
  const { page } = office
  await choose(office, /^更多/, '带入服务队队员…')
  await pick(office, '带入服务队队员', '服务队', '翠微')
  await page.getByRole('button', { name: '带入 2 人' }).click()
  await expect(page.getByText('到场 2 人 3 人次')).toBeVisible()
}

/** The activity, planned by nobody: it was held on this year's 5 March, with three people told. */
async function enter(office: OpenApp): Promise<void> {
  const { page } = office
  await goTo(office, '志愿与宣讲')
  await page.getByRole('main').getByRole('button', { name: '新增活动' }).first().click()
  await fill(office, '新增活动', { 活动名称: name, 日期: `${year}-03-05`, 地点: '翠微新村', 参加劳模人数: '3' })
  await pick(office, '新增活动', '类型', '志愿服务')
  await page.getByRole('button', { name: '登记活动', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** Five by one pasted list; the stranger stays out with the reason; then hours for all of them. */
async function people(office: OpenApp): Promise<void> {
  const { page } = office
  await page.getByRole('main').getByRole('button', { name: '添加人员' }).first().click()
  await page.getByRole('tab', { name: '粘贴名单' }).click()
  await page.getByLabel('名单', { exact: true }).fill(`${names.join('、')}\n不在册的人`)
  await page.getByRole('button', { name: '核对名单' }).click()
  await expect(page.getByText('名单 6 行，认出 5 人；1 行不添加')).toBeVisible()
  await expect(page.getByText('不在册的人：名册中没有这个人，没有导入。')).toBeVisible()
  await page.getByRole('button', { name: '添加 5 人' }).click()
  await expect(line(office, '潘爱珍')).toBeVisible()
  await expect(page.getByText('名单 5 人，多于登记的 3 人，请核对')).toBeVisible()
  await page.getByRole('button', { name: '填时长', exact: true }).click()
  await fill(office, '填时长', { 身份: '志愿者', '服务时长（小时）': '2.5' })
  await page.getByRole('button', { name: '填全部人员' }).click()
  await expect(page.getByText('到场 5 人 5 人次，12.5 小时')).toBeVisible()
}

async function giving(office: OpenApp): Promise<void> {
  const { page } = office
  await choose(office, /^更多/, '捐赠与报道…')
  const panel = page.getByRole('complementary', { name: '捐赠与报道' })
  await panel.getByRole('button', { name: '登记捐赠' }).click()
  await panel.getByLabel('劳模', { exact: true }).fill('林秀英')
  await page.keyboard.press('Enter')
  await expect(panel.getByLabel('捐赠人', { exact: true })).toHaveValue('林秀英')
  await fill(office, '捐赠与报道', { 金额或折价: '1234.5', 接收单位: '市红十字会', 捐赠票据号: 'P-001' })
  await pick(office, '捐赠与报道', '捐款捐物', '捐款')
  await panel.getByRole('button', { name: '登记捐赠', exact: true }).click()
  await expect(panel.getByText('1 笔，劳模捐款 1,234.50 元')).toBeVisible()
  await panel.getByRole('button', { name: '登记媒体报道' }).click()
  await fill(office, '捐赠与报道', {
    标题: '抗击疫情，温州劳模冲在一线',
    媒体: '学习强国',
    链接: 'https://www.xuexi.cn/1',
  })
  await panel.getByRole('button', { name: '登记媒体报道', exact: true }).click()
  await expect(panel.getByText('《抗击疫情，温州劳模冲在一线》')).toBeVisible()
  await panel.getByRole('button', { name: '关闭侧栏（Esc）' }).click()
  await choose(office, /^更多/, '材料与缺件…')
  const lacking = page.getByRole('list', { name: '缺件清单' })
  await expect(lacking.getByText('签过字的签到表')).toBeVisible()
  // The report with its link is the 信息稿.
  await expect(lacking.getByText(/信息稿/)).toHaveCount(0)
  await page.getByRole('button', { name: '关闭侧栏（Esc）' }).click()
}

test('an activity with five people, their hours, a donation, a report and a certificate of hours', async ({
  empty,
}) => {
  test.setTimeout(150_000)
  const { page } = empty
  for (const each of names) {
    await goTo(empty, '劳模名册')
    await addPerson(empty, { 姓名: each, 工作单位: '瓯新机械厂' })
  }
  await team(empty)
  await enter(empty)
  await bringTeam(empty)
  await people(empty)
  await giving(empty)

  await page.getByRole('button', { name: '打印', exact: true }).click()
  expect(pagesOf(await savePdf(empty)).join('')).toContain('名单共 5 人')
  await page.getByRole('button', { name: '关闭侧栏（Esc）' }).click()

  await openFile(empty, '林秀英')
  await page.getByRole('tab', { name: /^活动/ }).click()
  await expect(page.getByText(`${year} 年：参加活动 1 项，服务时长 2.5 小时。`, { exact: false })).toBeVisible()
  await expect(page.getByRole('table', { name: '捐赠' })).toContainText('1,234.50')
  await expect(page.getByRole('region', { name: '服务队队员' })).toContainText('翠微志愿服务队')
  await page.getByRole('button', { name: '开具志愿服务时长证明' }).click()
  await page.getByLabel('服务起').fill(String(year))
  await page.getByLabel('服务止').fill(String(year))
  await page.getByLabel('用途').fill('志愿服务认定')
  await page.getByRole('button', { name: '编号并打印' }).click()
  const [paper, ...others] = pagesOf(await savePdf(empty))
  expect(others).toHaveLength(0)
  for (const words of ['志愿服务时长证明', name, '2.5 小时', '劳模证']) expect(paper).toContain(words)

  await goTo(empty, '志愿与宣讲')
  await expect(page.getByText(`${year} 年 共 1 场：志愿服务 1 场，宣讲 0 场`)).toBeVisible()
  const sides = page.getByRole('radiogroup', { name: '志愿与宣讲' })
  await sides.getByText('捐赠').click()
  await expect(page.getByText(`${year} 年 劳模捐款 1,234.50 元，捐物折价 0.00 元`)).toBeVisible()
  await sides.getByText('参加情况').click()
  await expect(page.getByText(`${year} 年 5 人参加，5 人次，12.5 小时`)).toBeVisible()
})

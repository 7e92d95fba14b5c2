// 待遇发放 from the policy to the archive, walked by two colleagues as finance would want it.
import { line, openFile } from './steps/roster'
import { choose, clerk, expect, goTo, newOperator, switchOperator, test } from './steps/office'
import { importRoster } from './steps/importing'
import { bringInOldPayments, fillBankWorkbook } from './steps/money-files'
import { closePreview, pagesOf, savePdf } from './steps/paper'
import { blankDocx } from '../../renderer/papers/documents/blank-docx'
import { addEvidence, archivePack, bankText, document, openPapers, textOf } from './steps/papers'
import type { OpenApp } from '../support/app'
import { fileOf, savedFile, workbookOf } from './steps/workbooks'

const roster = [
  [
    '姓名',
    '性别',
    '出生日期',
    '荣誉称号',
    '级别',
    '工作状态',
    '离退休时间',
    '银行卡号',
    '开户行',
    '工作单位',
    '县（市、区）',
  ],
  [
    '王建国',
    '男',
    '1950-03-12',
    '浙江省劳动模范',
    '省部级',
    '退休',
    '2010-03',
    '62220000000000011',
    '工行温州分行',
    '温州机械厂',
    '鹿城区',
  ],
  [
    '李秀英',
    '女',
    '1955-07-01',
    '温州市劳动模范',
    '市级',
    '退休',
    '2026-01',
    '62220000000000012',
    '农行瑞安支行',
    '瑞安纺织厂',
    '瑞安市',
  ],
  [
    '陈志强',
    '男',
    '1980-05-05',
    '温州市劳动模范',
    '市级',
    '在岗',
    '',
    '62220000000000013',
    '建行乐清支行',
    '乐清电器厂',
    '乐清市',
  ],
]

/** Types the option of a select, as whoever knows the word does. */
async function pick({ page }: OpenApp, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(option)
  await page.keyboard.press('Enter')
}

/** 荣誉津贴 with the standard of one level. */
async function setStandard(office: OpenApp, level: string, amount: string): Promise<void> {
  const { page } = office
  await page.getByRole('button', { name: '新增标准' }).click()
  await pick(office, '待遇级别', level)
  await page.getByRole('textbox', { name: '标准', exact: true }).fill(amount)
  await page.getByLabel('起', { exact: true }).fill('2022-01')
  await page.getByLabel('依据', { exact: true }).fill('温政发〔2021〕1号（测试）')
  await page.getByRole('button', { name: '下一步：看影响哪些人' }).click()
  await page.getByRole('button', { name: '确认保存' }).click()
  await expect(page.getByRole('complementary')).toBeHidden()
}

/** A colleague compares the imported accounts with their papers: nothing is paid into an account that only one person has seen. */
async function reviewAccounts(office: OpenApp): Promise<void> {
  await choose(office, /^更多/, '待复核账户')
  await office.page.getByRole('checkbox', { name: '全选名单' }).click()
  await office.page.getByRole('button', { name: '确认复核 3 个账户' }).click()
  await expect(office.page.getByText('已复核 3 个账户')).toBeVisible()
  await goTo(office, '劳模名册')
}

async function state({ page }: OpenApp, words: string): Promise<void> {
  await expect(page.locator('.page-now')).toContainText(words)
}

/** One step of the batch: its button in the page's tools, its fields, and the same button in the panel. */
async function take({ page }: OpenApp, label: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.locator('.page-tools').getByRole('button', { name: label, exact: true }).click()
  const panel = page.getByRole('complementary')
  for (const [field, text] of Object.entries(fields)) await panel.getByLabel(field, { exact: true }).fill(text)
  await panel.getByRole('button', { name: label, exact: true }).click()
}

async function closePanel({ page }: OpenApp): Promise<void> {
  await page.getByRole('button', { name: '关闭侧栏（Esc）' }).click()
}

/** A locked sheet says tomorrow what it says today: neither a new name of the office nor a signer changes its text. */
async function reprintAsLocked(office: OpenApp): Promise<void> {
  const { page } = office
  const hash = () => page.getByText(/^共 1 页/).innerText()
  const before = await hash()
  await closePanel(office)
  await goTo(office, '设置')
  await page.getByRole('button', { name: '单位信息' }).click()
  await page.getByLabel('单位名称').fill('温州市劳动模范协会')
  await page.getByRole('button', { name: '保存单位信息' }).click()
  await backToBatch(office)
  await page.getByRole('button', { name: '打印', exact: true }).click()
  await page.getByRole('button', { name: '生成预览' }).click()
  expect(await hash()).toBe(before)
  await closePreview(office)
  await closePanel(office)
}

async function backToBatch(office: OpenApp): Promise<void> {
  const { page } = office
  await goTo(office, '待遇发放')
  await page.getByRole('gridcell', { name: /^2026-津贴-/ }).dblclick()
  await expect(page.getByRole('heading', { name: /^批次 2026-津贴-/ })).toBeVisible()
}

/** 议题 from the built-in template with the sheet's figures, then 请示 from the office's own, which is judged first. */
async function writeDocuments(office: OpenApp): Promise<void> {
  const { page } = office
  await openPapers(office, '公文')
  const agenda = await document(office, '议题')
  expect(agenda).toContain('共 2 人，合计 1,640.00 元（大写：人民币壹仟陆佰肆拾元整）')
  for (const words of ['温工发〔2026〕8号', '温政发〔2021〕1号（测试）', '400.00 元/月', '省部级'])
    expect(agenda).toContain(words)
  await page.getByRole('button', { name: '更换模板' }).click()
  await page.getByRole('button', { name: '导出请示模板' }).click()
  await savedFile(office, '请示模板.docx')
  const own = (text: string) => fileOf('本会请示.docx', blankDocx([{ style: 'body', text }]))
  await page.getByLabel('选择请示模板').setInputFiles(own('共 {人数} 人 {总金额}'))
  await expect(page.getByRole('alert')).toContainText('请示里没有这些空：{总金额}')
  await page.getByLabel('选择请示模板').setInputFiles(own('{主送机关}：拟发 {人数} 人，{金额} 元。'))
  await expect(page.getByText('模板里没有 {大写}', { exact: false })).toBeVisible()
  await backToBatch(office)
  await openPapers(office, '公文')
  expect(await document(office, '请示')).toBe('＿＿＿＿：拟发 2 人，1,640.00 元。')
  await closePanel(office)
}

/** What the bank gets: a line for each on the sheet, accounts as digits, the sum of the 定稿. */
async function writeBankFile(office: OpenApp): Promise<void> {
  const { page } = office
  await openPapers(office, '银行文件')
  await page.getByLabel('记住这个格式，名称为').fill('工行代发')
  await page.getByRole('button', { name: '生成银行文件' }).click()
  await expect(page.getByText(/2 笔，2 人，合计 1,640\.00 元（壹仟陆佰肆拾元整）/)).toBeVisible()
  const lines = (await bankText(office, '银行代发.csv')).trim().split('\r\n')
  expect(lines).toEqual([
    '序号,收款账号,收款户名,金额,开户行,备注',
    '1,62220000000000011,王建国,1200.00,工行温州分行,',
    '2,62220000000000012,李秀英,440.00,农行瑞安支行,',
  ])
  await fillBankWorkbook(office)
  await closePanel(office)
}

/** Whoever was not seen alive for too long stands before 复核, with a sheet to take along; nobody is stopped silently. */
async function unchecked(office: OpenApp): Promise<void> {
  const { page } = office
  const number = (await page.getByRole('heading', { name: /^批次 / }).innerText()).replace('批次 ', '')
  await goTo(office, '设置')
  await page.getByRole('button', { name: '政策' }).click()
  await page.getByRole('button', { name: '新增核实有效期' }).click()
  const rule = page.getByRole('complementary')
  for (const [field, text] of Object.entries({ '有效期（月）': '12', 起: '2020', 依据: '本会规定（测试）' }))
    await rule.getByLabel(field, { exact: true }).fill(text)
  await rule.getByRole('button', { name: '登记核实有效期' }).click()
  await expect(rule).toBeHidden()
  await goTo(office, '待遇发放')
  await page.getByRole('gridcell', { name: number, exact: true }).dblclick()
  await page.getByRole('button', { name: /^超期未核实 \d 人$/ }).click()
  await page.getByRole('button', { name: /^打印核实表/ }).click()
  const sheet = pagesOf(await savePdf(office)).join('')
  for (const words of ['荣誉津贴健在核实表', '李秀英', '从未核实', '本人或家属']) expect(sheet).toContain(words)
  await page.getByRole('button', { name: /^照发并注明/ }).click()
  await expect(page.getByText('都已核实或已作决定', { exact: false })).toBeVisible()
  await closePanel(office)
  await expect(page.locator('.page-now')).not.toContainText('超期未核实')
}

/** Scans are named by themselves; the pack holds them, the sheets and the bank's file, and says what lacks. */
async function packEvidence(office: OpenApp): Promise<void> {
  await openPapers(office, '附件与归档')
  await addEvidence(office, '银行回单', 'scan01.pdf', '回单')
  await addEvidence(office, '签字盖章的表', 'scan02.pdf', '签字')
  await expect(office.page.getByRole('list', { name: '缺件清单' }).getByText('缺', { exact: true })).toHaveCount(1)
  const pack = await archivePack(office)
  const names = [...pack.keys()].map((name) => name.replace(/^2026-津贴-[^—]*—/u, ''))
  expect(names.sort()).toEqual(
    [
      '归档目录.txt',
      '发放表（财务版）.pdf',
      '发放表（公示版）.pdf',
      '银行代发文件.csv',
      '银行代发文件2.xlsx',
      '银行回单.pdf',
      '签字盖章的表.pdf',
    ].sort(),
  )
  expect(textOf(pack.get('归档目录.txt'))).toContain('缺件清单（1 项）：\r\n· 审批件')
  expect(textOf([...pack].find(([name]) => name.endsWith('银行回单.pdf'))?.[1])).toBe('回单')
  await closePanel(office)
}

test('a quarterly allowance goes from the standard to the archive, each step by the right person', async ({
  empty,
}) => {
  // A whole quarter: the sheet, its return, and the claim of the next one.
  test.setTimeout(300_000)
  const { page } = empty
  await importRoster(empty, await workbookOf('津贴人员.xlsx', { 名册: roster }))
  await newOperator(empty, '陈静')
  await reviewAccounts(empty)
  await switchOperator(empty, clerk)
  await goTo(empty, '设置')
  await page.getByRole('button', { name: '政策' }).click()
  await page.getByRole('button', { name: /^加入常用项目/ }).click()
  await page.getByRole('button', { name: '打开 荣誉津贴', exact: true }).click()
  await setStandard(empty, '省部级', '400')
  await setStandard(empty, '市级', '220')
  await page.getByRole('button', { name: '经费', exact: true }).click()
  await page.getByText('账户与科目', { exact: true }).click()
  await page.getByRole('button', { name: '加入常用账户和示例科目' }).click()

  await goTo(empty, '待遇发放')
  await page.getByRole('button', { name: '新建批次' }).last().click()
  await pick(empty, '发放项目', '荣誉津贴')
  await page.getByLabel('所属期起', { exact: true }).fill('2026-01')
  await page.getByLabel('所属期止', { exact: true }).fill('2026-03')
  await pick(empty, '出资账户', '市总工会本级')
  await page.getByLabel('批准依据', { exact: true }).fill('温工发〔2026〕8号')
  await page.getByRole('button', { name: '建批次并计算' }).click()
  await expect(page.getByRole('heading', { name: /^批次 2026-津贴-/ })).toBeVisible()
  await state(empty, '编制中')
  await expect(page.getByRole('gridcell', { name: '1,200.00' }).first()).toBeVisible()
  // Retired in January: from February on.
  await expect(page.getByRole('gridcell', { name: '440.00' }).first()).toBeVisible()
  await page.getByText('未列入', { exact: true }).click()
  await expect(page.getByRole('gridcell', { name: '陈志强' })).toBeVisible()
  await page.getByText('列入', { exact: true }).click()

  await take(empty, '提交复核')
  await state(empty, '待复核')
  await take(empty, '复核定稿')
  await expect(page.getByRole('alert')).toContainText('制表和复核不能是同一个人')
  await page.keyboard.press('Escape')
  await switchOperator(empty, '陈静')
  await take(empty, '复核定稿')
  await state(empty, '已复核（定稿） · 第 1 版 · 1,640.00 元')
  await switchOperator(empty, clerk)

  await page.getByRole('button', { name: '打印', exact: true }).click()
  const [first, ...others] = pagesOf(await savePdf(empty))
  expect(others).toHaveLength(0)
  for (const words of [
    '批准依据：温工发〔2026〕8号',
    '经费来源：市总工会本级',
    '62220000000000011',
    '1,640.00',
    '壹仟陆佰肆拾元整',
    '（以下空白）',
    '第1版',
  ])
    expect(first?.replaceAll(/ +/g, '')).toContain(words)
  expect(first).not.toContain('陈志强')
  await reprintAsLocked(empty)
  await writeDocuments(empty)
  await writeBankFile(empty)

  await take(empty, '登记审批', { 会议名称: '主席办公会', 审批日期: '2026-04-01', 审批人: '王主席' })
  await state(empty, '已审批')
  await take(empty, '送财务', { 送财务日期: '2026-04-02' })
  await take(empty, '登记支付', { 支付日期: '2026-04-03', 凭证号: '记-18' })
  await state(empty, '已支付')
  await packEvidence(empty)
  await page.locator('.page-tools').getByRole('button', { name: '核销归档', exact: true }).click()
  await expect(page.getByText('还缺 1 件', { exact: false })).toBeVisible()
  await expect(page.getByRole('list', { name: '缺件清单' })).toContainText('审批件')
  await page.getByRole('complementary').getByRole('button', { name: '核销归档', exact: true }).click()
  await state(empty, '已核销归档')
  await sendAgain(empty, '李秀英')
  await claim(empty, '李秀英')
  await unchecked(empty)
  await bringInOldPayments(empty)

  await goTo(empty, '待遇发放')
  await page.getByRole('button', { name: '发放台账' }).click()
  await expect(page.getByRole('gridcell', { name: '王建国' })).toHaveCount(2)
  await openFile(empty, '王建国')
  await page.getByRole('tab', { name: /^发放/ }).click()
  await expect(page.getByText('2026 年合计（按来源）：市总工会本级 1,200.00 元')).toBeVisible()
  await certify(empty)
})

/** 发放证明 of what stands in the ledger, numbered and on paper. */
async function certify(office: OpenApp): Promise<void> {
  const { page } = office
  await page.getByRole('button', { name: '开具证明' }).click()
  await page.getByRole('radio', { name: '发放证明' }).check()
  await page.getByLabel('发放起').fill('2026')
  await page.getByLabel('发放止').fill('2026')
  await page.getByLabel('用途').fill('申请公租房')
  await page.getByRole('button', { name: '编号并打印' }).click()
  const [paper, ...others] = pagesOf(await savePdf(office))
  expect(others).toHaveLength(0)
  for (const words of ['荣誉津贴', '1,200.00', '壹仟贰佰元整', '申请公租房']) expect(paper).toContain(words)
}

/** The way of a sheet from the desk to finance, with the colleague's 复核 between. */
async function toFinance(office: OpenApp, last: '送财务' | '上报'): Promise<void> {
  await take(office, '提交复核')
  await state(office, '待复核')
  await switchOperator(office, '陈静')
  await take(office, '复核定稿')
  await state(office, '已复核（定稿）')
  await switchOperator(office, clerk)
  await take(office, '登记审批', { 会议名称: '主席办公会', 审批日期: '2026-04-10', 审批人: '王主席' })
  await take(office, last, { [`${last}日期`]: '2026-04-11' })
}

/** The bank could not pay one of them: it comes back, goes out again on a sheet of its own, and is not paid twice. */
async function sendAgain(office: OpenApp, person: string): Promise<void> {
  const { page } = office
  await line(office, person).getByRole('checkbox', { name: '选择这一行' }).check()
  await page.getByRole('button', { name: '登记退票（1）' }).click()
  await page.getByLabel('退回日期').fill('2026-04-09')
  await pick(office, '退票原因', '其他')
  await page.getByRole('button', { name: '确认登记退票' }).click()
  await expect(page.getByRole('heading', { name: '银行退票' })).toBeVisible()
  await line(office, person).getByRole('checkbox', { name: '选择这一行' }).check()
  await page.getByRole('button', { name: '开退票重发单（1 笔）' }).click()
  await state(office, '编制中')
  await expect(page.getByRole('gridcell', { name: '440.00' }).first()).toBeVisible()
  await toFinance(office, '送财务')
  await take(office, '登记支付', { 支付日期: '2026-04-12', 凭证号: '记-21' })
  await state(office, '已支付')
  await goTo(office, '待遇发放')
  await page.getByRole('button', { name: '发放台账' }).click()
  await expect(page.getByRole('gridcell', { name: '-440.00' })).toHaveCount(1)
  await expect(page.getByRole('gridcell', { name: '440.00', exact: true })).toHaveCount(2)
}

/** A claim goes up, comes back cut with the reason, and is paid as it was granted. */
async function claim(office: OpenApp, person: string): Promise<void> {
  const { page } = office
  await goTo(office, '待遇发放')
  await page.getByRole('button', { name: '新建批次' }).first().click()
  await pick(office, '发放项目', '荣誉津贴')
  await pick(office, '类别', '申报批次')
  await page.getByLabel('所属期起', { exact: true }).fill('2026-04')
  await page.getByLabel('所属期止', { exact: true }).fill('2026-06')
  await page.getByLabel('批准依据', { exact: true }).fill('温工发〔2026〕12号')
  await page.getByRole('button', { name: '建批次并计算' }).click()
  await toFinance(office, '上报')
  await state(office, '已上报')
  await page.getByRole('button', { name: '申报与批复' }).click()
  await page.getByRole('button', { name: '登记批复' }).click()
  await page.getByLabel('拨款或批复文号').fill('浙工发〔2026〕9号')
  await page.getByLabel(`${person} 批复金额`).fill('600')
  await page.getByRole('button', { name: '确认登记批复' }).click()
  await expect(page.getByRole('alert')).toContainText('请写明核减原因')
  await page.getByLabel(`${person} 核减原因`).fill('收入超出标准')
  await page.getByRole('button', { name: '确认登记批复' }).click()
  await expect(page.locator('.page-now')).toContainText(
    '申报 1,860.00 元 · 批复 1,800.00 元 · 已发 0.00 元 · 核减 1 行',
  )
  await page.getByRole('button', { name: '开发放批次' }).click()
  await state(office, '编制中')
  await expect(page.getByRole('gridcell', { name: '600.00' }).first()).toBeVisible()
}

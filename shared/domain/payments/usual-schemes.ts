// 常用发放项目 that an office may take over with one button (domain.md §1.2, 1.3; 三金 of three levels), and the published standards of other
// places as 示例. Ids are fixed, so that two PCs that each take them over hold the same rows. No standard here is ever in force.
import type { Value } from '../../oplog/operation'
import { seedId, type SeedRow } from '../office/seed'

type Line = Readonly<Record<string, Value>>

const monthly = { cycle: 'quarter', start: 'after-retirement', stop: 'next-month' }

/** 三金 come from three levels with the same rules of reckoning; each level is a scheme of its own, since the money may not be mixed. */
// prettier-ignore
const threeFunds = (level: '全国' | '省部级' | '市级', fundLevel: '全总' | '省' | '市', short: string): readonly Line[] => [
  line(`春节慰问金（${level}）`, `${short}春慰`, { nature: '慰问', handling: 'own', fundLevel, cycle: 'year', formula: 'flat' }),
  line(`生活困难补助金（${level}）`, `${short}困补`, { nature: '困难补助', handling: 'own', fundLevel, cycle: 'year', formula: 'gap', stop: 'next-month' }),
  line(`特殊困难帮扶金（${level}）`, `${short}特帮`, { nature: '困难补助', handling: 'own', fundLevel, cycle: 'each', formula: 'manual' }),
]

function line(name: string, code: string, more: Line): Line {
  return { name, code, ...more }
}

/** In the order of their numbers, which are never reused. */
const schemeLines: readonly Line[] = [
  ...threeFunds('全国', '全总', '国'),
  ...threeFunds('省部级', '省', '省'),
  ...threeFunds('市级', '市', '市'),
  line('荣誉津贴', '津贴', { nature: '津贴', handling: 'finance', fundLevel: '市', formula: 'monthly', ...monthly }),
  line('医疗补助', '医补', { nature: '医疗', handling: 'medical', fundLevel: '县', cycle: 'month', formula: 'manual' }),
]

export const usualSchemes: readonly SeedRow[] = schemeLines.map((values, at) => ({ id: seedId('p', at + 1), values }))

const yuan = (amount: number): number => amount * 100
const hangzhou = '杭州市 2014 年标准（《钱江晚报》2014-06-20）'
const jiangsu = '苏政办发〔2014〕2号'
const hubei = '咸宁市总工会 2025 年困难劳模补助通知'
const farmerOf60 = { class: 'farmer', ageMale: 60, ageFemale: 60 }
const farmerOf55 = { class: 'farmer', ageMale: 60, ageFemale: 55 }

/** Scheme number and the row; other places' documents, to compare with one's own. */
// prettier-ignore
const exampleLines: readonly (readonly [scheme: number, values: Line])[] = [
  [1, { level: 'national', amount: yuan(3000), from: '2022', source: '陕西省总工会 2022 年（在世全国劳模每人）' }],
  [1, { level: 'national', amount: yuan(2000), from: '2017', source: '琼工办发〔2017〕2号（海南）' }],
  [2, { level: 'national', ...farmerOf55, line: yuan(1500), cap: yuan(1500), from: '2022', source: '陕西省总工会 2022 年', note: '无固定收入或丧失劳动能力的农民劳模' }],
  [4, { level: 'provincial', amount: yuan(1000), from: '2014', source: jiangsu }],
  [4, { level: 'provincial', amount: yuan(1000), from: '2017', source: '琼工办发〔2017〕2号（海南）' }],
  [5, { class: 'working', line: yuan(6566), cap: yuan(1000), from: '2025', source: hubei }],
  [5, { class: 'retired', line: yuan(3552), cap: yuan(1000), from: '2025', source: hubei }],
  [5, { ...farmerOf55, line: yuan(1000), from: '2025', source: hubei, note: '无固定收入或丧失劳动能力' }],
  [7, { level: 'city', amount: yuan(600), from: '2014', source: '扬州市标准（由 300 元提高）' }],
  [7, { level: 'city', amount: yuan(1000), from: '2010', source: '西宁市首次发放“三金”的报道' }],
  [9, { level: 'city', from: '2010', source: '河南某市困难劳模帮扶救助实施办法', note: '本人或直系亲属大病、灾害一次 600—2,000 元；全年合计每人不超过 3,000 元' }],
  [10, { level: 'national', amount: yuan(500), from: '2014', source: hangzhou }],
  [10, { level: 'provincial', amount: yuan(400), from: '2014', source: hangzhou }],
  [10, { level: 'city', amount: yuan(220), from: '2014', source: hangzhou }],
  [10, { level: 'national', ...farmerOf60, amount: yuan(600), from: '2014', source: hangzhou, note: '无固定收入' }],
  [10, { level: 'provincial', ...farmerOf60, amount: yuan(500), from: '2014', source: hangzhou, note: '无固定收入' }],
  [10, { level: 'city', ...farmerOf60, amount: yuan(300), from: '2014', source: hangzhou, note: '无固定收入' }],
  [10, { level: 'national', amount: yuan(300), from: '2014', source: jiangsu }],
  [10, { level: 'provincial', amount: yuan(200), from: '2014', source: jiangsu }],
]

/** 示例 of the schemes, marked so that no rule ever reads them (policy.ts). */
export const usualExamples: readonly SeedRow[] = exampleLines.map(([scheme, values], at) => ({
  id: seedId('r', at + 1),
  values: { scheme: seedId('p', scheme), ...values, example: true },
}))

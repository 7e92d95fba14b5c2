import { describe, expect, it } from 'vitest'
import type { Fields } from '../field'
import { seedTitles, seedTreatmentRules } from '../office/seed'
import { personTreatment, ruleFor, titleText, treatmentOf, type TreatmentLists } from './treatment'

const rows = (seed: typeof seedTitles): readonly Fields[] => seed.map((each) => ({ id: each.id, ...each.values }))
const lists: TreatmentLists = { titles: rows(seedTitles), rules: rows(seedTreatmentRules) }
const honour = (title: string, more: Record<string, unknown> = {}): Fields => ({ id: `h-${title}`, title, ...more })

describe('treatment of a title', () => {
  it.each([
    ['全国劳动模范', 'national'],
    ['全国劳模', 'national'],
    ['全国五一劳动奖章', 'provincial'],
    ['省先进生产（工作）者', 'provincial'],
    ['省先进生产(工作)者', 'provincial'],
    ['浙江省五一劳动奖章', 'city'],
    ['温州市劳模', 'city'],
    ['浙江工匠', undefined],
    ['温州工匠', undefined],
    ['三八红旗手', undefined],
  ])('%s gives %s', (title, level) => {
    expect(treatmentOf(honour(title, { level: 'national' }), lists).level).toBe(level)
  })

  it('follows what was decided for this one honour before the list', () => {
    expect(treatmentOf(honour('浙江工匠', { treatment: 'city' }), lists)).toMatchObject({
      level: 'city',
      reason: '浙江工匠单独认定享受市级待遇。',
    })
  })

  it('ends with revocation', () => {
    expect(treatmentOf(honour('全国劳动模范', { state: 'revoked' }), lists)).toEqual({
      level: undefined,
      reason: '全国劳动模范已撤销，不享受待遇。',
    })
  })

  it('takes the rule in force on the day, or the open one without a day', () => {
    const rules: readonly Fields[] = [
      { id: 'r1', honourTitle: 't', level: 'city', to: '2021' },
      { id: 'r2', honourTitle: 't', level: 'provincial', from: '2022-01-01', to: '2024-12-31' },
      { id: 'r3', honourTitle: 't', level: 'national', from: '2025' },
    ]
    expect(
      ['2020-05-01', '2021-12-31', '2022-01-01', '2024-12-31', '2025-01-01'].map(
        (day) => ruleFor('t', rules, day)?.['level'],
      ),
    ).toEqual(['city', 'city', 'provincial', 'provincial', 'national'])
    expect(ruleFor('t', rules)?.['level']).toBe('national')
    expect(ruleFor('t', rules.slice(0, 1))).toBeUndefined()
  })
})

describe('treatment of a person', () => {
  it('is the highest valid one, with a reason a person may be told', () => {
    const honours = [
      honour('温州市劳模', { awardedOn: '1990' }),
      honour('省劳模', { awardedOn: '1995-04' }),
      honour('全国劳动模范', { awardedOn: '2000', state: 'revoked' }),
    ]
    const treatment = personTreatment(honours, lists)
    expect(treatment.level).toBe('provincial')
    expect(treatment.reason).toContain('浙江省劳动模范')
    expect(treatment.reason).toContain('1995年授予')
    expect(treatment.reason).toContain('另有 1 项荣誉，按最高一档计，不重复享受。')
  })

  it('says why there is none', () => {
    expect(personTreatment([], lists).reason).toContain('尚未登记荣誉')
    expect(personTreatment([honour('温州工匠')], lists)).toMatchObject({
      level: undefined,
      reason: '现有荣誉都不默认享受待遇。',
    })
  })

  it('shows titles by the words of the list and unknown ones as written', () => {
    expect(titleText(honour('省劳模'), lists.titles)).toBe('浙江省劳动模范')
    expect(titleText(honour('三八红旗手'), lists.titles)).toBe('三八红旗手')
  })
})

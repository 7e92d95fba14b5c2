// The consent names the person and nothing of what is kept of them: it is read before anything is given.
import { describe, expect, it } from 'vitest'
import { sampleRoster } from '../../../test/support/sample-roster'
import { blockHeight, contentHeight, portrait, textsOf } from '../page-model'
import { consentFormJob } from './consent-form'

const { people, lists } = sampleRoster(5)

describe('《个人信息处理告知同意书》', () => {
  it('fits one page for any name, and carries no number of the person', () => {
    for (const person of people) {
      const job = consentFormJob({ person, office: '温州市劳模协会' }, lists)
      const [page] = job.pages
      expect(page!.blocks.reduce((sum, block) => sum + blockHeight(block), 0)).toBeLessThanOrEqual(
        contentHeight(portrait),
      )
      const text = textsOf(job).join('').replaceAll('\n', '')
      expect(text).toContain(`${String(person['name'])}：`)
      for (const field of ['idNumber', 'phone', 'address'])
        if (typeof person[field] === 'string') expect(text).not.toContain(person[field])
      expect(text).toContain('本人签名')
    }
  })

  it('stands also before the office has a name', () => {
    expect(textsOf(consentFormJob({ person: people[0]!, office: '' }, lists)).join('')).toContain('本单位需要处理')
  })
})

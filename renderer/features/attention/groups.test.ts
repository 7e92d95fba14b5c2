import { describe, expect, it } from 'vitest'
import type { Issue } from '../../../shared/issues/issue'
import { groupsOf } from './groups'

const issue = (rule: Issue['rule'], code: string): Issue => ({
  id: `${rule}${code}`,
  rule,
  code,
  table: 'person',
  subjects: ['p'],
  person: 'p',
  title: '',
  sentence: '',
})

describe('groups of 待核对', () => {
  it('puts every issue into exactly one group, duplicates first', () => {
    const issues = [
      issue('reference', 'reference'),
      issue('check', 'phone.odd'),
      issue('check', 'birth.conflict'),
      issue('duplicate', 'duplicate.id'),
      issue('check', 'new.code'),
    ]
    const groups = groupsOf(issues)
    expect(groups.map((group) => group.label)).toEqual(['疑似重复', '相互矛盾', '电话', '所指已删除', '其他'])
    expect(groups.flatMap((group) => group.issues)).toHaveLength(issues.length)
  })

  it('shows no empty group', () => {
    expect(groupsOf([])).toEqual([])
  })
})

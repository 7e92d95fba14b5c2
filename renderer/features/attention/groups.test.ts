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
  it('puts every issue into exactly one group, conflicts first', () => {
    const issues = [
      issue('reference', 'reference'),
      issue('clock', 'clock.ahead'),
      issue('difference', 'difference.state'),
      issue('conflict', 'conflict.removed-but-edited'),
      issue('conflict', 'conflict.concurrent-values'),
      issue('check', 'phone.odd'),
      issue('check', 'birth.conflict'),
      issue('duplicate', 'duplicate.id'),
      issue('check', 'new.code'),
    ]
    const groups = groupsOf(issues)
    expect(groups.map((group) => group.label)).toEqual([
      '改动冲突',
      '删除与修改冲突',
      '疑似重复',
      '相互矛盾',
      '电话',
      '所指已删除',
      '其他电脑',
      '其他',
    ])
    expect(groups.flatMap((group) => group.issues)).toHaveLength(issues.length)
  })

  it('shows no empty group', () => {
    expect(groupsOf([])).toEqual([])
  })
})

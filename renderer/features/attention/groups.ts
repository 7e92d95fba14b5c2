// Issues grouped by what a clerk does about them, in the order of work.
import type { Issue } from '../../../shared/issues/issue'

export interface IssueGroup {
  readonly key: string
  readonly label: string
  /** What to do, in one sentence. */
  readonly lead: string
  readonly issues: readonly Issue[]
}

interface Kind extends Omit<IssueGroup, 'issues'> {
  readonly holds: (issue: Issue) => boolean
}

const code =
  (...starts: readonly string[]) =>
  (issue: Issue): boolean =>
    issue.rule === 'check' && starts.some((start) => (issue.code ?? '').startsWith(start))

const kinds: readonly Kind[] = [
  {
    key: 'conflict-values',
    label: '改动冲突',
    lead: '几台电脑同时改了同一处，都留着；请选定一种。选定后可以撤销，其他电脑随后也一样。',
    holds: (issue) => issue.rule === 'conflict' && issue.code !== 'conflict.removed-but-edited',
  },
  {
    key: 'conflict-removed',
    label: '删除与修改冲突',
    lead: '一台电脑删除了，另一台同时作了修改，所以仍然显示；请选择保留，或仍然删除。',
    holds: (issue) => issue.rule === 'conflict',
  },
  {
    key: 'double',
    label: '重复发放',
    lead: '同一人、同一项目、同一层级资金、同一月份发了两次，多半是两台电脑分头办的。台账都留着；请冲销一笔并追回。',
    holds: (issue) => issue.rule === 'double',
  },
  {
    key: 'duplicate',
    label: '疑似重复',
    lead: '逐组比对，合并或确认不是同一人。',
    holds: (issue) => issue.rule === 'duplicate',
  },
  { key: 'id', label: '身份证号', lead: '对照证件改正；确实无误的点「无误」。', holds: code('id.') },
  {
    key: 'conflict',
    label: '相互矛盾',
    lead: '出生日期、性别等与身份证或前后日期不一致，以证件和档案为准。',
    holds: code('birth.', 'sex.', 'date.', 'retirement.'),
  },
  {
    key: 'name',
    label: '姓名用字',
    lead: '生僻字可能丢失，或换一台电脑显示不出来，请核对。',
    holds: code('name.'),
  },
  { key: 'phone', label: '电话', lead: '号码位数不对或缺区号，下次联系前请核对。', holds: code('phone.') },
  {
    key: 'reference',
    label: '所指已删除',
    lead: '所选的县（市、区）等已被删除，请重新选择。',
    holds: (issue) => issue.rule === 'reference',
  },
  {
    key: 'visits',
    label: '走访慰问',
    lead: '几台电脑各自登记后对不上的地方；改正登记以后自动消失。',
    holds: (issue) => issue.rule === 'stock' || (issue.rule === 'number' && issue.table === 'campaign'),
  },
  {
    key: 'numbers',
    label: '编号重复',
    lead: '两份证书、证明、函或登记编成了同一个号；给其中一份重新编号，原来的纸质件收回换发，就自动消失。',
    holds: (issue) => issue.rule === 'number',
  },
  {
    key: 'trips',
    label: '疗休养',
    lead: '几台电脑各自安排后对不上的地方；定下谁去、改好名额、重新审核以后自动消失。',
    holds: (issue) => issue.rule === 'places' && issue.table !== 'trainingClass',
  },
  {
    key: 'classes',
    label: '才艺培训',
    lead: '几台电脑各自登记报名后对不上的地方；定下谁正式、谁候补以后自动消失。',
    holds: (issue) => issue.rule === 'places',
  },
  {
    key: 'privileges',
    label: '优待服务',
    lead: '证卡、报刊登记重了的地方，多半是两台电脑分头办的；停用、改正或删除以后自动消失。',
    holds: (issue) => issue.rule === 'held' && issue.table !== 'participation',
  },
  {
    key: 'activities',
    label: '志愿与宣讲',
    lead: '合并档案以后，同一个人在同一个活动的名单上有两条；移出一条以后自动消失。',
    holds: (issue) => issue.rule === 'held',
  },
  {
    key: 'other-pcs',
    label: '其他电脑',
    lead: '别的电脑的时钟、程序版本或数据需要核对；修改记录都在，没有丢失。',
    holds: ({ rule }) => rule === 'clock' || rule === 'unapplied' || rule === 'difference',
  },
]

const other: Kind = { key: 'other', label: '其他', lead: '请核对。', holds: () => true }

/** Groups that hold something, in the order of work; every issue is in exactly one. */
export function groupsOf(issues: readonly Issue[]): readonly IssueGroup[] {
  const held = new Map<string, Issue[]>()
  for (const issue of issues) {
    const { key } = kinds.find((kind) => kind.holds(issue)) ?? other
    const group = held.get(key)
    if (group) group.push(issue)
    else held.set(key, [issue])
  }
  return [...kinds, other].flatMap(({ key, label, lead }) => {
    const found = held.get(key)
    return found ? [{ key, label, lead, issues: found }] : []
  })
}

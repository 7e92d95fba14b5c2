// The tables of 才艺培训: courses, classes with their sessions, who enrolled and who came (product.md §5).
// Not formatted by prettier: one field is one line, as in the roster's tables.
import type { FieldMessage, Fields, FieldSpec, PaperNumber, TableSpec } from '../field'
import * as pick from './picklists'

const classRef: FieldSpec = {
  name: 'class',
  label: '培训班',
  kind: 'ref',
  to: 'trainingClass',
  choices: { table: 'trainingClass' },
  required: true,
  column: true,
  width: 190,
  aliases: ['班级', '班级名称', '班次'],
}
const personRef: FieldSpec = { name: 'person', label: '劳模', kind: 'ref', to: 'person', required: true, column: true }
const teacherRef: FieldSpec = {
  name: 'teacher',
  label: '授课教师',
  kind: 'ref',
  to: 'classTeacher',
  choices: { table: 'classTeacher' },
  column: true,
  width: 110,
  aliases: ['教师', '老师', '任课教师'],
}

/** 培结〔2026〕K3-007号. */
const certificateNumber: PaperNumber = {
  series: 'series',
  words: ({ year, mark, nth }) => `培结〔${year}〕${mark}-${nth}号`,
  withdrawn: 'withdrawn',
}

// prettier-ignore
const course: TableSpec = {
  name: 'course',
  label: '课程',
  title: 'name',
  counted: '门',
  indexes: ['name'],
  fields: [
    { name: 'name', label: '课程名称', kind: 'text', required: true, unique: 'row', max: 40, column: true, width: 180, aliases: ['课程'] },
    { name: 'kind', label: '类别', kind: 'choice', choices: pick.courseKinds, open: true, column: true, width: 104 },
    { name: 'hours', label: '课时', kind: 'int', column: true, width: 72, help: '一期一般上多少课时' },
    { name: 'summary', label: '课程内容', kind: 'longtext', merge: 'text', column: true, width: 320, help: '印在开班通知里' },
    { name: 'note', label: '备注', kind: 'text', max: 200 },
  ],
}

// prettier-ignore
const trainingClass: TableSpec = {
  name: 'trainingClass',
  label: '培训班',
  title: 'name',
  counted: '个',
  permanent: '培训班关联着报名、考勤和课酬，不能删除；不办了的请改为“取消”。',
  reserved: {
    commands: [
      'class.save', 'class.move', 'class.enrol', 'class.enrol-list', 'class.cancel', 'class.approve', 'class.promote', 'class.requeue', 'class.agree', 'class.take',
    ],
    only: ['state', 'capacity', 'seatsAgreed', 'voidReason'],
    why: '人数上限和状态请打开培训班修改：名额变了，候补要按次序递补。',
  },
  indexes: ['course', 'year', 'state', 'teacher'],
  datedBy: 'from',
  unfinished: (row) => row['state'] !== 'done' && row['state'] !== 'void',
  check: checkClass,
  fields: [
    { name: 'name', label: '班级名称', kind: 'text', required: true, max: 60, column: true, width: 210, section: '班级', help: '连年度一起写，如 2026年秋季摄影班' },
    { name: 'course', label: '课程', kind: 'ref', to: 'course', choices: { table: 'course' }, required: true, column: true, width: 120, section: '班级' },
    { name: 'year', label: '年度', kind: 'int', required: true, column: true, width: 64, section: '班级' },
    { name: 'state', label: '状态', kind: 'choice', choices: pick.classStates, column: true, width: 80, section: '班级' },
    { name: 'from', label: '学期开始', kind: 'date', column: true, width: 104, section: '班级', help: '写到日，如 2026-09-05', aliases: ['开班日期', '开课日期'] },
    { name: 'to', label: '学期结束', kind: 'date', column: true, width: 104, section: '班级', help: '写到日，如 2026-12-26', aliases: ['结业日期'] },
    { ...teacherRef, section: '班级' },
    { name: 'venue', label: '上课地点', kind: 'text', max: 80, column: true, width: 200, section: '班级', aliases: ['地点'] },
    { name: 'basis', label: '开班依据', kind: 'text', max: 120, section: '班级', help: '文号或会议纪要' },
    { name: 'capacity', label: '人数上限', kind: 'int', adds: true, required: true, column: true, width: 88, section: '报名', aliases: ['名额', '招生人数'] },
    { name: 'least', label: '开班人数', kind: 'int', width: 88, section: '报名', help: '少于这个人数不开班' },
    { name: 'approval', label: '报名须审核', kind: 'flag', width: 96, section: '报名', help: '勾了的，报名先记“待审核”' },
    { name: 'enrolUntil', label: '报名截止', kind: 'date', width: 108, section: '报名' },
    { name: 'contact', label: '报名联系人及电话', kind: 'text', max: 80, section: '报名' },
    { name: 'feeHour', label: '课酬标准（元/课时）', kind: 'money', width: 140, section: '费用' },
    { name: 'account', label: '经费来源', kind: 'ref', to: 'fundAccount', choices: { table: 'fundAccount' }, width: 150, section: '费用' },
    { name: 'materials', label: '材料费', kind: 'choice', choices: pick.materialPayers, width: 80, section: '费用' },
    { name: 'materialCost', label: '材料费（元/人）', kind: 'money', width: 120, section: '费用' },
    { name: 'insurance', label: '保险', kind: 'text', max: 120, section: '费用', help: '险种、保单号；没有投保的写“未投保”' },
    { name: 'passRate', label: '结业出勤率（%）', kind: 'int', width: 120, section: '结业', help: '达到的才列入结业名单；空着由人定' },
    { name: 'seatsAgreed', label: '同意的人数', kind: 'int', offGrid: true, merge: 'auto', section: '结业', help: '超员经同意时的正式人数，由系统登记' },
    { name: 'voidReason', label: '取消原因', kind: 'text', max: 120, width: 160, section: '结业' },
    { name: 'entered', label: '登记方式', kind: 'text', max: 20, width: 88, section: '结业' },
    { name: 'note', label: '备注', kind: 'longtext', merge: 'text', section: '备注' },
  ],
}

// prettier-ignore
const classSession: TableSpec = {
  name: 'classSession',
  label: '课次',
  title: 'date',
  parent: { table: 'trainingClass', field: 'class' },
  permanent: '课次要和签到表、课酬对得上，不能直接删除；不上的请改为“停课”，排错的请在排课里“去掉”。',
  indexes: ['class', 'date'],
  datedBy: 'date',
  check: checkSession,
  fields: [
    { ...classRef, column: true },
    { name: 'date', label: '日期', kind: 'date', required: true, column: true, width: 108 },
    { name: 'start', label: '开始', kind: 'text', max: 5, required: true, column: true, width: 72, check: soundTime('start', '开始') },
    { name: 'end', label: '结束', kind: 'text', max: 5, required: true, column: true, width: 72, check: soundTime('end', '结束') },
    { name: 'hours', label: '课时', kind: 'int', adds: true, required: true, column: true, width: 64 },
    { name: 'topic', label: '授课内容', kind: 'text', max: 80, column: true, width: 200 },
    { ...teacherRef, help: '空着按班级' },
    { name: 'venue', label: '上课地点', kind: 'text', max: 80, column: true, width: 140, help: '空着按班级' },
    { name: 'state', label: '情况', kind: 'choice', choices: pick.sessionStates, required: true, column: true, width: 72 },
    { name: 'why', label: '停课、调课原因', kind: 'text', max: 120, column: true, width: 160 },
  ],
}

/** One row per person and class on every PC, kept also when they leave; places and the order of waiting are worked out, never typed. */
// prettier-ignore
const enrolment: TableSpec = {
  name: 'enrolment',
  label: '培训报名',
  title: 'state',
  parent: { table: 'person', field: 'person' },
  permanent: '报名记录要留痕，不能删除；不来的请在培训班里登记“退出”。',
  reserved: {
    commands: [
      'class.enrol', 'class.enrol-list', 'class.cancel', 'class.approve', 'class.promote', 'class.requeue', 'class.save', 'class.graduate', 'class.ungraduate', 'class.take', 'paper.renumber',
    ],
    free: pick.saidOnEntry,
    why: '报名、候补、退出和结业请在培训班里办理，不在表里直接填。',
  },
  importBy: ['class', 'person'],
  takesList: {
    command: 'class.enrol-list',
    within: 'class',
    fields: pick.saidOnEntry,
    refuse: (person) => (person['_dStatus'] === 'died' ? `${String(person['name'] ?? '')}已去世，不能报名。` : undefined),
    stands: (row) => (pick.standing.has(row['state']) ? pick.wordOf(pick.enrolmentStates, row['state']) : undefined),
  },
  indexes: ['person', 'class', 'year', 'series'],
  fields: [
    personRef,
    classRef,
    { name: 'year', label: '年度', kind: 'int', column: true, width: 72, merge: 'auto' },
    { name: 'state', label: '报名状态', kind: 'choice', choices: pick.enrolmentStates, column: true, width: 88, aliases: ['状态'] },
    { name: 'enrolledOn', label: '报名日期', kind: 'date', column: true, width: 108, merge: 'auto' },
    { name: 'order', label: '报名次序', kind: 'text', max: 40, offGrid: true, merge: 'auto' },
    { name: 'base', label: '基础', kind: 'choice', choices: pick.grounds, open: true, column: true, width: 88 },
    { name: 'duty', label: '班内职务', kind: 'choice', choices: pick.duties, open: true, column: true, width: 88, aliases: ['班长'] },
    { name: 'materialsPaid', label: '材料费已交', kind: 'flag', width: 96 },
    { name: 'insured', label: '已投保', kind: 'flag', width: 80 },
    { name: 'hand', label: '加座原因', kind: 'text', max: 120, width: 140, help: '名额已满仍作正式的原因' },
    { name: 'leftOn', label: '退出日期', kind: 'date', width: 108 },
    { name: 'leftReason', label: '退出原因', kind: 'text', max: 120, column: true, width: 160 },
    { name: 'result', label: '结业情况', kind: 'choice', choices: pick.results, column: true, width: 88 },
    { name: 'certificate', label: '结业证书编号', kind: 'text', max: 60, column: true, width: 190, aliases: ['证书编号'], paperNumber: certificateNumber },
    { name: 'certifiedOn', label: '结业日期', kind: 'date', width: 108 },
    { name: 'series', label: '编号系列', kind: 'text', max: 20, offGrid: true, hidden: true },
    { name: 'withdrawn', label: '收回的证书编号', kind: 'text', max: 200, offGrid: true, help: '收回结业时留下，不再使用' },
    { name: 'entered', label: '登记方式', kind: 'text', max: 20, width: 88 },
    { name: 'note', label: '备注', kind: 'text', max: 200, column: true, width: 140 },
  ],
}

/** One row per person and session on every PC. Kept apart from the enrolment: a stroke on one PC never meets a stroke on another cell. */
// prettier-ignore
const attendance: TableSpec = {
  name: 'attendance',
  label: '培训考勤',
  title: 'mark',
  internal: true,
  parent: { table: 'person', field: 'person' },
  permanent: '考勤不能单独删除，登记错了请在点名表里改或清空。',
  reserved: { commands: ['class.mark'], why: '考勤请在培训班的点名表里登记。' },
  indexes: ['person', 'class', 'session'],
  fields: [
    personRef,
    classRef,
    { name: 'session', label: '课次', kind: 'ref', to: 'classSession', required: true },
    { name: 'mark', label: '考勤', kind: 'choice', choices: pick.marks, column: true },
  ],
}

function soundTime(field: string, label: string): NonNullable<FieldSpec['check']> {
  return (value) =>
    /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(String(value))
      ? undefined
      : { code: 'class.time', level: 'error', message: `${label}时间请写成 18:30 这样。`, field }
}

function checkClass(row: Fields): readonly FieldMessage[] {
  return [
    ...wholeDay(row, 'from', '学期开始'),
    ...wholeDay(row, 'to', '学期结束'),
    ...(later(row, 'from', 'to') ? [wrong('class.dates', '学期结束早于学期开始，请核对。', 'to')] : []),
    ...within(row, 'year', 1980, 2100, '年度不对，请写成 2026。'),
    ...within(row, 'capacity', 1, 2000, '人数上限请填 1 到 2,000 之间的数。'),
    ...within(row, 'least', 0, 2000, '开班人数请填 0 到 2,000 之间的数。'),
    ...within(row, 'passRate', 0, 100, '结业出勤率请填 0 到 100 之间的数。'),
  ]
}

function checkSession(row: Fields): readonly FieldMessage[] {
  return [
    ...wholeDay(row, 'date', '上课日期'),
    ...(later(row, 'start', 'end') ? [wrong('class.time', '结束时间早于开始时间，请核对。', 'end')] : []),
    ...within(row, 'hours', 1, 12, '课时请填 1 到 12 之间的数。'),
  ]
}

/** A partial date is accepted of old classes only where nothing is reckoned from it: the days of sessions are whole. */
function wholeDay(row: Fields, field: string, label: string): readonly FieldMessage[] {
  const value = row[field]
  const old = row['entered'] !== undefined && row['entered'] !== null
  return typeof value === 'string' && value.length < 10 && !old
    ? [wrong('class.day', `${label}要写到日，如 2026-09-05。`, field)]
    : []
}

function later(row: Fields, first: string, last: string): boolean {
  const [one, other] = [row[first], row[last]]
  return typeof one === 'string' && typeof other === 'string' && other < one
}

function within(row: Fields, field: string, least: number, most: number, message: string): readonly FieldMessage[] {
  const value = row[field]
  return typeof value === 'number' && (value < least || value > most) ? [wrong('class.number', message, field)] : []
}

function wrong(code: string, message: string, field: string): FieldMessage {
  return { code, level: 'error', message, field }
}

export const classTables: readonly TableSpec[] = [course, trainingClass, classSession, enrolment, attendance]

// Figures of 才艺培训. 人次 counts people class by class, 人数 counts them once, as classes/figures.ts says; called-off classes count nowhere.
import type { Area, Condition, Figure } from './figure'

const begun = ['running', 'done'] as const

const classes: Figure = {
  key: 'classes.classes',
  label: '培训班次',
  unit: '班',
  definition: '已开班和已结业的培训班，每班计一次；按班级年度。',
  table: 'trainingClass',
  where: [{ field: 'state', is: 'in', values: begun }],
  year: 'year',
}
const courses: Figure = {
  ...classes,
  key: 'classes.courses',
  label: '开设课程',
  unit: '门',
  definition: '已开班和已结业的培训班涉及的课程，一门一年只计一次；按班级年度。',
  count: { distinct: 'course' },
}

const seated: readonly Condition[] = [
  { field: 'state', is: 'in', values: ['in'] },
  { field: 'class.state', is: 'in', values: begun },
]
const student = (
  key: string,
  label: string,
  unit: Figure['unit'],
  definition: string,
  more: Partial<Figure>,
): Figure => ({
  key: `classes.${key}`,
  label,
  unit,
  definition: `${definition}；按班级年度。`,
  table: 'enrolment',
  where: seated,
  year: 'class.year',
  ...more,
})

const times = student('times', '培训人次', '人次', '已开班和已结业的正式学员，参加几个班计几次', {
  count: { distinct: ['class', 'person'] },
  about: '多',
})
const people = student('people', '培训人数', '人', '已开班和已结业的正式学员，参加几个班只计一次', {
  count: { distinct: 'person' },
})
const graduates = student('graduates', '结业人次', '人次', '登记结业的正式学员，几个班结业计几次', {
  where: [...seated, { field: 'result', is: 'in', values: ['passed'] }],
})

const columns = [
  { label: '人次', figure: times },
  { label: '人数', figure: people },
  { label: '结业', figure: graduates },
]

export const classArea: Area = {
  key: 'classes',
  label: '才艺培训',
  topics: [{ label: '才艺培训', figures: [courses, classes, times, people, graduates] }],
  breakdowns: [
    { key: 'classes.byCourse', title: '才艺培训：按课程', head: '课程', by: 'class.course', columns },
    { key: 'classes.byClass', title: '才艺培训：按班级', head: '班级', by: 'class', columns },
  ],
}

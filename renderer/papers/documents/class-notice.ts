// 开班通知: its blanks, the template that comes with the program, and what it says of a class, from the rows its other papers print.
import { heldSessions, timetableWords } from '../../../shared/domain/classes/calendar'
import { capacityOf } from '../../../shared/domain/classes/queue'
import { formatMoney } from '../../../shared/kernel/money'
import { dayWords, hourWords, teacherOf } from '../../sheets/classes/class-words'
import type { ClassPaper } from '../../sheets/classes/read-classes'
import { dateWords } from '../../sheets/words'
import type { Line } from './blank-docx'
import type { Facts } from './fill-docx'
import type { DocumentSpec } from './kinds'
import { body, gap, heading, line, signed, table, title } from './lines'

export const classNoticeSpec: DocumentSpec = {
  kind: 'classNotice',
  label: '开班通知',
  of: ['trainingClass'],
  blanks: [
    { name: '单位', meaning: '本单位名称' },
    { name: '标题', meaning: '班级名称', needed: true },
    { name: '课程', meaning: '课程名称' },
    { name: '课程内容', meaning: '课程的内容' },
    { name: '开班依据', meaning: '文号或会议纪要' },
    { name: '上课时间', meaning: '每周六 18:30—20:00（共 12 次，24 课时）', needed: true },
    { name: '学期', meaning: '第一次课至最后一次课' },
    { name: '地点', meaning: '上课地点' },
    { name: '教师', meaning: '授课教师和身份' },
    { name: '名额', meaning: '人数上限' },
    { name: '报名截止', meaning: '报名截止日期' },
    { name: '材料费', meaning: '自理或协会承担，每人多少' },
    { name: '保险', meaning: '险种和保单号' },
    { name: '课程表', meaning: '每次课一行', each: ['日期', '时间', '内容'] },
    { name: '联系人', meaning: '报名联系人及电话' },
    { name: '日期', meaning: '生成文件的日期' },
  ],
  asked: ['联系人'],
}

export const classNoticeLines: readonly Line[] = [
  title('关于举办{标题}的通知'),
  gap,
  line('plain', '各位劳模：'),
  body('根据{开班依据}，本会举办{标题}，现将有关事项通知如下：'),
  heading('一、课程'),
  body('{课程}：{课程内容}。授课教师：{教师}。'),
  heading('二、时间和地点'),
  body('学期：{学期}；上课时间：{上课时间}；地点：{地点}。'),
  table('课程表', ['日期', '日期', 2600], ['时间', '时间', 2200], ['内容', '内容', 3600]),
  heading('三、报名'),
  body('名额 {名额} 人，报满为止，报满后按报名先后候补。报名截止：{报名截止}。'),
  heading('四、费用和保险'),
  body('学费全免。材料费：{材料费}。保险：{保险}。'),
  heading('五、联系'),
  body('{联系人}。'),
  ...signed,
]

const blank = '＿＿＿＿'

export function classNoticeFacts(paper: ClassPaper): Facts {
  const { of, course, sessions, office, date } = paper
  const text = (value: unknown): string =>
    value === undefined || value === null || value === '' ? blank : String(value)
  const held = heldSessions(sessions)
  const [first, last] = [held[0]?.['date'] ?? of['from'], held.at(-1)?.['date'] ?? of['to']]
  const teacher = paper.teachers.find(({ id }) => id === of['teacher'])
  const cost = typeof of['materialCost'] === 'number' ? `，每人 ${formatMoney(of['materialCost'])} 元` : ''
  return {
    单位: office,
    标题: text(of['name']),
    课程: text(course?.['name']),
    课程内容: text(course?.['summary']),
    开班依据: text(of['basis']),
    上课时间: timetableWords(sessions) || blank,
    学期: first && last ? `${dateWords(first)}至${dateWords(last)}` : blank,
    地点: text(of['venue']),
    教师: teacher ? [teacher['name'], teacher['kind']].filter(Boolean).join('，') : blank,
    名额: String(capacityOf(of)),
    报名截止: dateWords(of['enrolUntil']) || blank,
    材料费: of['materials'] ? `${String(of['materials'])}${cost}` : blank,
    保险: text(of['insurance']),
    联系人: text(of['contact']),
    课程表: held.map((row) => ({
      日期: dayWords(String(row['date'])),
      时间: hourWords(row),
      内容: [row['topic'], teacherOf(paper, row)].filter(Boolean).join('，'),
    })),
    日期: date,
  }
}

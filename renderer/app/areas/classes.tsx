// 才艺培训: classes, the roll, courses, teachers, 课酬, enrolments of all years.
import { PictureOutlined } from '@ant-design/icons'
import { later } from '../../ui/later'
import type { Area } from './area'

const ClassesPage = later(() => import('../../features/classes/ClassesPage').then((screen) => screen.ClassesPage))
const ClassPage = later(() => import('../../features/classes/ClassPage').then((screen) => screen.ClassPage))
const RollPage = later(() => import('../../features/classes/RollPage').then((screen) => screen.RollPage))
const EnrolImportPage = later(() =>
  import('../../features/classes/EnrolImportPage').then((screen) => screen.EnrolImportPage),
)
const ListPage = later(() => import('../../features/classes/ListPage').then((screen) => screen.ListPage))
const EnrolmentsPage = later(() =>
  import('../../features/classes/EnrolmentsPage').then((screen) => screen.EnrolmentsPage),
)
const FeesPage = later(() => import('../../features/classes/FeesPage').then((screen) => screen.FeesPage))
const ClassHistory = later(() => import('../../features/classes/HistoryPage').then((screen) => screen.ClassHistoryPage))

const courses = '一门课程（摄影、古琴、葫芦丝……）可以办很多期培训班。'
const teachers = '教师身份、聘用协议和开户行在这里登记一次，课酬发放表自己取用。'

export const classes: Area = {
  path: '/classes',
  label: '才艺培训',
  group: '活动与服务',
  icon: <PictureOutlined />,
  pages: [
    { path: '/classes', render: () => <ClassesPage /> },
    { path: '/classes/class/$class', render: ({ class: id }) => <ClassPage id={id ?? ''} /> },
    { path: '/classes/class/$class/roll', render: ({ class: id }) => <RollPage id={id ?? ''} /> },
    { path: '/classes/class/$class/import', render: ({ class: id }) => <EnrolImportPage id={id ?? ''} /> },
    { path: '/classes/courses', render: () => <ListPage key="course" table="course" label="课程" why={courses} /> },
    {
      path: '/classes/teachers',
      render: () => <ListPage key="classTeacher" table="classTeacher" label="授课教师" why={teachers} />,
    },
    { path: '/classes/enrolments', render: () => <EnrolmentsPage /> },
    { path: '/classes/fees', render: () => <FeesPage /> },
    { path: '/classes/history', render: () => <ClassHistory /> },
  ],
}

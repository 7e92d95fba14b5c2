// The letters of 优待服务 and their blanks: 函 to 教育局, 住建局 and others, 报刊征订通知 (office-practice.md 22, 28, 33).
import type { Blank, DocumentSpec } from './kinds'

const contacts: readonly Blank[] = [
  { name: '联系人', meaning: '本会联系人' },
  { name: '联系电话', meaning: '本会联系电话' },
]
const askedContacts = contacts.map(({ name }) => name)

const letter: readonly Blank[] = [
  { name: '单位', meaning: '本单位名称' },
  { name: '函号', meaning: '由“编函号”登记；没有编的留横线' },
  { name: '主送单位', meaning: '函送给谁', needed: true },
  { name: '姓名', meaning: '劳模姓名', needed: true },
  { name: '性别', meaning: '男、女' },
  { name: '工作单位', meaning: '劳模的工作单位' },
  { name: '荣誉', meaning: '荣誉称号', needed: true },
  { name: '诉求', meaning: '登记的诉求' },
  { name: '日期', meaning: '生成文件的日期' },
  ...contacts,
]

export const privilegeDocumentSpecs: readonly DocumentSpec[] = [
  {
    kind: 'schoolLetter',
    label: '入学优待函',
    of: ['schoolCase'],
    blanks: [
      ...letter,
      { name: '子女姓名', meaning: '申请入学的子女', needed: true },
      { name: '关系', meaning: '儿子、女儿……' },
      { name: '子女出生日期', meaning: '2019年5月20日' },
      { name: '入学年份', meaning: '2026' },
      { name: '阶段', meaning: '小学、初中……' },
      { name: '申请学校', meaning: '申请就读的学校' },
    ],
    asked: askedContacts,
  },
  {
    kind: 'housingLetter',
    label: '公租房优先函',
    of: ['housingCase'],
    blanks: [
      ...letter,
      { name: '申请类别', meaning: '公共租赁住房、租赁补贴' },
      { name: '家庭人口', meaning: '登记的人口' },
    ],
    asked: askedContacts,
  },
  { kind: 'privilegeLetter', label: '优待函', of: ['otherCase'], blanks: letter, asked: askedContacts },
  {
    kind: 'newspaperNotice',
    label: '报刊征订通知',
    of: ['newspaperYear'],
    blanks: [
      { name: '单位', meaning: '本单位名称' },
      { name: '年度', meaning: '征订的年度', needed: true },
      { name: '征订截止', meaning: '报送截止日期' },
      { name: '收订局', meaning: '邮局' },
      { name: '经费来源', meaning: '出资账户' },
      { name: '报刊表', meaning: '每种一行', each: ['报刊', '代号', '单价', '份数'], needed: true },
      { name: '份数', meaning: '已登记的份数合计' },
      { name: '日期', meaning: '生成文件的日期' },
      ...contacts,
    ],
    asked: askedContacts,
  },
]

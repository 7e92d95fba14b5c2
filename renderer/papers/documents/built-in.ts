// The templates that come with the program: a beginning in the words of such documents (office-practice.md 21, 22), which the office exports,
// rewrites in Word and puts back.
import { blankDocx, type Line } from './blank-docx'
import { classNoticeLines } from './class-notice'
import type { DocumentKind } from './kinds'
import { inquiryLines } from './inquiry-built-in'
import { body, gap, heading, line, signed, table, title } from './lines'
import { nominationLines } from './nomination-posting'
import { reportLines } from './report-built-in'
import { privilegeLines } from './privilege-built-in'
import { tripLines } from './trip-built-in'

const byLevel = table('各级别', ['待遇级别', '级别', 2600], ['人数', '人数', 2000], ['金额（元）', '金额', 2800])
const standards = table('标准', ['对象', '对象', 3000], ['标准', '标准', 2400], ['依据', '依据', 3000])
const nameList = table(
  '名单',
  ['序号', '序号', 1000],
  ['姓名', '姓名', 1800],
  ['单位', '单位', 3800],
  ['荣誉', '荣誉', 2000],
)
const sum = '共 {人数} 人，合计 {金额} 元（大写：人民币{大写}）'

const lines: Readonly<Record<DocumentKind, readonly Line[]>> = {
  agenda: [
    title('关于{标题}的议题'),
    gap,
    heading('一、背景依据'),
    body('根据{批准依据}，现就{标题}（批次号：{批次号}，所属期：{所属期}）提请审议。发放标准如下：'),
    standards,
    heading('二、主要内容'),
    body(`本次${sum}，按待遇级别分列如下：`),
    byLevel,
    body('发放方式：{发放方式}。'),
    heading('三、经费预算及来源'),
    body('所需经费 {金额} 元，从{经费来源}列支，支出科目：{支出科目}。'),
    heading('四、征求意见情况'),
    body('（请填写）'),
    heading('五、提请审议事项'),
    body('请审议上述发放对象、标准、金额和经费来源。'),
    ...signed,
  ],
  request: [
    title('关于{标题}的请示'),
    gap,
    line('plain', '{主送机关}：'),
    body(`根据{批准依据}，拟发放{标题}（所属期：{所属期}），${sum}。按待遇级别分列如下：`),
    byLevel,
    body('所需经费从{经费来源}列支，支出科目：{支出科目}，发放方式：{发放方式}。'),
    body('妥否，请批示。'),
    ...signed,
  ],
  notice: [
    title('公　示'),
    gap,
    body('根据有关规定，现将{标题}{对象}（共 {人数} 人）予以公示。'),
    nameList,
    body(
      '公示时间：{公示起}至{公示止}。公示期间如有异议，请向{单位}反映。反映情况要实事求是，以单位名义反映的应加盖公章，以个人名义反映的应署真实姓名。',
    ),
    body('联系人：{联系人}　联系电话：{联系电话}'),
    ...signed,
  ],
  posted: [
    title('公示情况证明'),
    gap,
    body(
      '{标题}{对象}（共 {人数} 人）已于{公示起}至{公示止}（{公示工作日} 个工作日）在{公示地点}公示。公示期间{异议情况}。公示结果：{公示结果}。',
    ),
    nameList,
    body('特此证明。'),
    ...signed,
  ],
  letter: [
    title('慰　问　信'),
    gap,
    line('plain', '尊敬的{姓名}{称呼}：'),
    body('值此{标题}之际，{单位}谨向您和您的家人致以诚挚的问候和良好的祝愿！'),
    body(
      '多年来，您立足岗位、辛勤劳动、无私奉献，以实际行动诠释了劳模精神、劳动精神、工匠精神，为家乡的建设和发展作出了贡献，是广大职工学习的榜样。您的荣誉和业绩，我们始终铭记在心。',
    ),
    body('生活上有什么困难，对工会工作有什么意见和建议，请随时与我们联系。'),
    body('衷心祝愿您身体健康、阖家幸福！'),
    ...signed,
  ],
  ...tripLines,
  ...inquiryLines,
  yearReport: reportLines,
  ...privilegeLines,
  classNotice: classNoticeLines,
  ...nominationLines,
}

/** The bytes of the template that comes with the program. */
export function builtInTemplate(kind: DocumentKind): Uint8Array {
  return blankDocx(lines[kind])
}

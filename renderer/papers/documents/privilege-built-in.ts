// The letters of 优待服务 as they come with the program: a beginning that the office exports, rewrites in Word and puts back.
import type { Line } from './blank-docx'
import type { PrivilegeDocumentKind } from './kinds'
import { body, gap, heading, line, signed, table, title } from './lines'

const number = line('right', '{函号}')
const contact = body('联系人：{联系人}　联系电话：{联系电话}')
const end = [body('特此函达，请予支持。'), contact, ...signed]
const who = '{姓名}同志，{性别}，系{工作单位}职工，荣获{荣誉}。'

export const privilegeLines: Readonly<Record<PrivilegeDocumentKind, readonly Line[]>> = {
  schoolLetter: [
    title('关于商请解决劳模子女入学的函'),
    number,
    gap,
    line('plain', '{主送单位}：'),
    body(who),
    body(
      '该同志的{关系}{子女姓名}，{子女出生日期}出生，拟于{入学年份}年入读{阶段}，申请就读{申请学校}。根据劳动模范子女教育优待的有关规定，商请贵单位在同等条件下给予优先安排，并请函复办理情况。',
    ),
    ...end,
  ],
  housingLetter: [
    title('关于商请优先解决劳模住房困难的函'),
    number,
    gap,
    line('plain', '{主送单位}：'),
    body(who),
    body(
      '该同志家庭人口{家庭人口}人，申请{申请类别}。根据劳动模范住房保障优待的有关规定，对符合申请条件的，商请贵单位给予优先安排，并请函复办理情况。',
    ),
    ...end,
  ],
  privilegeLetter: [
    title('关于商请给予劳模优待的函'),
    number,
    gap,
    line('plain', '{主送单位}：'),
    body(who),
    body('{诉求}'),
    ...end,
  ],
  newspaperNotice: [
    title('关于做好{年度}年劳模报刊订阅工作的通知'),
    gap,
    line('plain', '各县（市、区）总工会，各产业工会：'),
    body('为做好{年度}年度劳模报刊赠阅工作，现将有关事项通知如下：'),
    heading('一、订阅报刊'),
    table(
      '报刊表',
      ['报刊名称', '报刊', 3600],
      ['报刊代号', '代号', 1600],
      ['单价（元）', '单价', 1600],
      ['上年份数', '份数', 1600],
    ),
    heading('二、核对事项'),
    body('请核对本地劳模的收件地址、邮编和电话；有去世、迁出、搬迁或不再需要的，一并注明改投或退订。'),
    heading('三、经费和收订'),
    body('所需经费从{经费来源}列支，由{收订局}统一收订、投递。'),
    heading('四、报送'),
    body('请于{征订截止}前报送核对后的名单。'),
    contact,
    ...signed,
  ],
}

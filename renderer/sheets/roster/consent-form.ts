// 《个人信息处理告知同意书》: what the office keeps of a person, what for, and what they may ask; read and signed by them (office-practice.md 13, D).
// Modest on purpose: it says what this program holds and does, and quotes no law; the office has it looked over before use.
import type { Row } from '../../data/office'
import { portrait, type Block, type SheetJob } from '../page-model'
import { wordsOf, type Lists } from '../words'
import { bodyBlock } from './identity-certificate'

export const consentTitle = '个人信息处理告知同意书'

export interface ConsentPaper {
  readonly person: Row
  readonly office: string
}

export function consentFormJob({ person, office }: ConsentPaper, lists: Lists): SheetJob {
  const name = wordsOf('person', lists).full(person, 'name')
  const blocks: readonly Block[] = [
    { kind: 'space', height: 8 },
    { kind: 'text', style: 'title', text: consentTitle, height: 18, align: 'center' },
    bodyBlock(toldBy(name, office || '本单位'), 150),
    { kind: 'spread', parts: ['本人签名（手印）：', '日期：　　　年　　月　　日'], height: 14 },
    { kind: 'spread', parts: ['监护人或代签人（与本人关系）：', '日期：　　　年　　月　　日'], height: 14 },
    { kind: 'spread', parts: [`告知人（${office}）：`, '日期：　　　年　　月　　日'], height: 14 },
  ]
  return {
    version: 1,
    title: `${consentTitle}（${name}）`,
    paper: portrait,
    pages: [{ blocks, foot: [`一式两份，本人和${office || '本单位'}各存一份`, '第 1 页　共 1 页', consentTitle] }],
  }
}

function toldBy(name: string, office: string): readonly string[] {
  return [
    `${name}：为做好劳动模范的管理和服务，${office}需要处理您的个人信息，现告知如下：`,
    '一、处理哪些信息：姓名、性别、出生日期、身份证号、联系方式、住址、工作单位、荣誉情况、银行账户、照片；办理慰问、困难帮扶、医疗、疗休养等事项时，还包括您提供的家庭、收入、健康情况。',
    '二、用来做什么：建立劳模档案，核发荣誉津贴和慰问金（品），组织走访、疗休养、培训、体检等服务，办理来信来访，向上级工会和有关部门上报、核对。',
    '三、怎样保管和提供：由专人保管；只在办理上述事项需要时提供给上级工会、有关部门、代发银行和承办单位，提供时登记用途和接收方，能隐去的号码一律隐去；需要公示的只公示姓名、单位和荣誉。',
    '四、您可以做什么：查阅、更正自己的信息；不同意或撤回同意其中的家庭、收入、健康等信息的处理，撤回前已办理的事项不受影响，但可能无法继续办理需要这些信息的事项。联系方式见本单位公布的电话。',
    '本人已阅读（听读）并理解以上内容：□ 同意　□ 同意，但不包括：＿＿＿＿＿＿＿＿＿＿　□ 不同意',
  ]
}

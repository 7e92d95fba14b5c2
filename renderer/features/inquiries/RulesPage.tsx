// 期限规定: the office's own periods of 信访 as dated rows; until there is one the usual public periods hold.
import { Button } from 'antd'
import { usualPeriods } from '../../../shared/domain/inquiries/rules'
import { DatedRules } from '../../registers/DatedRules'
import { useGo } from '../../ui/go'
import { paths } from './paths'

const { accept, finish, extend, review, near, collective, source } = usualPeriods
const usual = { accept, finish, extend, review, near, collective }

export function RulesPage() {
  const go = useGo()
  return (
    <DatedRules
      table="inquiryRule"
      saveBy="inquiry-rule.save"
      title="期限规定"
      now="只对勾了“按信访事项办理”的计算；都是日历天数"
      tools={<Button onClick={() => go(paths.inquiries)}>回到来信来访</Button>}
      empty="还没有本单位的规定。"
      initial={usual}
    >
      没有规定的日子按{source}：{accept} 天内受理，受理起 {finish} 天内办结，经负责人批准可延 {extend} 天，
      {review} 天内可申请复查；剩 {near} 天起提醒，{collective} 人以上为集体访。协会不是信访机关，期限以本单位规定为准。
    </DatedRules>
  )
}

// 规定: the office's own rules of 疗休养 as dated rows with their document; those of other places are 示例 and judge nobody.
import { Button } from 'antd'
import { DatedRules } from '../../registers/DatedRules'
import { useRun } from '../../registers/useRun'
import { useGo } from '../../ui/go'
import { paths } from './paths'

const initial = { effect: 'block' }

export function RulesPage() {
  const go = useGo()
  const run = useRun()
  return (
    <DatedRules
      table="tripRule"
      saveBy="trip-rule.save"
      title="疗休养规定"
      now="每一条都有起止日期和依据；没有规定的不审核"
      tools={
        <>
          <Button onClick={() => go(paths.trips)}>回到疗休养</Button>
          <Button onClick={() => void run('trip-rule.examples', {})}>加入外地规定作示例</Button>
        </>
      }
      empty="还没有规定。没有规定的项目不会拦人，也不会提醒。"
      initial={initial}
    >
      年龄、间隔年限、天数和费用以本市文件为准：请按文件逐条新增。标“示例”的是外地公布的规定，只供参照，不参与审核。
    </DatedRules>
  )
}

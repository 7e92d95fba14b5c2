// 出资账户 and 支出科目: which purses there are, and the words finance books under.
import { Button } from 'antd'
import { ChildList } from '../../../registers/ChildList'
import { useAll } from '../../../registers/rows'
import { useRun } from '../../../registers/useRun'

export function AccountsPart() {
  const run = useRun()
  const accounts = useAll('fundAccount')
  return (
    <>
      <p className="settings-lead">
        不同来源的钱分开记：专款不能混用。支出科目用财务的科目代码和名称；标“示例”的科目不能入账，请改成财务使用的科目并去掉“示例”。
      </p>
      {accounts?.length === 0 ? (
        <div className="settings-bar">
          <Button type="primary" onClick={() => void run('fund.usual', {})}>
            加入常用账户和示例科目
          </Button>
        </div>
      ) : null}
      <ChildList table="fundAccount" empty="还没有出资账户。" />
      <h2>支出科目</h2>
      <ChildList table="expenseSubject" empty="还没有支出科目，请问财务要科目代码和名称。" />
    </>
  )
}

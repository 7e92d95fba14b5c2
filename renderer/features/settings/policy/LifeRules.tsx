// 设置 → 政策: how many months a 健在核实 holds, by age. The office writes it down with its document; the program brings none.
import { ChildList } from '../../../registers/ChildList'

export function LifeRules() {
  return (
    <>
      <h2>健在核实有效期</h2>
      <p className="settings-lead">
        见到或联系到本人之后多少个月内不用再核实，可以按年龄分开。没有规定之前，发放时不提示超期；规定以后，超期的人在定稿前列出，由人选定照发并注明、暂缓发放或立即核实。
      </p>
      <ChildList
        table="lifeRule"
        newestBy="from"
        empty="还没有规定有效期。请按本会的文件或会议纪要填写；标“示例”的不参与计算。"
      />
    </>
  )
}

// 签字人: the dated names that stand in brackets before the space for the pen on printed sheets.
import { ChildList } from '../../registers/ChildList'

export function SignersSection() {
  return (
    <>
      <h2>签字人</h2>
      <p className="settings-lead">
        表单末行会印成“制表（姓名）：”，后面留空手签，不代签。换人时给旧的一行填上截止日期，再新增一行；补打以前的表仍是当时的名字。
      </p>
      <ChildList
        table="signer"
        columns={['duty', 'name', 'sheet', 'from', 'to']}
        newestBy="from"
        empty="还没有登记签字人，表单上只印职责。"
      />
    </>
  )
}

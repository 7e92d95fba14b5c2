// 随团工作人员 of a batch: they travel, and take no place (office-practice.md 10).
import type { Row } from '../../data/office'
import { ChildList } from '../../registers/ChildList'
import { SidePanel } from '../../ui/SidePanel'

export function Staff({ batch, close }: { readonly batch: Row; readonly close: () => void }) {
  return (
    <SidePanel title={`工作人员：${String(batch['name'] ?? '')}`} onClose={close} wide>
      <p className="quiet">领队、医生、导游、司机在名册、购票、保险和用餐里，不占名额，不计劳模人次。</p>
      <ChildList table="tripStaff" parent={batch.id} empty="还没有工作人员。" />
    </SidePanel>
  )
}

// 年度工作报告 as a Word file: the same panel as every 公文, about a year.
import { yearId } from '../../../shared/domain/office/years'
import { DocumentsPanel } from '../../papers/documents/DocumentsPanel'

export function YearDocument({ year }: { readonly year: number }) {
  return (
    <>
      <p className="quiet">
        生成后在 Word
        里改写；带底纹的数字是程序算出的，点“统计报告”里同名的数字能看到是哪些记录，定稿前在样式“程序数字”里去掉底纹。“二、存在问题”“三、明年工作打算”由人写。
      </p>
      <DocumentsPanel of="year" row={{ id: yearId(year), year }} />
    </>
  )
}

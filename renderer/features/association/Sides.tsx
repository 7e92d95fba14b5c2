// The registers of 协会工作 beside one another: 会员, 会费, 理事会, 会议, 县级协会, 推荐评选, 年检.
import { Segmented } from 'antd'
import { useGo } from '../../ui/go'
import { paths } from './paths'

const sides = [
  { value: paths.members, label: '会员' },
  { value: paths.dues, label: '会费' },
  { value: paths.council, label: '理事会' },
  { value: paths.meetings, label: '会议' },
  { value: paths.counties, label: '县级协会' },
  { value: paths.nominations, label: '推荐评选' },
  { value: paths.inspection, label: '年检' },
]

export function Sides({ at }: { readonly at: string }) {
  const go = useGo()
  return <Segmented aria-label="协会工作" value={at} onChange={go} options={sides} />
}

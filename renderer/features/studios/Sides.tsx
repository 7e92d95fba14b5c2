// The lists of 创新工作室 beside one another: 工作室, and of all of them 成员, 项目, 考核 and 补助.
import { Segmented } from 'antd'
import { useGo } from '../../ui/go'
import { paths } from './paths'

const sides = [
  { value: paths.studios, label: '工作室' },
  { value: paths.members, label: '成员' },
  { value: paths.projects, label: '项目' },
  { value: paths.reviews, label: '考核' },
  { value: paths.grants, label: '补助' },
]

export function Sides({ at }: { readonly at: string }) {
  const go = useGo()
  return <Segmented aria-label="创新工作室" value={at} onChange={go} options={sides} />
}

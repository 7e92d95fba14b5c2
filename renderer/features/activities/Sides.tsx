// The lists of 志愿与宣讲 beside one another: 活动, 志愿服务队, 捐赠, 媒体报道, 参加情况.
import { Segmented } from 'antd'
import { useGo } from '../../ui/go'
import { paths } from './paths'

const sides = [
  { value: paths.activities, label: '活动' },
  { value: paths.teams, label: '志愿服务队' },
  { value: paths.donations, label: '捐赠' },
  { value: paths.media, label: '媒体报道' },
  { value: paths.people, label: '参加情况' },
]

export function Sides({ at }: { readonly at: string }) {
  const go = useGo()
  return <Segmented aria-label="志愿与宣讲" value={at} onChange={go} options={sides} />
}

// 示例单位 in 设置: going to look at it, and coming back; its data is another database (decisions.md 17).
import { Button } from 'antd'
import { leaveSample, openSample, useSession } from './session'

export function SampleTools() {
  const sample = useSession((session) => session.which === 'sample')
  return sample ? (
    <Button onClick={() => void leaveSample()}>退出示例，回到本单位</Button>
  ) : (
    <Button onClick={() => void openSample()}>看示例单位</Button>
  )
}

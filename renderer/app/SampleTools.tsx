// 示例单位 in 设置: going to look at it, and coming back; its data is another database (decisions.md 17).
import { useState } from 'react'
import { Button } from 'antd'
import type { Failure } from '../../shared/kernel/result'
import { Notice } from '../ui/Notice'
import { leaveSample, openSample, useSession } from './session'

export function SampleTools() {
  const sample = useSession((session) => session.which === 'sample')
  const [failure, setFailure] = useState<Failure>()
  const look = async () => setFailure(await openSample())
  return (
    <>
      {sample ? (
        <Button onClick={() => void leaveSample()}>退出示例，回到本单位</Button>
      ) : (
        <Button onClick={() => void look()}>看示例单位</Button>
      )}
      {failure ? <Notice failure={failure} /> : null}
    </>
  )
}

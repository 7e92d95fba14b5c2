// A path that leads nowhere.
import { Button } from 'antd'
import { EmptyState } from '../ui/EmptyState'
import { useGo } from '../ui/go'
import { opening } from './areas'

export function NotFound() {
  const go = useGo()
  return (
    <EmptyState title="没有这一页" actions={<Button onClick={() => go(opening.path)}>回到劳模名册</Button>}>
      这个地址可能来自较新的版本，或者内容已被删除。
    </EmptyState>
  )
}

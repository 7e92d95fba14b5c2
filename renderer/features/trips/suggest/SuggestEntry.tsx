// The way to 建议名单, while counties' lists are being worked on; once posted, a list changes by 退出 and 递补.
import { Button } from 'antd'
import type { Row } from '../../../data/office'
import { useGo } from '../../../ui/go'
import { paths } from '../paths'

export function SuggestEntry({ plan }: { readonly plan: Row }) {
  const go = useGo()
  const open = plan['state'] === 'open' || plan['state'] === 'review'
  return open ? <Button onClick={() => go(paths.suggest(plan.id))}>生成建议名单</Button> : null
}

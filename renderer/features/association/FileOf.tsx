// The way from a line of 协会工作 to the file of whoever it names, where they are on the roster.
import { Button } from 'antd'
import type { Row } from '../../data/office'
import { useSurvivor } from '../../registers/useSurvivor'
import { useGo } from '../../ui/go'
import { paths } from './paths'

export function FileOf({ row }: { readonly row: Row }) {
  const go = useGo()
  const person = useSurvivor(row['person'])
  if (!person) return null
  return <Button onClick={() => go(paths.person(person.id))}>打开劳模档案</Button>
}

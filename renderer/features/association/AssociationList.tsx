// One register of 协会工作 with the ways to the others.
import { AreaList, type AreaListProps } from '../../registers/AreaList'
import { Sides } from './Sides'

interface AssociationListProps extends Omit<AreaListProps, 'title' | 'sides'> {
  readonly at: string
}

export function AssociationList({ at, ...list }: AssociationListProps) {
  return <AreaList {...list} title="协会工作" sides={<Sides at={at} />} />
}

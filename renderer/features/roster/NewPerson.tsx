// 新增劳模: the form of a new person in a panel; saved, the file opens so that honours can follow at once.
import { RecordForm } from '../../registers/RecordForm'
import { SidePanel } from '../../ui/SidePanel'
import { useGo } from '../../ui/go'
import { paths } from './paths'

/** What a first entry needs; everything else is filled on the person's own page. */
const first = [
  'name',
  'sex',
  'idKind',
  'idNumber',
  'birth',
  'county',
  'employer',
  'position',
  'workStatus',
  'phone',
  'address',
  'note',
]

export function NewPerson({ close }: { readonly close: () => void }) {
  const go = useGo()
  return (
    <SidePanel title="新增劳模" onClose={close}>
      <RecordForm
        table="person"
        columns={1}
        only={first}
        onCancel={close}
        onSaved={(id) => (close(), go(paths.person(id)))}
      />
    </SidePanel>
  )
}

// Printing the 《健在核实表》 of given people. It carries addresses and telephone numbers in full, so every print is logged.
import { lifeDuties, lifeSheetJob } from './life-sheet'
import { groupBy } from '../../../shared/kernel/group-by'
import { signersLine } from '../../../shared/domain/office/signers'
import type { RowId } from '../../../shared/oplog/operation'
import { office } from '../../data/client'
import { today } from '../../ui/today'
import { PrintPanel } from '../PrintPanel'
import { logPaper, officeName, readLists, readPeople, todayWords } from '../roster/read'

interface LifeSheetPrintProps {
  readonly people: readonly RowId[]
  /** Stands before the title: 荣誉津贴. */
  readonly about: string
}

export function LifeSheetPrint({ people, about }: LifeSheetPrintProps) {
  const title = `${about}健在核实表`
  const make = async () => {
    const [persons, checks, rules, lists, unit] = await Promise.all([
      readPeople({ table: 'person', sort: [], filters: [] }, 'county', people),
      office().find('lifeCheck', 'person', [...people]),
      office().all('lifeRule'),
      readLists(),
      officeName(),
    ])
    const byPerson = groupBy(checks, (check) => String(check['person']))
    const lines = persons.map((person) => ({ person, checks: byPerson.get(person.id) ?? [] }))
    const signers = signersLine(lists['signer'] ?? [], 'lifeSheet', lifeDuties, today())
    return lifeSheetJob({ lines, about, office: unit, date: todayWords(), on: today(), rules, signers }, lists)
  }
  const logged = () =>
    logPaper({
      what: title,
      purpose: '健在核实',
      receiver: '',
      people: people.length,
      fields: ['家庭住址', '联系电话'],
    })
  return <PrintPanel make={make} version={JSON.stringify([about, people])} fileName={title} onMade={logged} />
}

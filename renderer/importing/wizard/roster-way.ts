// The roster's own import: people with their honours, accounts and relatives, written by import.apply.
import { proxy } from 'comlink'
import type { Catalogue } from '../../../shared/domain/catalogue'
import { ok } from '../../../shared/kernel/result'
import type { Office } from '../../data/office'
import { today } from '../../ui/today'
import type { Wanted } from '../desk'
import { fetchChanging, fetchLists, fetchRoster } from '../fetch-roster'
import { startImportDesk, type ImportDeskClient } from '../import-client'
import { targetsOf } from '../layout/targets'
import { emptyRoster, type RosterRows } from '../matching/roster'
import { readable, type ImportWay } from './way'

export function rosterWay(office: Office, catalogue: Catalogue): ImportWay {
  let client: ImportDeskClient | undefined
  let wanted: Wanted = { people: 0, ids: [], names: [] }
  let roster: RosterRows = emptyRoster
  const desk = () => (client ??= startImportDesk(catalogue)).desk
  const way: ImportWay = {
    command: 'import.apply',
    targets: targetsOf(catalogue),
    words: {
      title: '导入名册',
      unit: '人',
      place: '名册',
      name: '姓名',
      number: '身份证号',
      detail: '县（市、区）· 单位',
      hint: readable.replace('每个单位', '各县（市、区）'),
    },
    open: (name, bytes, remembered) => desk().open(name, bytes, remembered),
    layOut: (remembered, byHand) => desk().layOut(remembered, byHand),
    read: async (chosen, count) => {
      const lists = await fetchLists(office)
      const read = await desk().readPeople(chosen, lists, today(), proxy(count))
      if (!read.ok) return read
      wanted = read.value
      roster = { ...emptyRoster, lists }
      return ok(read.value.people)
    },
    compare: async (answers, count) => {
      roster = await fetchRoster(office, wanted, roster.lists)
      return way.judge(answers, count)
    },
    judge: (answers, count) => desk().judge(roster, answers, proxy(count)),
    moved: async ({ changing }) => desk().moved(await fetchChanging(office, changing)),
    input: () => desk().input(),
    rejected: () => desk().rejected(),
    stop: () => {
      client?.stop()
      client = undefined
    },
  }
  return way
}

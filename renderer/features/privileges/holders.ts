// Whoever stands on a list of 优待服务 as people of the roster: what an insurer, a hospital or a venue asks for in an empty table of its own.
import type { Catalogue } from '../../../shared/domain/catalogue'
import { FailureError } from '../../../shared/kernel/result'
import type { Office } from '../../data/office'
import { fetchRows, type Scope } from '../../exporting/export-client'
import { peopleSource, type FillSource } from '../../exporting/template/fill-source'
import { survivorsOf } from '../../sheets/privileges/read-people'

/** Its `read` throws FailureError `list.empty` where the list has nobody. */
export function holdersSource(office: Office, catalogue: Catalogue, title: string, selection: Scope): FillSource {
  return {
    root: 'person',
    title,
    ticked: selection.ids.size,
    async read() {
      const rows = await fetchRows(office, selection)
      const people = await survivorsOf(rows.map((row) => String(row['person'])))
      const ids = new Set([...people.values()].map(({ id }) => id))
      if (ids.size === 0)
        throw new FailureError({
          code: 'list.empty',
          message: '名单上没有人，没有可填的内容。请先列名单。',
        })
      const roster = { ids, query: { table: 'person', filters: [], sort: [] } }
      return peopleSource(office, catalogue, title, roster).read()
    },
  }
}

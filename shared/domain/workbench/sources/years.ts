// 业务年度 on the 工作台: last year is over, has rows of its own, and nobody has closed it.
import type { WorkSource } from '../source'

/** Month from which the year before is spoken of: its last bills come in January. */
const FROM_MONTH = 2

const years: WorkSource = {
  id: 'years',
  label: '业务年度',
  reads: ['businessYear', 'batch', 'campaign'],
  async items(desk) {
    const last = Number(desk.today.slice(0, 4)) - 1
    if (Number(desk.today.slice(5, 7)) < FROM_MONTH) return []
    const known = (await desk.all('businessYear')).find((row) => row['year'] === last)
    if (known?.['closed'] === true) return []
    const [batches, campaigns] = await Promise.all([
      desk.find('batch', 'year', [last]),
      desk.find('campaign', 'visitYear', [last]),
    ])
    if (batches.length + campaigns.length === 0) return []
    return [
      {
        id: `year ${last}`,
        group: 'remind',
        words: known ? `${last} 年已解除封账，改好后请重新封账` : `${last} 年还没有封账`,
        path: '/settings/years',
      },
    ]
  },
}

export const yearSources: readonly WorkSource[] = [years]

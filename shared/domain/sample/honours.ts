// Honours of a sample life: titles of one level with the round in which they were given, at an age at which people are named.
import { seedTitles } from '../office/seed'
import type { Value } from '../../oplog/operation'
import type { Life } from './life'
import type { Post } from './places'

type Level = 'national' | 'provincial' | 'city'

/** National rounds are history (domain.md §1.1, office-practice.md 27); the other two are made up in the same rhythm. */
const rounds: Readonly<Record<Level, readonly string[]>> = {
  national: [
    '1956-04',
    '1959-10',
    '1979-12',
    '1989-09',
    '1995-04',
    '2000-04',
    '2005-04',
    '2010-04',
    '2015-04',
    '2020-11',
    '2025-04-28',
  ],
  provincial: [
    '1957-03',
    '1964-02',
    '1982-05',
    '1986-05',
    '1991-04',
    '1996-04',
    '2001-04',
    '2006-04',
    '2011-04',
    '2017-04',
    '2022-04',
  ],
  city: [
    '1958-05',
    '1963-05',
    '1980-05',
    '1984-04',
    '1988-04',
    '1993-04',
    '1998-04',
    '2003-04',
    '2008-04',
    '2013-04',
    '2018-04',
    '2023-04',
  ],
}
const titles: Readonly<Record<Level, readonly (readonly [name: string, weight: number])[]>> = {
  national: [
    ['全国劳动模范', 72],
    ['全国先进工作者', 28],
  ],
  provincial: [
    ['浙江省劳动模范', 70],
    ['浙江省先进工作者', 20],
    ['部级劳动模范（享受省部级待遇）', 5],
    ['全国五一劳动奖章', 5],
  ],
  city: [
    ['温州市劳动模范', 80],
    ['温州市先进生产（工作）者', 16],
    ['浙江省五一劳动奖章', 4],
  ],
}
const givers: Readonly<Record<Level, string>> = {
  national: '中共中央、国务院',
  provincial: '中共浙江省委、浙江省人民政府',
  city: '中共温州市委、温州市人民政府',
}
const titleIds = new Map(seedTitles.map((title) => [String(title.values['name']), title]))

export interface SampleHonour {
  readonly awardedOn: string
  readonly values: Readonly<Record<string, Value>>
}

/** In the order of their dates; at least one. */
export function honoursOf(life: Life, post: Post): readonly SampleHonour[] {
  const { dice } = life
  const highest: Level = dice.weigh([
    ['national', 6],
    ['provincial', 24],
    ['city', 70],
  ])
  const below: readonly Level[] =
    highest === 'national' ? ['provincial', 'city'] : highest === 'provincial' ? ['city'] : []
  const levels: readonly Level[] = [...below.filter(() => dice.chance(0.4)), highest]
  const given: SampleHonour[] = []
  for (const level of [...levels].reverse()) {
    const date = roundFor(life, level, given[0]?.awardedOn)
    if (date !== undefined)
      given.unshift(
        honour(life, post, level, dice.weigh(titles[level].map(([name, weight]) => [name, weight] as const)), date),
      )
  }
  if (life.birthYear > 1960 && dice.chance(0.05))
    given.push(honour(life, post, 'city', '温州工匠', `${dice.int(2017, 2024)}-09`))
  return given.length > 0
    ? given.sort((a, b) => (a.awardedOn < b.awardedOn ? -1 : 1))
    : [honour(life, post, 'city', '温州市劳动模范', `${Math.min(2023, life.birthYear + 35)}-04`)]
}

/** A round at the age of 27 to 58, before the end of the record and before a higher title already given. */
function roundFor(life: Life, level: Level, before: string | undefined): string | undefined {
  const last = before ?? life.ended ?? '2025-12-31'
  const fit = rounds[level].filter((date) => {
    const age = Number(date.slice(0, 4)) - life.birthYear
    return age >= 27 && age <= 58 && date.slice(0, 4) < last.slice(0, 4)
  })
  return fit.length === 0 ? undefined : life.dice.pick(fit)
}

function honour(life: Life, post: Post, level: Level, name: string, awardedOn: string): SampleHonour {
  const { dice } = life
  const title = titleIds.get(name)
  const held = dice.chance(0.85)
  return {
    awardedOn,
    values: {
      title: title?.id ?? name,
      level: String(title?.values['level'] ?? level),
      awardedOn,
      round: `${awardedOn.slice(0, 4)}年`,
      grantedBy: name.includes('五一') ? '总工会' : givers[level],
      certificateNo: `示${awardedOn.slice(0, 4)}-${String(life.index + 1).padStart(6, '0')}`,
      certificateHeld: held,
      ...(held ? {} : { certificateNote: '本人说明：搬迁时遗失' }),
      unitThen: `${post.employer} ${post.position}`,
      identityThen: life.farmer ? '农民' : '职工',
      state: life.ending === 'revoked' ? 'revoked' : 'valid',
      ...(life.ending === 'revoked' && life.ended ? { revokedOn: life.ended, revokedBy: '示撤〔〕1号' } : {}),
    },
  }
}

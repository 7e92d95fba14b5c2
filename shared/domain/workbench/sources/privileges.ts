// 优待服务 on the 工作台: letters whose answer is overdue, cards that expire or want their 年审, newspapers in their season, policies about to end.
import {
  cardsExpiring,
  cardsToReview,
  casesWithoutReply,
  isRenewalSeason,
  policiesEnding,
  renewalSeason,
} from '../../privileges/due'
import { runningNewspapers, validCards } from '../excerpts'
import { pathIn, type WorkItem, type WorkSource } from '../source'
import { groupOf } from '../when'

/** Days ahead in which cards and policies are said to end. */
const SOON = 30

const cases: WorkSource = {
  id: 'privilege cases',
  label: '优待服务',
  reads: ['privilegeCase', 'person'],
  async items(desk) {
    const late = casesWithoutReply(await desk.find('privilegeCase', '_dState', ['sent']), desk.today)
    const people = await desk.names(late.map((row) => row['person']))
    return late.map((row): WorkItem => {
      const due = String(row['replyBy'])
      return {
        id: `privilege ${row.id}`,
        group: groupOf(due, desk.today),
        words: `${people.get(desk.survivor(row['person'])) ?? ''}的优待事项没有收到${String(row['receiver'] ?? '对方')}的答复`,
        date: due,
        path: pathIn('/privileges', { row: row.id, view: '等复函' }),
      }
    })
  },
}

const cards: WorkSource = {
  id: 'cards',
  label: '优待服务',
  reads: ['card', 'cardKind'],
  async items(desk) {
    const [valid, kinds] = await Promise.all([desk.excerpt(validCards), desk.all('cardKind')])
    const expiring = cardsExpiring(valid, desk.today, SOON)
    const [first] = expiring
    const review = cardsToReview(valid, kinds, desk.today).length
    const path = '/privileges/cards'
    return [
      ...(first
        ? [
            {
              id: 'cards expiring',
              group: groupOf(String(first['validUntil']), desk.today),
              words: `${expiring.length} 张证卡已到期或在 ${SOON} 天内到期`,
              date: String(first['validUntil']),
              path,
            },
          ]
        : []),
      ...(review > 0
        ? [{ id: 'cards review', group: 'remind' as const, words: `${review} 张证卡今年还没有年审`, path }]
        : []),
    ]
  },
}

const newspapers: WorkSource = {
  id: 'newspapers',
  label: '优待服务',
  reads: ['subscription'],
  async items(desk) {
    if (!isRenewalSeason(desk.today)) return []
    const rows = await desk.excerpt(runningNewspapers)
    const season = renewalSeason(rows, desk.today)
    // Once as many copies are ordered as the year before, nothing waits.
    if (!season || season.ordered >= season.last) return []
    return [
      {
        id: 'newspapers season',
        group: 'remind',
        words: `${season.year} 年报刊征订`,
        detail: `今年 ${season.last} 份，已订 ${season.ordered} 份`,
        path: '/privileges/newspapers',
      },
    ]
  },
}

const policies: WorkSource = {
  id: 'insurance policies',
  label: '优待服务',
  reads: ['insurancePolicy'],
  async items(desk) {
    const ending = policiesEnding(await desk.all('insurancePolicy'), desk.today, SOON)
    return ending.map((row): WorkItem => {
      const due = String(row['to'])
      const words = `保单“${String(row['name'])}”到期`
      return {
        id: `policy ${row.id}`,
        group: groupOf(due, desk.today),
        words,
        date: due,
        path: pathIn('/privileges/insurance', { beside: 'policies' }),
      }
    })
  },
}

export const privilegeSources: readonly WorkSource[] = [cases, cards, newspapers, policies]

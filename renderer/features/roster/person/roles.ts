// What somebody of the roster is or was in studios and in the association, told in one list from the rows of six registers. Pure.
import { duties } from '../../../../shared/domain/association/picklists'
import { nominationStage } from '../../../../shared/domain/association/stage'
import type { Row } from '../../../data/office'

export interface Role {
  readonly id: string
  /** The studio, 第 3 届理事会, 协会会员, 推荐：全国五一劳动奖章. */
  readonly where: string
  /** 领衔人, 骨干, 副会长, 个人会员, 公示中. */
  readonly as: string
  /** Dates as known; undefined where none is written. */
  readonly from: string | undefined
  readonly to: string | undefined
  /** The studio's own page. */
  readonly path?: string
}

export interface RoleRows {
  /** Studios that are led by the person, and those that the other rows name. */
  readonly studios: readonly Row[]
  readonly led: readonly Row[]
  readonly pastLeaders: readonly Row[]
  readonly studioMembers: readonly Row[]
  readonly council: readonly Row[]
  readonly memberships: readonly Row[]
  readonly nominations: readonly Row[]
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

const studioPath = (id: string): string => `/studios/studio/${id}`

/** In studios: who leads now first, then who led, then members. */
export function studioRoles({ studios, led, pastLeaders, studioMembers }: RoleRows): readonly Role[] {
  const names = new Map(studios.map((row) => [row.id, String(row['name'] ?? '')]))
  const of = (row: Row, as: string): Role => ({
    id: row.id,
    where: names.get(String(row['studio'])) ?? '',
    path: studioPath(String(row['studio'])),
    as,
    from: text(row['from']),
    to: text(row['to']),
  })
  return [
    ...led.map((row) => ({
      id: row.id,
      where: String(row['name'] ?? ''),
      path: studioPath(row.id),
      as: row['state'] === 'revoked' ? '领衔人（工作室已撤销）' : '领衔人',
      from: text(row['ledSince']) ?? text(row['namedOn']),
      to: text(row['revokedOn']),
    })),
    ...pastLeaders.map((row) => of(row, '原领衔人')),
    ...studioMembers.map((row) => of(row, text(row['role']) ?? '成员')),
  ]
}

/** In the association: offices held, the newest term first; membership; recommendations and how far each is on this day. */
export function associationRoles({ council, memberships, nominations }: RoleRows, today: string): readonly Role[] {
  const newest = [...council].sort((a, b) => Number(b['term']) - Number(a['term']))
  return [
    ...newest.map((row) => ({
      id: row.id,
      where: `第 ${String(row['term'])} 届理事会`,
      as: duties.find(({ value }) => value === row['duty'])?.label ?? '',
      from: text(row['from']),
      to: text(row['leftOn']) ?? text(row['to']),
    })),
    ...memberships.map((row) => ({
      id: row.id,
      where: '协会会员',
      as: text(row['number']) ?? '个人会员',
      from: text(row['joinedOn']),
      to: text(row['leftOn']),
    })),
    ...nominations.map((row) => ({
      id: row.id,
      where: `推荐评选：${String(row['award'] ?? '')}`,
      as: nominationStage(row, today),
      from: String(row['year'] ?? ''),
      to: text(row['outcomeOn']),
    })),
  ]
}

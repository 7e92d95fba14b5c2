// 分房表, 座位表 and 用餐分桌表 as tables for Excel, in the columns that hotels and agencies know (domain.md §2.6). Pure.
import { filledCoaches, filledRooms, filledTables } from '../../../../shared/domain/trips/travel/layout'
import { roomOf } from '../../../../shared/domain/trips/travel/layout-commands'
import type { Guest } from '../../../../shared/domain/trips/travel/party'
import type { Layout } from '../../../../shared/domain/trips/travel/picklists'
import { rowOf } from '../../../../shared/domain/trips/travel/seats'
import type { ExportCell, ExportColumn, ExportTable } from '../../../exporting/table'
import type { Travel } from './useTravel'

const text = (key: string, header: string, width: number): ExportColumn => ({ key, header, type: 'text', width })
const whole = (key: string, header: string): ExportColumn => ({ key, header, type: 'number', width: 8 })
const person = [text('name', '姓名', 16), text('sex', '性别', 8), text('duty', '身份', 12)]

const personCells = ({ name, sex, duty }: Guest): readonly ExportCell[] => [name, sex, duty]

export const receivers: Readonly<Record<Layout, string>> = { room: '酒店', seat: '车队', table: '餐厅' }

export const layoutTables: Readonly<Record<Layout, (travel: Travel) => ExportTable>> = {
  room: ({ batch, guests, rooms }) =>
    tableOf(
      `${String(batch['name'])}分房表`,
      batch,
      [
        text('room', '房号', 12),
        whole('beds', '床位'),
        ...person,
        text('low', '低楼层', 10),
        text('half', '拼房', 10),
        text('note', '备注', 24),
      ],
      filledRooms(guests, rooms.map(roomOf)).flatMap(({ of, guests: own }) =>
        own.map((guest) => [
          of.name,
          of.beds,
          ...personCells(guest),
          of.low ? '是' : '',
          own.length < of.beds ? '½' : '',
          String(rooms.find(({ id }) => id === of.id)?.['note'] ?? ''),
        ]),
      ),
    ),
  seat: ({ batch, guests }) =>
    tableOf(
      `${String(batch['name'])}座位表`,
      batch,
      [whole('coach', '车号'), whole('row', '排'), whole('seat', '座位'), ...person],
      filledCoaches(guests).flatMap(({ coach, seated }) =>
        seated.map(({ guest, at }) => [coach, rowOf(at), at.number, ...personCells(guest)]),
      ),
    ),
  table: ({ batch, guests }) =>
    tableOf(
      `${String(batch['name'])}用餐分桌表`,
      batch,
      [whole('table', '桌号'), ...person, text('diet', '饮食', 12)],
      filledTables(guests).flatMap(({ of, guests: own }) =>
        own.map((guest) => [of, ...personCells(guest), guest.diet]),
      ),
    ),
}

function tableOf(
  title: string,
  batch: Travel['batch'],
  columns: readonly ExportColumn[],
  rows: readonly (readonly ExportCell[])[],
): ExportTable {
  return { title, subtitle: `${String(batch['from'])} 至 ${String(batch['to'])}`, columns, rows, reminder: '' }
}

// The built-in views of the roster: what its own page and every list that starts from people are narrowed by.
import type { Filter } from '../data/office'
import type { RegisterView } from './views'

const active: Filter = { field: '_dActive', is: 'in', values: [1] }

/** The first is what lists, birthdays and visits start from: nobody who has died is on it (office-practice.md 20). */
export const rosterViews: readonly RegisterView[] = [
  { name: '在册', filters: [active] },
  { name: '全国', filters: [active, { field: '_dLevel', is: 'in', values: ['national'] }] },
  { name: '省部级', filters: [active, { field: '_dLevel', is: 'in', values: ['provincial'] }] },
  { name: '市级', filters: [active, { field: '_dLevel', is: 'in', values: ['city'] }] },
  { name: '困难劳模', filters: [active, { field: '_dHardship', is: 'in', values: [true] }] },
  { name: '独居', filters: [active, { field: 'living', is: 'in', values: ['独居'] }] },
  { name: '失联', filters: [{ field: '_dStatus', is: 'in', values: ['lost'] }] },
  { name: '不在册（去世、调出等）', filters: [{ field: '_dActive', is: 'in', values: [0] }] },
  { name: '全部', filters: [] },
]

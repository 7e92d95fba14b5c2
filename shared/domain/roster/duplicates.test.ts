import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fields } from '../field'
import { findDuplicates } from './duplicates'

const never = (): boolean => false
const groups = (people: readonly Fields[], apart: (a: string, b: string) => boolean = never) =>
  findDuplicates(people, apart).map((group) => group.ids)

describe('suspected duplicates', () => {
  it('are never found by name alone', () => {
    expect(
      groups([
        { id: 'a', name: '张伟' },
        { id: 'b', name: '张伟' },
        { id: 'c', name: '张伟', birth: '1962' },
        { id: 'd', name: '张伟', birth: '1962' },
      ]),
    ).toEqual([])
  })

  it('are found by ID, by name and birth, by name and any phone', () => {
    expect(
      findDuplicates(
        [
          { id: 'a', name: '张三', idNumber: 'X1' },
          { id: 'b', name: '张叁', idNumber: 'X1' },
        ],
        never,
      ),
    ).toEqual([{ ids: ['a', 'b'], rule: 'id', reason: '身份证号相同' }])
    expect(
      groups([
        { id: 'a', name: '张 三', birth: '1962-03' },
        { id: 'b', name: '张三', birth: '1962-03-05' },
      ]),
    ).toEqual([['a', 'b']])
    expect(
      groups([
        { id: 'a', name: '张三', birth: '1962-03-06' },
        { id: 'b', name: '张三', birth: '1962-03-05' },
      ]),
    ).toEqual([])
    expect(
      groups([
        { id: 'a', name: '张三', phone: '13800000000、0577-88123456' },
        { id: 'b', name: '张三', otherPhone: '0577-88123456' },
      ]),
    ).toEqual([['a', 'b']])
    expect(
      groups([
        { id: 'a', name: '张三', phone: '13800000000' },
        { id: 'b', name: '张四', phone: '13800000000' },
      ]),
    ).toEqual([])
  })

  it('are not two people whose sound ID numbers differ', () => {
    const person = { name: '张三', birth: '1949-12-31', phone: '13800000000' }
    expect(
      groups([
        { ...person, id: 'a', idNumber: '11010519491231002X' },
        { ...person, id: 'b', idNumber: '34052419800101001X' },
      ]),
    ).toEqual([])
    expect(
      groups([
        { ...person, id: 'a', idNumber: '11010519491231002X' },
        { ...person, id: 'b', idNumber: '110105194912310021' },
      ]),
    ).toEqual([['a', 'b']])
  })

  it('make one group of three copies, even when each pair meets by another rule', () => {
    const copies: readonly Fields[] = [
      { id: 'c', name: '张三', birth: '1962-03', phone: '13800000000' },
      { id: 'a', name: '张三', birth: '1962-03-05', idNumber: 'X1' },
      { id: 'b', name: '张三丰', idNumber: 'X1' },
    ]
    expect(findDuplicates(copies, never)).toEqual([{ ids: ['a', 'b', 'c'], rule: 'id', reason: '身份证号相同' }])
  })

  it('respect what was decided for a pair and still ask about a third copy', () => {
    const three: readonly Fields[] = ['a', 'b', 'c'].map((id) => ({ id, name: '张三', birth: '1962-03' }))
    const apart =
      (...pairs: readonly string[]) =>
      (a: string, b: string) =>
        pairs.includes([a, b].sort().join(''))
    expect(groups(three.slice(0, 2), apart('ab'))).toEqual([])
    expect(groups(three, apart('ab', 'ac'))).toEqual([['b', 'c']])
    expect(groups(three, apart('ab', 'ac', 'bc'))).toEqual([])
  })

  it('agree with comparing everybody with everybody', () => {
    const person = fc.record({
      name: fc.constantFrom('张三', '李四', '张 三'),
      birth: fc.constantFrom('1962', '1962-03', '1962-03-05', undefined),
      phone: fc.constantFrom('1', '2', undefined),
      idNumber: fc.constantFrom('X1', 'X2', undefined),
    })
    fc.assert(
      fc.property(fc.array(person, { maxLength: 9 }), (list) => {
        const people: readonly Fields[] = list.map((values, at) => ({ id: `p${at}`, ...values }))
        expect(groups(people)).toEqual(naiveGroups(people))
      }),
      { numRuns: 500 },
    )
  })

  it('grow with the number of people only', () => {
    const people = Array.from({ length: 20_000 }, (_, at): Fields => ({
      id: String(at).padStart(6, '0'),
      name: `人${at % 5000}`,
      birth: '1962-03',
      phone: '057788888888',
      idNumber: at % 2 ? '0' : `X${at}`,
    }))
    let asked = 0
    const found = findDuplicates(people, () => (asked++, false))
    expect(found.length).toBeGreaterThan(0)
    expect(asked).toBeLessThan(people.length * 10)
  })
})

/** The plain reading of the rules: join every pair that agrees, again and again. */
function naiveGroups(people: readonly Fields[]): readonly (readonly string[])[] {
  const group = new Map(people.map((person) => [person.id, person.id]))
  const same = (a: Fields, b: Fields): boolean => {
    const name = (person: Fields): string => String(person['name']).replace(' ', '')
    const [one, other] = [String(a['birth'] ?? ''), String(b['birth'] ?? '')]
    if (a['idNumber'] !== undefined && a['idNumber'] === b['idNumber']) return true
    if (name(a) !== name(b)) return false
    return (
      (one.length >= 7 && other.length >= 7 && (one.startsWith(other) || other.startsWith(one))) ||
      (a['phone'] !== undefined && a['phone'] === b['phone'])
    )
  }
  for (const a of people)
    for (const b of people)
      if (a.id < b.id && same(a, b)) {
        const [kept, gone] = [group.get(a.id) ?? '', group.get(b.id) ?? '']
        for (const [id, root] of group) if (root === gone) group.set(id, kept)
      }
  const members = new Map<string, string[]>()
  for (const [id, root] of group) members.set(root, [...(members.get(root) ?? []), id])
  return [...members.values()]
    .filter((ids) => ids.length > 1)
    .map((ids) => ids.sort())
    .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
}

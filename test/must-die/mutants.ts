// Each protection of the log with the text that removes it: a mutant is a patch to the shipped file, never a flag in it
// (decisions.md 24). If one survives, the laws have a hole.

export interface Mutant {
  /** The design choice that is removed. */
  readonly name: string
  readonly file: string
  /** Must occur exactly once in the shipped file. */
  readonly find: string
  readonly replace: string
  /** The properties that must notice. */
  readonly killedBy: string
}

const CONVERGENCE = 'test/properties/convergence.test.ts'
const CLOCK = 'test/properties/clock.test.ts'
const DECODER = 'test/properties/decoder.test.ts'
const FRONTIER = 'test/properties/frontier.test.ts'
const UNDO = 'test/properties/undo.test.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'buried stamps are remembered until their operation comes',
    file: 'shared/oplog/register.ts',
    find: '...pred.filter((stamp) => isStillToCome(register, stamp, seen))',
    replace: '',
    killedBy: CONVERGENCE,
  },
  {
    name: 'what was seen is not buried again',
    file: 'shared/oplog/register.ts',
    find: '!seen(stamp)',
    replace: 'true',
    killedBy: CONVERGENCE,
  },
  {
    name: 'pred decides what is replaced, not the clock',
    file: 'shared/oplog/register.ts',
    find: 'register.heads.filter((head) => !pred.includes(head.stamp))',
    replace: 'register.heads.filter((head) => !write || head.stamp > write.stamp)',
    killedBy: CONVERGENCE,
  },
  {
    name: 'concurrent values are all kept',
    file: 'shared/oplog/register.ts',
    find: 'return { heads: insert(heads, write), buried }',
    replace: 'return { heads: insert(heads, write).slice(0, 1), buried }',
    killedBy: CONVERGENCE,
  },
  {
    name: 'an edit the removal had not seen beats it',
    file: 'shared/oplog/row.ts',
    find: 'own(removal.pred, key)?.includes(stamp) ?? false',
    replace: 'stamp !== key && removal !== undefined',
    killedBy: CONVERGENCE,
  },
  {
    name: 'a restore that came before its removal is remembered',
    file: 'shared/oplog/row.ts',
    find: 'else if (!seen(removal)) draft._r =',
    replace: 'else if (removal === draft.id) draft._r =',
    killedBy: CONVERGENCE,
  },
  {
    name: 'an operation that has come is waited for no longer, under any register',
    file: 'shared/oplog/row.ts',
    find: '  forgetBuried(draft, op.id)\n',
    replace: '',
    killedBy: CONVERGENCE,
  },
  {
    name: 'a doubled operation changes nothing',
    file: 'shared/oplog/row.ts',
    find: 'if (row && seen(op.id)) return row',
    replace: '',
    killedBy: CONVERGENCE,
  },
  {
    name: 'left-out stamps are written down when an earlier operation arrives late',
    file: 'shared/oplog/row-draft.ts',
    find: 'if (stamp < first) spellOutStamps(draft, first)',
    replace: '',
    killedBy: CONVERGENCE,
  },
  {
    name: 'the counter tells stamps of one millisecond apart',
    file: 'shared/oplog/stamp.ts',
    find: 'counter: state.counter + 1 }',
    replace: 'counter: state.counter }',
    killedBy: CLOCK,
  },
  {
    name: 'a poisoned clock is not adopted',
    file: 'shared/oplog/stamp.ts',
    find: 'later && aheadMs <= MAX_AHEAD_MS',
    replace: 'later',
    killedBy: CLOCK,
  },
  {
    name: 'a slice carries a checksum that is checked',
    file: 'shared/oplog/slice.ts',
    find: "if (!isWhole(bytes)) return damaged('checksum')",
    replace: '',
    killedBy: DECODER,
  },
  {
    name: 'the decoder refuses operations that name themselves',
    file: 'shared/oplog/slice-preds.ts',
    find: "if (list !== sound && list.includes(id as Stamp)) throw new BytesError('an operation names itself')",
    replace: '',
    killedBy: DECODER,
  },
  {
    name: 'a frontier fills its gaps',
    file: 'shared/oplog/frontier.ts',
    find: 'while (rest[0] === next + 1) next = rest.shift() ?? next',
    replace: '',
    killedBy: FRONTIER,
  },
  {
    name: 'undo leaves alone what changed since',
    file: 'shared/oplog/undo-row.ts',
    find: 'return head !== undefined && others.length === 0 && own.has(head)',
    replace: 'return head !== undefined || others.length === 0 || own.size > 0',
    killedBy: UNDO,
  },
  {
    name: 'undo does not remove a created row that somebody wrote to since',
    file: 'shared/oplog/undo-row.ts',
    find: '!scene.own.has(stamp)))\n  if (foreign.length > 0)',
    replace: '!scene.own.has(stamp)))\n  if (foreign.length > 99)',
    killedBy: UNDO,
  },
  {
    name: 'an undo counts as what it brought back, so that several steps back are possible',
    file: 'shared/oplog/undo-row.ts',
    find: 'now: real && asBroughtBack(real, origin)',
    replace: 'now: real && asBroughtBack(real, (head) => head)',
    killedBy: UNDO,
  },
]

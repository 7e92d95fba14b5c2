// What was made for one law is not made again for the next: laws that ask for the same histories share them, and a failure still shrinks
// and repeats by its seed, since what a run gets does not hang on which law asked first.
import fc from 'fast-check'

/** The same values for the same state of chance as the given arbitrary, each made once; they must not be changed by anybody. */
export function remembered<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return new Remembered(arbitrary)
}

/** A pure function that is asked about the same things again and again. */
export function onceFor<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, { readonly value: T }>()
  return (of) => {
    const known = made.get(of) ?? { value: make(of) }
    made.set(of, known)
    return known.value
  }
}

class Remembered<T> extends fc.Arbitrary<T> {
  private readonly made = new Map<string, fc.Value<T>>()

  constructor(private readonly inner: fc.Arbitrary<T>) {
    super()
  }

  override generate(chance: fc.Random, biasFactor: number | undefined): fc.Value<T> {
    const state = `${chance.getState()?.join(' ')} ${biasFactor}`
    const known = this.made.get(state)
    // Chance goes on from the same place either way.
    const own = chance.clone()
    chance.nextInt()
    if (known) return known
    const value = this.inner.generate(own, biasFactor)
    this.made.set(state, value)
    return value
  }

  override canShrinkWithoutContext(value: unknown): value is T {
    return this.inner.canShrinkWithoutContext(value)
  }

  override shrink(value: T, context: unknown): fc.Stream<fc.Value<T>> {
    return this.inner.shrink(value, context)
  }
}

const turn = (): number => (globalThis as unknown as { turnOfMemory: () => number }).turnOfMemory();

/** What was kept in an earlier turn is not there any more. */
type Kept<Value> = { readonly turn: number; readonly value: Value };

const still = <Value>(found: Kept<Value> | undefined): Value | undefined =>
  found?.turn === turn() ? found.value : undefined;

/** A map for `memo` whose entries last one turn. */
export class Forgetful<Key, Value> {
  readonly #known = new Map<Key, Kept<Value>>();

  get size(): number {
    return this.#known.size;
  }

  get(key: Key): Value | undefined {
    return still(this.#known.get(key));
  }

  set(key: Key, value: Value): void {
    this.#known.set(key, { turn: turn(), value });
  }
}

/** The same, forgotten together with its keys. */
export class ForgetfulWeak<Key extends object, Value> {
  readonly #known = new WeakMap<Key, Kept<Value>>();

  get(key: Key): Value | undefined {
    return still(this.#known.get(key));
  }

  set(key: Key, value: Value): void {
    this.#known.set(key, { turn: turn(), value });
  }
}

/**
 * A cache of the `most` recently used entries, approximately: it keeps two generations, so that a lookup costs little
 * more than one in a map. When the young half is full it becomes the old half, and entries of the former old half that
 * were not used meanwhile are dropped.
 */
export class Recent<Key, Value extends NonNullable<unknown>> {
  private readonly half: number;
  private young = new Map<Key, Value>();
  private old = new Map<Key, Value>();

  constructor(most: number) {
    this.half = Math.ceil(most / 2);
  }

  get(key: Key): Value | undefined {
    const known = this.young.get(key);
    if (known !== undefined) return known;
    const before = this.old.get(key);
    if (before !== undefined) this.set(key, before);
    return before;
  }

  /** @returns the value */
  set(key: Key, value: Value): Value {
    if (this.young.size >= this.half) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, value);
    return value;
  }
}

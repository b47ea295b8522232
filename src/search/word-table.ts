/** The columns of a row, one row per word; a row is contiguous, so that a lookup touches little memory. */
const rowSize = 4;
const hashAt = 0;
const startAt = 1;
const endAt = 2;
/** The column of the word's number plus 1; 0 in an empty row. */
const entryAt = 3;

/**
 * Numbers words from 0 in order of arrival. A word is looked up by its place in a text, so no string is created for a
 * word that is known.
 */
export class WordTable {
  private units = new Uint16Array(2 ** 16);
  private used = 0;
  private count = 0;
  /** Rows of a hash table with open addressing; the number of rows is a power of two. */
  private rows = new Uint32Array(rowSize * 2 ** 12);
  private mask = 2 ** 12 - 1;

  get size(): number {
    return this.count;
  }

  /**
   * Returns the number of the word between two offsets of a text, `end` excluded; a new word gets the next number.
   * @param hashed the result of `hashUnits` for the same range
   */
  numberOf(text: Uint16Array, start: number, end: number, hashed: number): number {
    const { rows, units, mask } = this;
    const length = end - start;
    const hash = hashed >>> 0;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const row = rowSize * slot;
      const entry = rows[row + entryAt] as number;
      if (entry === 0) return this.add(row, text, start, end, hash);
      const from = rows[row + startAt] as number;
      if (rows[row + hashAt] !== hash || (rows[row + endAt] as number) - from !== length) continue;
      let at = 0;
      while (at < length && units[from + at] === text[start + at]) at++;
      if (at === length) return entry - 1;
    }
  }

  private add(row: number, text: Uint16Array, start: number, end: number, hash: number): number {
    const from = this.used;
    this.used += end - start;
    if (this.used > this.units.length) {
      const larger = new Uint16Array(2 * this.used);
      larger.set(this.units);
      this.units = larger;
    }
    for (let at = start; at < end; at++) this.units[from + at - start] = text[at] as number;
    this.count++;
    this.rows.set([hash, from, this.used, this.count], row);
    if (2 * this.count > this.mask) this.grow();
    return this.count - 1;
  }

  private grow(): void {
    const before = this.rows;
    this.rows = new Uint32Array(2 * before.length);
    this.mask = 2 * this.mask + 1;
    for (let row = 0; row < before.length; row += rowSize) {
      if (before[row + entryAt] === 0) continue;
      let slot = (before[row + hashAt] as number) & this.mask;
      while (this.rows[rowSize * slot + entryAt] !== 0) slot = (slot + 1) & this.mask;
      this.rows.set(before.subarray(row, row + rowSize), rowSize * slot);
    }
  }
}

/** An append-only array of unsigned 32-bit integers that grows as needed. */
export class Growable {
  private numbers = new Uint32Array(64);
  length = 0;

  push(value: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Uint32Array(this.numbers.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = value;
  }

  /** @param at an index that was pushed before */
  set(at: number, value: number): void {
    this.numbers[at] = value;
  }

  get(at: number): number {
    return this.numbers[at] as number;
  }

  clear(): void {
    this.length = 0;
  }

  /** Returns the numbers so far, as a view of the same memory; the next `push` or `set` may change it. */
  view(): Uint32Array {
    return this.numbers.subarray(0, this.length);
  }
}

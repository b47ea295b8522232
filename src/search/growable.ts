/** An array of 32-bit numbers that grows at its end. */
export class Growable {
  private numbers = new Uint32Array(64);
  length = 0;

  push(value: number): void {
    this.put(this.length, value);
  }

  /** Sets a number at any place; those skipped over are 0. */
  put(at: number, value: number): void {
    if (at >= this.numbers.length) {
      const larger = new Uint32Array(Math.max(this.numbers.length * 2, at + 1));
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[at] = value;
    this.length = Math.max(this.length, at + 1);
  }

  get(at: number): number {
    return this.numbers[at] as number;
  }

  /** The numbers so far, not copied. */
  view(): Uint32Array {
    return this.numbers.subarray(0, this.length);
  }
}

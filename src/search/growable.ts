/** An array of 32-bit numbers that grows at its end. */
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

  /** @param at a place that was pushed to */
  set(at: number, value: number): void {
    this.numbers[at] = value;
  }

  get(at: number): number {
    return this.numbers[at] as number;
  }

  clear(): void {
    this.length = 0;
  }

  /** The numbers so far, not copied. */
  view(): Uint32Array {
    return this.numbers.subarray(0, this.length);
  }
}

/** Serializes work by key, such as the work on one message. */
export class SerialByKey {
  /** For each key, a promise that resolves when all its work has ended; none of the promises rejects. */
  private readonly ends = new Map<string, Promise<unknown>>();

  /** Starts work at once. */
  begin(key: string, act: () => Promise<void>): Promise<void> {
    return this.keep(key, act());
  }

  /** Starts work when all earlier work of the key has ended, whether it succeeded or failed. */
  after(key: string, act: () => Promise<void>): Promise<void> {
    return this.keep(key, (this.ends.get(key) ?? Promise.resolve()).then(act));
  }

  private keep(key: string, work: Promise<void>): Promise<void> {
    const end = Promise.allSettled([this.ends.get(key), work]).then(() => {
      if (this.ends.get(key) === end) this.ends.delete(key);
    });
    this.ends.set(key, end);
    return work;
  }
}

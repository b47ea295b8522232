/** Lets what is done about a message wait for what is being done about it already. */
export class OneAtATime {
  /** Of each message the end of all that is being done; none of them fails. */
  private readonly ends = new Map<string, Promise<unknown>>();

  /** Does something at once. */
  begin(key: string, act: () => Promise<void>): Promise<void> {
    return this.keep(key, act());
  }

  /** Does something when all that was begun before is done, whether it succeeded or not. */
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

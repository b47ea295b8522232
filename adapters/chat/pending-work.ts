/** The work in progress, so that it can be finished before the process ends. */
export class PendingWork {
  private readonly works = new Set<Promise<void>>();

  /** Counts work as in progress until it ends. */
  async add(work: Promise<void>): Promise<void> {
    this.works.add(work);
    try {
      await work;
    } finally {
      this.works.delete(work);
    }
  }

  async finished(): Promise<void> {
    await Promise.allSettled(this.works);
  }
}

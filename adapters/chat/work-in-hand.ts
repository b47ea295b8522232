/** What is being worked on, so that it can be finished before the end. */
export class WorkInHand {
  private readonly works = new Set<Promise<void>>();

  /** @param work never fails */
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

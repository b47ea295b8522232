/**
 * Keeps the best `limit` of the offered items in a heap, so that the others are never sorted.
 * @param isBetter a strict order
 */
export class TopK<T> {
  private readonly heap: T[] = [];
  private readonly limit: number;
  private readonly isBetter: (a: T, b: T) => boolean;

  constructor(limit: number, isBetter: (a: T, b: T) => boolean) {
    this.limit = limit;
    this.isBetter = isBetter;
  }

  offer(item: T): void {
    const { heap, limit, isBetter } = this;
    if (heap.length < limit) {
      heap.push(item);
      this.up(heap.length - 1);
    } else if (limit > 0 && isBetter(item, heap[0] as T)) {
      heap[0] = item;
      this.down(0);
    }
  }

  /** The worst of the kept items; undefined until the heap is full. */
  get worst(): T | undefined {
    return this.heap.length < this.limit ? undefined : this.heap[0];
  }

  /** Returns the kept items, best first. */
  best(): T[] {
    return [...this.heap].sort((a, b) => (this.isBetter(a, b) ? -1 : this.isBetter(b, a) ? 1 : 0));
  }

  private up(start: number): void {
    let at = start;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isBetter(this.heap[parent] as T, this.heap[at] as T)) return;
      this.swap(parent, at);
      at = parent;
    }
  }

  private down(start: number): void {
    let at = start;
    for (;;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.heap.length && this.isBetter(this.heap[worst] as T, this.heap[child] as T)) worst = child;
      }
      if (worst === at) return;
      this.swap(worst, at);
      at = worst;
    }
  }

  private swap(a: number, b: number): void {
    const item = this.heap[a] as T;
    this.heap[a] = this.heap[b] as T;
    this.heap[b] = item;
  }
}

/** Scratch space that lives as long as the index, so that a search allocates next to nothing. */
export class Scratch {
  /** By section; all 0 between searches. */
  scores = new Float64Array(0);
  /** The sections whose scores are not 0, as many as were touched. */
  touched = new Uint32Array(0);

  fit(sections: number): void {
    if (this.scores.length >= sections) return;
    this.scores = new Float64Array(sections);
    this.touched = new Uint32Array(sections);
  }

  /** The nth best of so many touched sections' scores: a heap of n with the least on top. */
  nthScore(count: number, nth: number): number {
    const { scores, touched } = this;
    const heap = new Float64Array(nth);
    for (let at = 0; at < count; at++) {
      const score = scores[touched[at] as number] as number;
      if (score > (heap[0] as number)) replaceLeast(heap, score);
    }
    return heap[0] as number;
  }
}

function replaceLeast(heap: Float64Array, value: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && (heap[child + 1] as number) < (heap[child] as number)) child++;
    if ((heap[child] as number) >= value) break;
    heap[at] = heap[child] as number;
    at = child;
  }
  heap[at] = value;
}

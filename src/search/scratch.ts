/** Buffers that are reused by all searches of an index, so that a search allocates almost nothing. */
export class Scratch {
  /** Scores by section number; all 0 between searches. */
  scores = new Float64Array(0);
  /** The numbers of the sections whose score is not 0, in the order in which they were met. */
  touched = new Uint32Array(0);

  fit(sections: number): void {
    if (this.scores.length >= sections) return;
    this.scores = new Float64Array(sections);
    this.touched = new Uint32Array(sections);
  }

  /** Returns the nth best score of the first `count` sections in `touched`, by a min-heap of n scores. */
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

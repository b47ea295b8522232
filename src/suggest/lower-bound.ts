/** Finds by binary search the first of `size` sorted texts that does not sort before `text`; returns `size` if all do. */
export function lowerBound(size: number, textAt: (place: number) => string, text: string): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (textAt(middle) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

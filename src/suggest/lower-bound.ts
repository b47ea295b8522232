/** The first place, of so many in the order of the alphabet, at which a text stands that is not before another. */
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

/**
 * Terms numbered from 0 in order of arrival. All of it is typed arrays and no strings, so an index of any size loads
 * without building objects.
 */
export interface Dictionary {
  /** The UTF-16 code units of all terms, concatenated. */
  readonly units: Uint16Array;
  /** The offset in `units` at which each term begins, and as last entry the end of the last term. */
  readonly starts: Uint32Array;
  /** A hash table of term numbers plus 1 (0 is an empty slot), with open addressing; its size is a power of two. */
  readonly table: Uint32Array;
}

/**
 * Builds a dictionary.
 * @param terms must be distinct
 */
export function toDictionary(terms: readonly string[]): Dictionary {
  const starts = new Uint32Array(terms.length + 1);
  terms.forEach((term, index) => {
    starts[index + 1] = (starts[index] as number) + term.length;
  });
  const units = new Uint16Array(starts[terms.length] as number);
  const table = new Uint32Array(2 ** Math.ceil(Math.log2(terms.length * 1.5 + 2)));
  terms.forEach((term, index) => {
    const start = starts[index] as number;
    for (let at = 0; at < term.length; at++) units[start + at] = term.charCodeAt(at);
    let slot = hash(term) & (table.length - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1);
    table[slot] = index + 1;
  });
  return { units, starts, table };
}

/** Returns the number of a term, or -1 if the dictionary does not contain the term. */
export function numberOf({ units, starts, table }: Dictionary, term: string): number {
  const mask = table.length - 1;
  for (let slot = hash(term) & mask; ; slot = (slot + 1) & mask) {
    const entry = table[slot] as number;
    if (entry === 0) return -1;
    const start = starts[entry - 1] as number;
    if ((starts[entry] as number) - start !== term.length) continue;
    let at = 0;
    while (at < term.length && units[start + at] === term.charCodeAt(at)) at++;
    if (at === term.length) return entry - 1;
  }
}

export function termAt({ units, starts }: Dictionary, number: number): string {
  const start = starts[number] as number;
  const bytes = Buffer.from(units.buffer, units.byteOffset + 2 * start, 2 * ((starts[number + 1] as number) - start));
  return bytes.toString("utf16le");
}

/**
 * Whether a term sorts before a term of another dictionary, in the order of `<` on strings, without creating strings.
 */
export function isBefore(one: Dictionary, number: number, other: Dictionary, otherNumber: number): boolean {
  const start = one.starts[number] as number;
  const otherStart = other.starts[otherNumber] as number;
  const length = (one.starts[number + 1] as number) - start;
  const otherLength = (other.starts[otherNumber + 1] as number) - otherStart;
  for (let at = 0; at < Math.min(length, otherLength); at++) {
    const difference = (one.units[start + at] as number) - (other.units[otherStart + at] as number);
    if (difference !== 0) return difference < 0;
  }
  return length < otherLength;
}

export function termCount({ starts }: Dictionary): number {
  return starts.length - 1;
}

/** Returns the FNV-1a hash of a term's code units. */
export function hash(term: string): number {
  let value = basis;
  for (let at = 0; at < term.length; at++) value = Math.imul(value ^ term.charCodeAt(at), prime);
  return value ^ (value >>> 15);
}

/** Returns the same value as `hash` for the term between two offsets in `units`. */
export function hashUnits(units: Uint16Array, start: number, end: number): number {
  let value = basis;
  for (let at = start; at < end; at++) value = Math.imul(value ^ (units[at] as number), prime);
  return value ^ (value >>> 15);
}

const basis = 0x811c9dc5;
const prime = 0x01000193;

/** The searched fields of a section: its document's title with the headings above, its own heading, its words, its aliases. */
export const fields = ["title", "heading", "body", "aliases"] as const;

export type Field = (typeof fields)[number];

/** Where a field's count stands among 32 bits: the body's lowest, since it is most often alone. */
export interface CountBits {
  readonly shift: number;
  /** The highest count. */
  readonly most: number;
}

/** Which fields a term stands in and how often, packed into 32 bits. */
export const countBits: Readonly<Record<Field, CountBits>> = {
  body: { shift: 0, most: 2 ** 14 - 1 },
  heading: { shift: 14, most: 2 ** 6 - 1 },
  title: { shift: 20, most: 2 ** 6 - 1 },
  aliases: { shift: 26, most: 2 ** 6 - 1 },
};

/** Counts one more, as far as the bits reach; past that a BM25 score hardly changes. */
export function addOne(packed: number, { shift, most }: CountBits): number {
  return ((packed >>> shift) & most) === most ? packed : (packed + (1 << shift)) >>> 0;
}

export function byField<T>(of: (field: Field) => T): Record<Field, T> {
  return { title: of("title"), heading: of("heading"), body: of("body"), aliases: of("aliases") };
}

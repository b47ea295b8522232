/**
 * The searched fields of a section: `title` is the document's title and the headings above, `heading` its own heading,
 * `body` its text, `aliases` its aliases and, for a document's first section, words of the description and tags.
 */
export const fields = ["title", "heading", "body", "aliases"] as const;

export type Field = (typeof fields)[number];

/**
 * The position of a field's count within 32 bits. The body has the lowest bits, since most terms stand in the body
 * alone.
 */
export interface CountBits {
  readonly shift: number;
  /** The highest count that fits. */
  readonly most: number;
}

/** The layout of packed counts: how often a term stands in each field, in 32 bits. */
export const countBits: Readonly<Record<Field, CountBits>> = {
  body: { shift: 0, most: 2 ** 14 - 1 },
  heading: { shift: 14, most: 2 ** 6 - 1 },
  title: { shift: 20, most: 2 ** 6 - 1 },
  aliases: { shift: 26, most: 2 ** 6 - 1 },
};

/** Adds one to a field's count, up to the highest that fits; higher counts would hardly change a BM25 score. */
export function addOne(packed: number, { shift, most }: CountBits): number {
  return ((packed >>> shift) & most) === most ? packed : (packed + (1 << shift)) >>> 0;
}

export function byField<T>(of: (field: Field) => T): Record<Field, T> {
  return { title: of("title"), heading: of("heading"), body: of("body"), aliases: of("aliases") };
}

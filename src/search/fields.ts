/** The searched fields of a section: its document's title with the headings above, its own heading, its words, its aliases. */
export const fields = ["title", "heading", "body", "aliases"] as const;

export type Field = (typeof fields)[number];

/** Which fields a term stands in and how often, packed into 32 bits: the body's count lowest, since it is most often alone. */
const bits: Record<Field, number> = { body: 14, heading: 6, title: 6, aliases: 6 };
const shifts: Record<Field, number> = { body: 0, heading: 14, title: 20, aliases: 26 };

export const bodyMask = 2 ** bits.body - 1;

/** A frequency as far as its bits reach; past that a BM25 score hardly changes. */
export function packFrequency(field: Field, frequency: number): number {
  return (Math.min(frequency, 2 ** bits[field] - 1) << shifts[field]) >>> 0;
}

export function unpackFrequency(packed: number, field: Field): number {
  return (packed >>> shifts[field]) & (2 ** bits[field] - 1);
}

export function byField<T>(of: (field: Field) => T): Record<Field, T> {
  return { title: of("title"), heading: of("heading"), body: of("body"), aliases: of("aliases") };
}

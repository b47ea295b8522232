import { type Bm25f, fieldNorm } from "./bm25f.ts";
import { byField, countBits, type Field } from "./fields.ts";
import type { Totals } from "./segment.ts";

/** How much one occurrence counts, by field and by the field's length. */
export interface Norms {
  readonly bm25f: Bm25f;
  readonly totals: Totals;
  /** `fieldNorm` for each length below `tableSize`. */
  readonly tables: Readonly<Record<Field, Float64Array>>;
}

/** The number of lengths (in terms) in a table. Few sections are longer; their norms are computed. */
const tableSize = 4096;

export function normsOf(bm25f: Bm25f, totals: Totals): Norms {
  const tables = byField((field) => {
    const table = new Float64Array(tableSize);
    for (let length = 0; length < tableSize; length++) table[length] = fieldNorm(bm25f, totals, field, length);
    return table;
  });
  return { bm25f, totals, tables };
}

const { body, heading, title, aliases } = countBits;

/**
 * Returns a term's frequency in a section, weighted and normalised over all fields as BM25F defines it.
 * @param packed the term's counts by field, packed as in `countBits`
 */
export function weightedFrequency(
  norms: Norms,
  lengths: Readonly<Record<Field, Uint32Array>>,
  section: number,
  packed: number,
): number {
  const inBody = packed & body.most;
  let frequency = inBody === 0 ? 0 : inBody * normAt(norms, "body", lengths.body[section] as number);
  if (packed > body.most) {
    const inTitle = (packed >>> title.shift) & title.most;
    const inHeading = (packed >>> heading.shift) & heading.most;
    const inAliases = (packed >>> aliases.shift) & aliases.most;
    if (inTitle > 0) frequency += inTitle * normAt(norms, "title", lengths.title[section] as number);
    if (inHeading > 0) frequency += inHeading * normAt(norms, "heading", lengths.heading[section] as number);
    if (inAliases > 0) frequency += inAliases * normAt(norms, "aliases", lengths.aliases[section] as number);
  }
  return frequency;
}

function normAt({ bm25f, totals, tables }: Norms, field: Field, length: number): number {
  return length < tableSize ? (tables[field][length] as number) : fieldNorm(bm25f, totals, field, length);
}

/** What stands in a quote and is not shown, by the unit that a reader counts in. */
export type LeftOut = Readonly<
  Partial<Record<"characters" | "lines" | "rows" | "items" | "paragraphs" | "quotes", number>>
>;

/** How many items or rows these are, with those for which one stands. */
export function sumOf(parts: readonly { readonly left?: number }[]): number {
  return parts.reduce((sum, { left = 1 }) => sum + left, 0);
}

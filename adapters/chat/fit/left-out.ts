/** How much of a quote is not shown, by the unit that readers count in. */
export type LeftOut = Readonly<
  Partial<Record<"characters" | "lines" | "rows" | "items" | "paragraphs" | "quotes", number>>
>;

/** Counts items or rows; one that stands for several omitted ones counts as that many. */
export function sumOf(parts: readonly { readonly left?: number }[]): number {
  return parts.reduce((sum, { left = 1 }) => sum + left, 0);
}

/** What is embedded of a section. */
export interface SectionText {
  /** The document's title and the last two headings. */
  readonly headings: string;
  /** The texts of its passages, in their order. */
  readonly passages: readonly string[];
}

const headingCount = 2;

export function sectionText(
  title: string,
  headings: readonly string[],
  passages: readonly { readonly text: string }[],
): SectionText {
  const path = [title, ...headings.slice(-headingCount)];
  // A document is mostly called as its first heading is.
  const distinct = path.filter((part, at) => part !== "" && part !== path[at - 1]);
  return { headings: distinct.join(" > "), passages: passages.map(({ text }) => text) };
}

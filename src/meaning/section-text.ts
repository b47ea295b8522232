/** The text of a section that is embedded. */
export interface SectionText {
  /** The document's title and the last two headings. */
  readonly headings: string;
  /** The texts of its passages, in order. */
  readonly passages: readonly string[];
}

const headingCount = 2;

export function sectionText(
  title: string,
  headings: readonly string[],
  passages: readonly { readonly text: string }[],
): SectionText {
  const path = [title, ...headings.slice(-headingCount)];
  // A document's first heading mostly repeats its title.
  const distinct = path.filter((part, at) => part !== "" && part !== path[at - 1]);
  return { headings: distinct.join(" > "), passages: passages.map(({ text }) => text) };
}

/** File names that are read: Markdown, Markdown with ERB (Middleman), MDX, Markdoc, Quarto and R Markdown. */
export const markdownName = /\.(?:(?:md|markdown)(?:\.erb)?|mdx|mdown|mkdn?|mdwn|mdoc|qmd|rmd)$/i;

/** The same with the extension of the output before it: `plan.html.md`. In a name of several words (`pods.html`), it is one. */
const extensions = new RegExp(`(?:(?<!\\.[a-z][^./]{0,200})\\.html?)?${markdownName.source}`, "i");

/** Returns the id of the document in a file: its path without the extension. */
export function documentId(file: string): string {
  return file.replace(extensions, "");
}

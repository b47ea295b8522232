/** What ends so is read: Markdown, and that of MDX, Markdoc, Quarto and R Markdown. */
export const markdownName = /\.(?:md|mdx|markdown|mdown|mkdn?|mdwn|mdoc|qmd|rmd)$/i;

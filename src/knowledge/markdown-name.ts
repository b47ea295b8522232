/** File names that are read: Markdown, MDX, Markdoc, Quarto and R Markdown. */
export const markdownName = /\.(?:md|mdx|markdown|mdown|mkdn?|mdwn|mdoc|qmd|rmd)$/i;

/** Returns a Markdown link. Its target is resolved when the text is shown. */
export function markdownLink(words: string, target: string): string {
  return words.trim() === "" || /[<>]/.test(target) ? words : `[${words}](<${target}>)`;
}

/** Returns a link that bears the title of its target, or the target's name where nothing is found there. */
export function titledLink(target: string): string {
  return markdownLink(target.replace(/^.*[#/]/, "").replace(/\.mdx?$/, ""), `title:${target}`);
}

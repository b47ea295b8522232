/** Returns a Markdown link. Its target is resolved when the text is shown. */
export function markdownLink(words: string, target: string): string {
  return words.trim() === "" || /[<>]/.test(target) ? words : `[${words}](<${target}>)`;
}

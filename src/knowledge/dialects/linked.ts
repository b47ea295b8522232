/** A link whose target is looked for when it is shown. */
export function linked(words: string, target: string): string {
  return words.trim() === "" || /[<>]/.test(target) ? words : `[${words}](<${target}>)`;
}

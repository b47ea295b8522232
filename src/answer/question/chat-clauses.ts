import { struckOut, withSentencesEnded } from "./chat-additions.ts";

/** A URL, and after it the verb of which it is the subject: "https://… is a package that does this". */
const address =
  /<?https?:\/\/[^\s<>]+>?(\s+(?:is|are|was|were|has|have|had|does|did|can|could|will|would|should|might)\b)?/g;

/** Removes code, URLs, quotes and pictures, whose words are not the author's, and struck-out text. */
export function readable(typed: string): string {
  return withSentencesEnded(typed.slice(0, longestRead))
    .replace(/```[^`]*```/g, "\n")
    .replace(/^>.*$/gm, "\n")
    .replace(struckOut, "$1")
    .replace(address, (_, told) => (told === undefined ? " " : ` this${told}`))
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u{1F1E6}-\u{1F1FF}]|\u200D|\uFE0F/gu, " ")
    .replace(/(^|\s)(?::[\w+-]+:)+(?=\s|$|[,.!?])/g, "$1 ")
    .replace(/[。．？！]/g, (mark) => `${halfWidth[mark]} `)
    .replace(/[^\S\n]+/g, " ")
    .trim();
}

/** Full-width punctuation of Japanese and Chinese, which no blank follows. */
const halfWidth: Readonly<Record<string, string>> = { "。": ".", "．": ".", "？": "?", "！": "!" };

/** The longest text that is read, in characters; the beginning of a longer one is enough. */
const longestRead = 4_000;

/** A sentence or line of a message in lower case. */
export interface Clause {
  readonly text: string;
  readonly hasMark: boolean;
}

/** Splits a text into sentences and lines, each with whether it ends in a question mark. */
export function clausesOf(lower: string): Clause[] {
  return [...lower.matchAll(/([^\n.?!;]*(?:[.?!;](?!\s|$|[?!.])[^\n.?!;]*)*)([.?!;]*)/g)]
    .map(([, text = "", end = ""]) => ({
      text: text.replace(/^[\s\-*•,:"'(]+|(?<![\s"')])[\s"')]+$/g, ""),
      hasMark: end.includes("?") || markInside.test(text),
    }))
    .filter(({ text }) => text !== "");
}

/** A question mark within quotation marks, brackets or markup: `they asked "is it open source?"`. */
const markInside = /\?["'”’»)\]*_~]{1,4}\s*$/;

/** Restores apostrophes: "isnt it" becomes "isn't it". */
export function withApostrophes(lower: string): string {
  return lower.replace(/\b(is|are|was|were|do|does|did|ca|could|should|wo|would|has|have|had)nt\b/g, "$1n't");
}

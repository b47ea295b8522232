import type { Token } from "marked";

const label = /\]\[(?:[\p{L}\d][\p{L}\d _.:/-]{0,100})?\]/u;
/** A reference within one text token. It must contain a word, so that `[a-z][0-9]` is none. */
const whole = new RegExp(`(?<=^|[\\s(])\\[(?=[^[\\]]{0,200}\\p{L}{3})([^[\\]]{3,400})${label.source}`, "gu");
const opening = /(?<=^|[\s(])\[([^[\]]{0,400})$/;
const closing = new RegExp(`^([^[\\]]{0,400})${label.source}`, "u");
/** The most tokens between the brackets of a reference whose words contain code or strong text. */
const mostTokens = 8;

/**
 * Replaces references without a definition by their words: [the plan][plan] and [`open`][files.open]. Some tools resolve such
 * references themselves.
 */
export function withoutUndefinedReferences(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => isText(token) && token.text.includes("]["))) return tokens;
  const left = tokens.map((token) => (isText(token) ? { ...token, text: token.text.replace(whole, "$1") } : token));
  for (const [at, token] of left.entries()) {
    if (!isText(token) || !opening.test(token.text)) continue;
    const after = left.slice(at + 1, at + 1 + mostTokens);
    const count = after.findIndex((other) => isText(other) && /[[\]]/.test(other.text));
    const last = after[count];
    if (count < 1 || !isText(last) || !closing.test(last.text)) continue;
    left[at] = { ...token, text: token.text.replace(opening, "$1") };
    left[at + 1 + count] = { ...last, text: last.text.replace(closing, "$1") };
  }
  return left;
}

function isText(token: Token | undefined): token is Token & { text: string } {
  return token?.type === "text" && !("tokens" in token && token.tokens !== undefined);
}

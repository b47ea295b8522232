import { distance } from "fastest-levenshtein";

/**
 * Characters that look like the letters of `audience` or like a colon and that no Unicode normalization takes for them,
 * after Unicode's confusables (UTS #39).
 */
const lookAlikes = new Map(
  Object.entries({ a: "аɑα", u: "υսц", d: "ԁɗđ", i: "іıɩι", e: "еєҽε", n: "пոηɴ", c: "сϲƈ", ":": "꞉∶ː׃։፡" }).flatMap(
    ([letter, others]) => Array.from(others, (other) => [other, letter] as const),
  ),
);

/** A line in small letters, without accents and without what cannot be seen, look-alikes taken for what they look like. */
export function foldLine(line: string): string {
  if (/^[ -~]*$/.test(line)) return line.toLowerCase();
  return line
    .replace(/[\t\v\f\u0085\u2028\u2029]/g, " ")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, "")
    .toLowerCase()
    .replace(/\P{ASCII}/gu, (character) => lookAlikes.get(character) ?? character);
}

/** A key that stands for itself has so many words at most, and so many characters. */
const mostWords = 3;
const mostCharacters = 60;
const mostSlips = 2;

/** Whether a key is `audience`, has it as one of its words, or comes so near that it may be meant. */
export function resemblesAudience(key: string): boolean {
  const words = foldLine(key)
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
  return words.length <= mostWords && [...words, words.join("")].some(isNearAudience);
}

function isNearAudience(word: string): boolean {
  if (word.includes("audience")) return true;
  return word.length >= 6 && word.length <= 11 && slipsTo("audience", word) <= mostSlips;
}

function slipsTo(meant: string, word: string): number {
  return Math.min(distance(word, meant), distance(word, `${meant}s`));
}

/** A key stands among the first so many characters of its line, or does not count. */
const furthest = 2_000;

/** Whether a line of front matter may say who may see the page, however it is written. */
export function mayMeanAudience(line: string): boolean {
  const folded = foldLine(line.slice(0, furthest));
  const key = /^([^:=]*)[:=]/.exec(folded.slice(0, mostCharacters))?.[1];
  if (key !== undefined && resemblesAudience(key)) return true;
  const first = /^[^a-z#-]*([a-z]+)/.exec(folded)?.[1];
  return first !== undefined && isNearAudience(first);
}

/** Names with commas between them, in brackets or not, or nothing. */
const names = /^[\s"'`[{(~]*(?:[\w-]+["']?(?:\s*,\s*["']?[\w-]+["']?)*)?[\s"'`\])}]*(?:[,}].*|-->.*)?$/;

/** Whether such a key stands anywhere in a line that nothing could read, with what may be names behind it. */
export function mayHoldAudience(line: string): boolean {
  if (mayMeanAudience(line)) return true;
  const unquoted = foldLine(line).replace(/(?:"[^"]*"|'[^']*')(\s*[:=])?/g, (whole, colon) => (colon ? whole : ""));
  const pieces = unquoted.split(/[:=]/);
  return pieces.slice(1).some((piece, at) => {
    const word = /([a-z][a-z_-]*)["'\s]*$/.exec((pieces[at] ?? "").slice(-mostCharacters))?.[1];
    return word !== undefined && resemblesAudience(word) && names.test(piece);
  });
}

/**
 * Whether a line outside of front matter may have been meant for it. "Audience: everybody who drives" is how a text begins;
 * a small letter, or nothing but names, is how front matter looks.
 */
function looksLikeAudience(line: string): boolean {
  const folded = foldLine(line.slice(0, furthest)).trim().slice(0, 200);
  const [, key = "", value = ""] = /^[\s"'`{[(/%;]*([a-z _-]+)["'`]?\s*[:=](.*)$/.exec(folded) ?? [];
  if (/[a-z][ ]+[a-z]/.test(key) || !resemblesAudience(key)) return false;
  // A text may begin with code.
  return names.test(value) || (beginsSmall(line) && !folded.startsWith("`"));
}

function beginsSmall(line: string): boolean {
  return /^[^\p{L}]*\p{Ll}/u.test(line);
}

/** What front matter may have been meant to begin or end with. */
const fence = /^(?:[-—–−]{2,}|- - -|\+{2,}|;{2,}|\*{3,}|_{3,}|={3,}|`{3,}|~{3,}|<!--|-->|[{}]\s*$)/;
const metadata = /^(?:[\w"'. -]{1,60}[:=]|\s+\S|[}\])"'])/;

/**
 * The first line, by its index, that may have been meant to say who sees the page, among those with which a text begins
 * and that look like data; straight below a fence any line may be data.
 */
export function audienceAtTop(lines: readonly string[], from: number, to: number): number | undefined {
  let hasFence = false;
  /** Until a blank line ends what stands below a fence. */
  let isBelowFence = false;
  let hasData = false;
  let hasHeading = false;
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? "";
    const folded = foldLine(line.slice(0, furthest));
    if (folded.trim() === "") {
      if (hasData) isBelowFence = false;
    } else if (fence.test(folded.trimStart())) {
      if (mayMeanAudience(line)) return at;
      hasFence = true;
      isBelowFence = true;
      hasData = false;
      continue;
    } else if (isBelowFence ? mayMeanAudience(line) : looksLikeAudience(line) && (!hasHeading || beginsSmall(line))) {
      return at;
    } else if (hasFence && folded.startsWith("#")) {
      // Straight below a line it is a comment, and else a heading, below which a text may speak of its audience.
      hasHeading ||= lines[at - 1]?.trim() === "";
    } else if (!isBelowFence && !metadata.test(folded)) {
      return undefined;
    }
    hasData ||= folded.trim() !== "";
  }
  return undefined;
}

/** Front matter further down has so many lines at most. */
const longestBlock = 100;

/**
 * The first line, by its index, that may say who sees the page in what looks like front matter but stands further down,
 * as where files were put together; code is left alone.
 */
export function audienceFurtherDown(lines: readonly string[], from: number): number | undefined {
  let code: string | undefined;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]?.slice(0, 3);
    if (mark !== undefined) code = code === undefined ? mark : code === mark ? undefined : code;
    else if (code === undefined && isRule(line)) {
      const found = audienceAbove(lines, from, at) ?? audienceInBlock(lines, at + 1);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Among the lines straight above a rule, where a block ends whose beginning cannot be told. */
function audienceAbove(lines: readonly string[], from: number, rule: number): number | undefined {
  for (let at = rule - 1; at >= Math.max(from, rule - longestBlock) && lines[at]?.trim() !== ""; at--) {
    const line = lines[at] ?? "";
    if (looksLikeAudience(line) && beginsSmall(line)) return at;
  }
  return undefined;
}

function audienceInBlock(lines: readonly string[], from: number): number | undefined {
  let found: number | undefined;
  for (let at = from; at < Math.min(lines.length, from + longestBlock); at++) {
    const line = lines[at] ?? "";
    if (isRule(line)) return found;
    if (line.trim() !== "" && !metadata.test(line) && !/^[#-]/.test(line)) return undefined;
    if (found === undefined && mayMeanAudience(line)) found = at;
  }
  return undefined;
}

function isRule(line: string): boolean {
  return /^ {0,3}---[ \t]*$/.test(line);
}

import { distance } from "fastest-levenshtein";

/**
 * Characters that look like a letter of `audience` or like a colon, and that Unicode normalization does not map to it; taken
 * from Unicode's confusables (UTS #39).
 */
const lookAlikes = new Map(
  Object.entries({ a: "аɑα", u: "υսц", d: "ԁɗđ", i: "іıɩι", e: "еєҽε", n: "пոηɴ", c: "сϲƈ", ":": "꞉∶ː׃։፡" }).flatMap(
    ([letter, others]) => Array.from(others, (other) => [other, letter] as const),
  ),
);

/** Normalizes a line for comparison: lower case, without accents and invisible characters, look-alikes replaced. */
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

/**
 * The most words and characters that a possible misspelling of `audience` may have, and the most edits that it may differ by.
 */
const mostWords = 3;
const mostCharacters = 60;
const mostSlips = 2;

/** Whether a key is `audience`, contains it as one of its words, or is a likely misspelling of it. */
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

/** How many characters of a line, from its start, are searched for a key. */
const furthest = 2_000;

/** Whether a line of front matter may be meant to say who may see the page, in whatever notation. */
export function mayMeanAudience(line: string): boolean {
  const folded = foldLine(line.slice(0, furthest));
  const key = /^([^:=]*)[:=]/.exec(folded.slice(0, mostCharacters))?.[1];
  if (key !== undefined && resemblesAudience(key)) return true;
  const first = /^[^a-z#-]*([a-z]+)/.exec(folded)?.[1];
  return first !== undefined && isNearAudience(first);
}

/** A value that could be an audience: nothing, or names separated by commas, with or without brackets. */
const names = /^[\s"'`[{(~]*(?:(?:[\])}]|[\w-]+["']?(?:\s*,\s*["']?[\w-]+["']?)*)[\s"'`\])}]*)?(?:[,}]|-->|$)/;

/** Whether a line that no parser could read contains, anywhere in it, such a key followed by what may be names. */
export function mayHoldAudience(line: string): boolean {
  if (mayMeanAudience(line)) return true;
  const unquoted = foldLine(line).replace(/(?:"[^"]*"|'[^']*')(\s*[:=])?/g, (whole, colon) => (colon ? whole : ""));
  const pieces = unquoted.split(/[:=]/);
  return pieces.slice(1).some((piece, at) => {
    const word = /([a-z][a-z_-]*)["'\s]*$/.exec((pieces[at] ?? "").slice(-mostCharacters))?.[1];
    return word !== undefined && resemblesAudience(word) && names.test(piece);
  });
}

/** Whether a line of a script, which is not run, has a word that resembles `audience`. */
export function mentionsAudience(line: string): boolean {
  return foldLine(line)
    .split(/[^a-z]+/)
    .some(isNearAudience);
}

/**
 * Whether a line outside of front matter may be meant as an audience. A text may begin "Audience: everybody who drives"; front
 * matter is recognized by a lower-case key, or by a value of nothing but names.
 */
function looksLikeAudience(line: string): boolean {
  const folded = foldLine(line.slice(0, furthest)).trim().slice(0, 200);
  const [, key = "", value = ""] =
    /^[\s"'`{[(/%;]*([a-z_-](?:[a-z _-]*[a-z_-])?)(?:["'`]\s*| *)[:=](.*)$/s.exec(folded) ?? [];
  if (/[a-z][ ]+[a-z]/.test(key) || !resemblesAudience(key)) return false;
  // A text may begin with inline code.
  return names.test(value) || (beginsSmall(line) && !folded.startsWith("`"));
}

function beginsSmall(line: string): boolean {
  return /^[^\p{L}]*\p{Ll}/u.test(line);
}

/** Lines with which front matter may be meant to begin or end. */
const fence = /^(?:[-—–−]{2,}|- - -|\+{2,}|;{2,}|\*{3,}|_{3,}|={3,}|`{3,}|~{3,}|<!--|-->|[{}]\s*$)/;
const metadata = /^(?:[\w"'. -]{1,60}[:=]|\s+\S|[}\])"'])/;

/**
 * Returns the index of the first line at the start of a text that may be meant to say who may see the page; undefined if there
 * is none. Only lines that look like data are searched; directly below a fence any line may be data.
 */
export function audienceAtTop(lines: readonly string[], from: number, to: number): number | undefined {
  let hasFence = false;
  /** Whether the line is below a fence, with no blank line since the data began. */
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
      // Directly below a line, `#` begins a comment; below a blank line it is a heading, under which a text may speak of its
      // audience.
      hasHeading ||= lines[at - 1]?.trim() === "";
    } else if (!isBelowFence && !metadata.test(folded)) {
      return undefined;
    }
    hasData ||= folded.trim() !== "";
  }
  return undefined;
}

/** The most lines of front matter that does not stand at the top of the file. */
const longestBlock = 100;

/**
 * Returns the index of the first line that may say who may see the page, in what looks like front matter further down, as in
 * files that were concatenated; undefined if there is none. Code blocks are skipped.
 */
export function audienceFurtherDown(lines: readonly string[], from: number): number | undefined {
  if (!lines.some((line, at) => at >= from && isRule(line))) return undefined;
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

/** Searches the lines directly above a rule, which may end a block of front matter whose beginning is unknown. */
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

import { foldLine } from "./audience-lines.ts";
import type { FoundBlock, Language } from "./found-block.ts";
import { findUnfenced } from "./unfenced-block.ts";

export type Found =
  | FoundBlock
  /** Front matter that begins at line index `opening`, holds lines of `key:`, and has no closing fence. */
  | { readonly kind: "unclosed"; readonly opening: number }
  /** Lines that look like front matter but begin with an unknown fence. */
  | { readonly kind: "unknown"; readonly opening: number }
  | { readonly kind: "none" };

const none: Found = { kind: "none" };

/** A line with a key, for each language. */
const keyLines: Record<Exclude<Language, "lines">, RegExp> = {
  yaml: /^\s*["']?[\w$.-]+["']?\s*:(?:\s|$)/,
  toml: /^\s*(?:["']?[\w.-]+["']?\s*=|\[)/,
  json: /^\s*[{"]/,
  script: /^\s*(?:(?:const|let|var)\s|[{}]|["']?\w{1,60}["']?\s*:)/,
};

/** Finds the front matter at the start of a file. Blank lines, invisible characters and comments may stand before it. */
export function findBlock(lines: readonly string[]): Found {
  const unfenced = findUnfenced(lines);
  if (unfenced !== undefined) return unfenced;
  const opening = firstLine(lines);
  const text = visible(lines[opening]);
  if (/^\{\s*(?:"|$)/.test(text)) return findJson(lines, opening);
  const language = languageOf(text);
  if (language === undefined) {
    const isLikeOne = /^[-—–−]{2,}$/.test(text) && keyLines.yaml.test(lines[opening + 1] ?? "");
    return isLikeOne ? { kind: "unknown", opening } : none;
  }
  const close = closingOf(text);
  const first = opening + 1;
  const end = lines.findIndex((line, at) => at >= first && close.test(line));
  if (end !== -1 && !isText(lines, first, end, language)) {
    return { kind: "block", language, text: lines.slice(first, end).join("\n"), first, body: end + 1 };
  }
  return holdsKeys(lines, first, language) ? { kind: "unclosed", opening } : none;
}

function visible(line = ""): string {
  return foldLine(line.slice(0, 200)).trim();
}

function firstLine(lines: readonly string[]): number {
  let at = 0;
  while (at < lines.length) {
    const line = visible(lines[at]);
    if (line.startsWith("<!--")) {
      let end = at;
      while (end < lines.length && !lines[end]?.includes("-->")) end++;
      if (!lines[end]?.trimEnd().endsWith("-->")) return at;
      at = end;
    } else if (line !== "") {
      return at;
    }
    at++;
  }
  return at;
}

/** Returns the language that an opening fence announces. A YAML comment, or the name of a language, may follow `---`. */
function languageOf(opening: string): Exclude<Language, "lines"> | undefined {
  if (opening === "+++") return "toml";
  if (opening === ";;;") return "json";
  const name = /^---(?:\s+#.*|\s*(yaml|yml|toml|json|js|javascript|coffee))?$/.exec(opening);
  if (name === null) return undefined;
  const [, language = "yaml"] = name;
  if (language === "toml" || language === "json") return language;
  return language.startsWith("y") ? "yaml" : "script";
}

function closingOf(opening: string): RegExp {
  if (opening.startsWith("+")) return /^\+\+\+[ \t]*$/;
  return opening.startsWith(";") ? /^;;;[ \t]*$/ : /^(?:---|\.\.\.)[ \t]*$/;
}

/** REUSE: front matter that consists of comments with the licence and the copyright holders. */
const licence = /^# ?SPDX-[\w-]{1,40}: /;

/** A key without the blank that YAML wants behind its colon; an address is none. */
const tightKey = /^[A-Za-z][\w-]{0,40}:(?!\/\/)\S/;

/**
 * Whether the lines between two fences are text, not data: because no line looks like a key, or because prose begins among
 * them.
 */
function isText(lines: readonly string[], first: number, end: number, language: keyof typeof keyLines): boolean {
  const between = lines.slice(first, end);
  const isEvery = (pattern: RegExp): boolean => between.length > 0 && between.every((line) => pattern.test(line));
  if (language === "yaml" && (isEvery(licence) || isEvery(tightKey))) return false;
  let hasKey = false;
  for (let at = first; at < end; at++) {
    const line = lines[at] ?? "";
    if (/^(?:`{3}|~{3})/.test(line)) return true;
    hasKey ||= keyLines[language].test(line) || /^\s*[{?!&]/.test(line);
    // The header of a TOML table.
    if (language === "toml" && /^\[{1,2}[\w."' -]+\]{1,2}\s*(?:#|$)/.test(line)) continue;
    const followsBlank = (lines[at - 1] ?? "").trim() === "";
    // A key may be written with several words, or without a space behind its colon.
    if (followsBlank && /^[^\s#\-}\])"'{?!&]/.test(line) && !/^[^:=]{1,60}[:=]/.test(visible(line))) return true;
  }
  return !hasKey;
}

/** Whether there are keys in the lines directly below a fence. A line that ends like a sentence is no key. */
function holdsKeys(lines: readonly string[], first: number, language: keyof typeof keyLines): boolean {
  let at = first;
  while (at < lines.length && visible(lines[at]) === "") at++;
  for (; visible(lines[at]) !== ""; at++) {
    const line = lines[at] ?? "";
    if (keyLines[language].test(line) && !/\S\s+\S.*[.!?]["')]*\s*$/.test(line)) return true;
  }
  return false;
}

/** Finds JSON front matter; it ends with a line that is a closing brace. */
function findJson(lines: readonly string[], opening: number): Found {
  const isWhole = /\}\s*$/.test(lines[opening] ?? "");
  const end = isWhole ? opening : lines.findIndex((line, at) => at > opening && /^\}\s*$/.test(line));
  if (end === -1) return holdsKeys(lines, opening, "json") ? { kind: "unclosed", opening } : none;
  const text = lines.slice(opening, end + 1).join("\n");
  return { kind: "block", language: "json", text, first: opening, body: end + 1 };
}

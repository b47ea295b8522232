import { foldLine } from "./audience-lines.ts";
import type { FoundBlock, Language } from "./found-block.ts";
import { findUnfenced } from "./unfenced-block.ts";

export type Found =
  | FoundBlock
  /** It begins, holds lines of `key:`, and never ends; `opening` is the index of the line on which it begins. */
  | { readonly kind: "unclosed"; readonly opening: number }
  /** It looks like front matter but for its fence. */
  | { readonly kind: "unknown"; readonly opening: number }
  | { readonly kind: "none" };

const none: Found = { kind: "none" };

/** A line of `key:` in each language. */
const keyLines: Record<Exclude<Language, "lines">, RegExp> = {
  yaml: /^\s*["']?[\w$.-]+["']?\s*:(?:\s|$)/,
  toml: /^\s*(?:["']?[\w.-]+["']?\s*=|\[)/,
  json: /^\s*[{"]/,
};

/** Finds the front matter with which a file begins; blank lines, what cannot be seen, and comments may stand before it. */
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
      const end = lines.findIndex((one, index) => index >= at && one.includes("-->"));
      if (end === -1 || !/-->\s*$/.test(lines[end] ?? "")) return at;
      at = end;
    } else if (line !== "") {
      return at;
    }
    at++;
  }
  return at;
}

/** YAML's comment may follow its fence, and so may a language's name. */
function languageOf(opening: string): Exclude<Language, "lines"> | undefined {
  if (opening === "+++") return "toml";
  if (opening === ";;;") return "json";
  const name = /^---(?:\s+#.*|\s*(yaml|yml|toml|json))?$/.exec(opening);
  if (name === null) return undefined;
  return name[1] === "toml" || name[1] === "json" ? name[1] : "yaml";
}

function closingOf(opening: string): RegExp {
  if (opening.startsWith("+")) return /^\+\+\+[ \t]*$/;
  return opening.startsWith(";") ? /^;;;[ \t]*$/ : /^(?:---|\.\.\.)[ \t]*$/;
}

/** REUSE: who holds the rights in a page, where front matter says nothing else. */
const licence = /^# ?SPDX-[\w-]{1,40}: /;

/** Whether what stands between two fences is no data: nothing like a key is there, or a text has begun by then. */
function isText(lines: readonly string[], first: number, end: number, language: keyof typeof keyLines): boolean {
  if (language === "yaml" && end > first && lines.slice(first, end).every((line) => licence.test(line))) return false;
  let hasKey = false;
  for (let at = first; at < end; at++) {
    const line = lines[at] ?? "";
    if (/^(?:`{3}|~{3})/.test(line)) return true;
    hasKey ||= keyLines[language].test(line) || /^\s*[{?!&]/.test(line);
    // A table of TOML.
    if (language === "toml" && /^\[{1,2}[\w."' -]+\]{1,2}\s*(?:#|$)/.test(line)) continue;
    const followsBlank = (lines[at - 1] ?? "").trim() === "";
    // A key may be of several words, or without a space behind its colon.
    if (followsBlank && /^[^\s#\-}\])"'{?!&]/.test(line) && !/^[^:=]{1,60}[:=]/.test(visible(line))) return true;
  }
  return !hasKey;
}

/** Whether keys stand straight below a fence; a line that ends as a sentence does is none. */
function holdsKeys(lines: readonly string[], first: number, language: keyof typeof keyLines): boolean {
  let at = first;
  while (at < lines.length && visible(lines[at]) === "") at++;
  for (; visible(lines[at]) !== ""; at++) {
    const line = lines[at] ?? "";
    if (keyLines[language].test(line) && !/\S\s+\S.*[.!?]["')]*\s*$/.test(line)) return true;
  }
  return false;
}

/** A map in braces ends with a line that is its closing brace. */
function findJson(lines: readonly string[], opening: number): Found {
  const isWhole = /\}\s*$/.test(lines[opening] ?? "");
  const end = isWhole ? opening : lines.findIndex((line, at) => at > opening && /^\}\s*$/.test(line));
  if (end === -1) return holdsKeys(lines, opening, "json") ? { kind: "unclosed", opening } : none;
  const text = lines.slice(opening, end + 1).join("\n");
  return { kind: "block", language: "json", text, first: opening, body: end + 1 };
}

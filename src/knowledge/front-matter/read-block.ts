import { parse as parseToml, TomlError } from "smol-toml";
import { isMap, isNode, isScalar, type Pair } from "yaml";
import { reasonOf, shortReasonOf } from "../../reason.ts";
import type { Entry } from "./entry.ts";
import type { FoundBlock } from "./found-block.ts";
import { parseYaml } from "./parse-yaml.ts";
import { simpleYamlEntries } from "./simple-yaml.ts";
import { readUnfenced } from "./unfenced-block.ts";

export interface ReadBlock {
  /** In file order. If there is a problem, a key may occur more than once. */
  readonly entries: readonly Entry[];
  /** Why the front matter as a whole could not be parsed; its lines were then parsed one by one. */
  readonly problem?: { readonly line: number; readonly message: string };
}

export function readBlock({ language, text }: FoundBlock): ReadBlock {
  if (language === "lines") return { entries: unfencedEntries(text) };
  if (language === "script") return readScript(text);
  try {
    return language === "toml" ? readToml(text) : readYaml(text);
  } catch (error) {
    // Parsers recurse into nested values, so deep nesting may exhaust the stack.
    return {
      entries: [],
      problem: { line: 0, message: `the front matter cannot be read: ${reasonOf(error)}` },
    };
  }
}

/** Reads of a script only the switches: lines such as `draft: true` and `const draft = true`. */
function readScript(text: string): ReadBlock {
  const entries = text.split("\n").flatMap((content, line): Entry[] => {
    const [, key, value] = switchLine.exec(content) ?? [];
    return key === undefined ? [] : [{ key, value: value === "true", line, lineOf: () => line }];
  });
  return { entries, problem: { line: 0, message: "the front matter is a script, which is not run" } };
}

const switchLine = /^\s*(?:(?:const|let|var)\s+)?["']?(\w{1,60})["']?\s*[:=]\s*(true|false)\s*(?:[,;]\s*)?$/;

function unfencedEntries(text: string): Entry[] {
  const lines = text.split("\n");
  const entries: Entry[] = [];
  for (let line = 0, end = 0; line < lines.length; line = end) {
    end = line + 1;
    while (/^\s/.test(lines[end] ?? "")) end++;
    const [key, value] = readUnfenced(lines.slice(line, end).join("\n")) ?? [];
    const at = line;
    if (key !== undefined) entries.push({ key, value, line, lineOf: () => at });
  }
  return entries;
}

/** Parses YAML, and JSON, which is a subset of YAML. */
function readYaml(text: string): ReadBlock {
  const read = simpleYamlEntries(text) ?? yamlEntries(text, 0);
  if (Array.isArray(read)) return { entries: read };
  return { entries: chunks(text).flatMap(({ text: chunk, line }) => readChunk(chunk, line)), problem: read };
}

function yamlEntries(text: string, firstLine: number): Entry[] | NonNullable<ReadBlock["problem"]> {
  const parsed = parseYaml(text);
  if ("message" in parsed) {
    return { line: firstLine + parsed.line, message: `the front matter is not YAML: ${parsed.message}` };
  }
  const { document, lineOf } = parsed;
  const map = document.contents;
  if (map === null) return [];
  if (!isMap(map)) return { line: firstLine, message: "the front matter is no map" };
  return map.items.map(({ key, value }: Pair): Entry => {
    const line = firstLine + lineOf(key);
    let inner: ReadonlyMap<string, unknown> | undefined;
    return {
      key: nameOf(key),
      value: attempt(() => (isNode(value) ? (asWritten(value) ?? value.toJS(document)) : null)),
      line,
      lineOf(name) {
        inner ??= new Map(isMap(value) ? value.items.map((pair) => [nameOf(pair.key), pair.key]) : []);
        return inner.has(name) ? firstLine + lineOf(inner.get(name)) : line;
      },
    };
  });
}

/** Returns a number that would be written otherwise, as a text: 1.10 is another version than 1.1. */
function asWritten(value: unknown): string | undefined {
  if (!isScalar(value) || typeof value.value !== "number") return undefined;
  return value.source !== undefined && value.source !== String(value.value) ? value.source : undefined;
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : "";
}

function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

interface Chunk {
  readonly text: string;
  readonly line: number;
}

/** Splits front matter into chunks: a line that begins with a key, with the lines below it that do not. */
function chunks(text: string): Chunk[] {
  const found: Chunk[] = [];
  for (const [line, content] of text.split("\n").entries()) {
    const last = found.at(-1);
    if (/^[^\s#[\]{}-][^:]*:(?:\s|$)/.test(content)) found.push({ text: content, line });
    else if (last !== undefined) found[found.length - 1] = { ...last, text: `${last.text}\n${content}` };
  }
  return found;
}

/**
 * Parses one chunk. A one-line value that is no valid YAML is taken literally (`owner: @ana`), unless it begins a quoted or
 * nested value, which would be incomplete. A title is always taken, without quotes that do not match (`'What's new'`).
 */
function readChunk(text: string, line: number): Entry[] {
  const read = yamlEntries(text, line);
  if (Array.isArray(read) && read.every(({ value }) => value !== undefined)) return read;
  const [, key = "", value = ""] = /^([^:"']+):(.*)$/s.exec(text.trimEnd()) ?? [];
  if (key === "") return [];
  const name = key.trim();
  return [{ key: name, value: literalOf(name, value), line, lineOf: () => line }];
}

function literalOf(key: string, value: string): string | undefined {
  if (value.includes("\n")) return undefined;
  if (key.toLowerCase() === "title" && /[\p{L}\d]/u.test(value)) return withoutQuotes(value.trim());
  return /^\s*["'[{&*!|>]/.test(value) ? undefined : value.trim();
}

/** Removes the quotes around a text, and one before it that is never closed. */
function withoutQuotes(text: string): string {
  const [, quote = "", inner = text] = /^(["'])(.*)$/.exec(text) ?? [];
  if (quote === "") return text;
  if (inner.length > 1 && inner.endsWith(quote)) return inner.slice(0, -1);
  return inner.includes(quote) ? text : inner;
}

function readToml(text: string): ReadBlock {
  try {
    return { entries: tomlEntries(text, 0) };
  } catch (error) {
    const line = error instanceof TomlError ? error.line - 1 : 0;
    const message = `the front matter is not TOML: ${shortReasonOf(error)}`;
    return { entries: tomlLines(text), problem: { line, message } };
  }
}

/** Parses each line before the first TOML table by itself. */
function tomlLines(text: string): Entry[] {
  const lines = text.split("\n");
  const table = lines.findIndex((line) => /^\s*\[/.test(line));
  return lines.slice(0, table === -1 ? lines.length : table).flatMap((content, line) => {
    try {
      return tomlEntries(content, line);
    } catch {
      const key = /^\s*["']?([\w-]+)["']?\s*=/.exec(content)?.[1];
      return key === undefined ? [] : [{ key, value: undefined, line, lineOf: () => line }];
    }
  });
}

/** @throws TomlError */
function tomlEntries(text: string, firstLine: number): Entry[] {
  const values = Object.entries(parseToml(text));
  const lines = keyLines(text);
  const lineOf = (key: string): number => firstLine + (lines.get(key) ?? 0);
  return values.map(([key, value]) => ({ key, value, line: lineOf(key), lineOf }));
}

/** Returns the index of the first line on which each key of TOML stands, by itself or as a part of `a.b`. */
function keyLines(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const part = /\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*(\.?)/y;
  for (const [line, content] of text.split("\n").entries()) {
    part.lastIndex = /^\s*\[{0,2}/.exec(content)?.[0].length ?? 0;
    for (let goesOn = true; goesOn; ) {
      const [all, double, single, bare, dot] = part.exec(content) ?? [];
      const key = double ?? single ?? bare;
      if (key !== undefined && !found.has(key)) found.set(key, line);
      goesOn = all !== undefined && dot === ".";
    }
  }
  return found;
}

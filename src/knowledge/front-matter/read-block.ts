import { parse as parseToml, TomlError } from "smol-toml";
import { isMap, isNode, isScalar, LineCounter, type Pair, parseDocument } from "yaml";
import type { Entry } from "./entry.ts";
import type { FoundBlock } from "./found-block.ts";
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
  try {
    return language === "toml" ? readToml(text) : readYaml(text);
  } catch (error) {
    // Parsers recurse into nested values, so deep nesting may exhaust the stack.
    return {
      entries: [],
      problem: { line: 0, message: `the front matter cannot be read: ${(error as Error).message}` },
    };
  }
}

function unfencedEntries(text: string): Entry[] {
  const lines = text.split("\n");
  return lines.flatMap((first, line): Entry[] => {
    if (/^\s/.test(first)) return [];
    const below = lines.slice(line + 1);
    const end = below.findIndex((one) => !/^\s/.test(one));
    const [key, value] = readUnfenced([first, ...below.slice(0, end === -1 ? undefined : end)].join("\n")) ?? [];
    return key === undefined ? [] : [{ key, value, line, lineOf: () => line }];
  });
}

/** Parses YAML, and JSON, which is a subset of YAML. */
function readYaml(text: string): ReadBlock {
  const read = simpleYamlEntries(text) ?? yamlEntries(text, 0);
  if (Array.isArray(read)) return { entries: read };
  return { entries: chunks(text).flatMap(({ text: chunk, line }) => readChunk(chunk, line)), problem: read };
}

function yamlEntries(text: string, firstLine: number): Entry[] | NonNullable<ReadBlock["problem"]> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: "silent" });
  const lineAt = (node: unknown): number =>
    firstLine + (isNode(node) && node.range ? counter.linePos(node.range[0]).line - 1 : 0);
  const [error] = document.errors;
  if (error !== undefined) {
    const line = firstLine + counter.linePos(error.pos[0]).line - 1;
    return { line, message: `the front matter is not YAML: ${error.message}` };
  }
  const map = document.contents;
  if (map === null) return [];
  if (!isMap(map)) return { line: firstLine, message: "the front matter is no map" };
  return map.items.map(({ key, value }: Pair): Entry => {
    const line = lineAt(key);
    const pairs = isMap(value) ? value.items : [];
    return {
      key: nameOf(key),
      value: attempt(() => (isNode(value) ? value.toJS(document) : null)),
      line,
      lineOf(inner) {
        const pair = pairs.find((one) => nameOf(one.key) === inner);
        return pair === undefined ? line : lineAt(pair.key);
      },
    };
  });
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
 * Parses one chunk. A one-line value that is no valid YAML is taken literally (`title: {@html}`), unless it begins a quoted or
 * nested value, which would be incomplete.
 */
function readChunk(text: string, line: number): Entry[] {
  const read = yamlEntries(text, line);
  if (Array.isArray(read)) return read;
  const [, key = "", value = ""] = /^([^:"']+):(.*)$/s.exec(text.trimEnd()) ?? [];
  if (key === "") return [];
  const isInBraces = key.trim() === "title" && /^\s*\{.*\}\s*$/.test(value);
  const isPlain = !value.includes("\n") && (isInBraces || !/^\s*["'[{&*!|>]/.test(value));
  return [{ key: key.trim(), value: isPlain ? value.trim() : undefined, line, lineOf: () => line }];
}

function readToml(text: string): ReadBlock {
  try {
    return { entries: tomlEntries(text, 0) };
  } catch (error) {
    const line = error instanceof TomlError ? error.line - 1 : 0;
    const message = `the front matter is not TOML: ${(error as Error).message.split("\n", 1)[0]}`;
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
  const lines = text.split("\n");
  const lineOf = (key: string): number => {
    const at = lines.findIndex((line) =>
      line
        .trimStart()
        .replace(/^[["']+/, "")
        .startsWith(key),
    );
    return firstLine + Math.max(0, at);
  };
  return Object.entries(parseToml(text)).map(([key, value]) => ({ key, value, line: lineOf(key), lineOf }));
}

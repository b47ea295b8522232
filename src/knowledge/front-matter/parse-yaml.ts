import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
} from "yaml";

/** Upper bound on the aliases (`*name`) in front matter: each value that holds one takes a walk through the whole document. */
const mostAliases = 100;

interface ParsedYaml {
  readonly document: Document;
  /** Returns the index of the line on which a node begins; 0 if that is unknown. */
  readonly lineOf: (node: unknown) => number;
}

interface YamlProblem {
  /** The index of the line. */
  readonly line: number;
  readonly message: string;
}

/** Parses YAML in linear time. */
export function parseYaml(text: string): ParsedYaml | YamlProblem {
  const counter = new LineCounter();
  const lineAt = (offset: number): number => counter.linePos(offset).line - 1;
  // The library compares each key with all keys before it, so `repeatedKeys` does it instead.
  const options = { lineCounter: counter, prettyErrors: false, logLevel: "silent", uniqueKeys: false } as const;
  const document = parseDocument(text, options);
  const { repeated, aliases } = survey(document.contents);
  const [error] = [
    ...document.errors.slice(0, 1).map(({ pos, message }) => ({ offset: pos[0], message })),
    ...repeated.map((offset) => ({ offset, message: "Map keys must be unique" })),
  ].sort((a, b) => a.offset - b.offset);
  const [, quote] = /^Missing closing (["'])quote/.exec(error?.message ?? "") ?? [];
  if (quote !== undefined) {
    // The parser reports where the text ends, not where the quote begins.
    const last = isMap(document.contents) ? document.contents.items.at(-1)?.key : undefined;
    return { line: isNode(last) && last.range ? lineAt(last.range[0]) : 0, message: `a ${quote} is never closed` };
  }
  if (error !== undefined) return { line: lineAt(error.offset), message: error.message };
  if (aliases > mostAliases) return { line: 0, message: `it has more than ${mostAliases} aliases` };
  return { document, lineOf: (node) => (isNode(node) && node.range ? lineAt(node.range[0]) : 0) };
}

interface Survey {
  /** The offsets in characters of keys that stand before in the same map. */
  readonly repeated: readonly number[];
  readonly aliases: number;
}

function survey(contents: unknown): Survey {
  const repeated: number[] = [];
  let aliases = 0;
  const nodes = [contents];
  for (const node of nodes) {
    if (isAlias(node)) aliases++;
    else if (isPair(node)) nodes.push(node.key, node.value);
    else if (isCollection(node)) {
      if (isMap(node)) for (const offset of repeatedKeys(node.items.map(({ key }) => key))) repeated.push(offset);
      for (const item of node.items) nodes.push(item);
    }
  }
  return { repeated, aliases };
}

function repeatedKeys(keys: readonly unknown[]): number[] {
  const seen = new Set<unknown>();
  return keys.filter(isScalar).flatMap(({ value, range }) => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [range?.[0] ?? 0];
  });
}

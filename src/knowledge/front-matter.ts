import { closest, distance } from "fastest-levenshtein";
import * as v from "valibot";
import { isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type { FrontMatter } from "./document.ts";
import type { Fault } from "./fault.ts";
import { newlines } from "./newlines.ts";

const word = v.pipe(
  v.union([v.string(), v.number()], "must be a text"),
  v.transform((value) => String(value).trim()),
  v.nonEmpty("must not be empty"),
);
const words = v.pipe(
  v.union([word, v.array(word, "must be a list of texts")], "must be a text or a list of texts"),
  v.transform((value) => (typeof value === "string" ? [value] : value)),
);
const date = v.pipe(
  v.string("must be a date such as 2026-11-23"),
  v.regex(/^\d{4}-\d{2}-\d{2}(?:[T ]|$)/, "must be a date such as 2026-11-23"),
  v.check((value) => isDay(value.slice(0, 10)), "must be a date that exists"),
);

/** JavaScript takes the 31st of February for the 3rd of March. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

const webAddress = v.pipe(
  v.string("must be a web address"),
  v.check(
    (value) => URL.canParse(value) && /^https?:/i.test(value),
    "must be a web address such as https://example.org/page",
  ),
);
const audiences = v.pipe(
  words,
  v.everyItem((name) => /^[\w-]+$/.test(name), "must be a name of letters, digits, - and _"),
);

const entries = {
  title: v.exactOptional(word),
  author: v.exactOptional(word),
  source: v.exactOptional(word),
  url: v.exactOptional(webAddress),
  published: v.exactOptional(date),
  updated: v.exactOptional(date),
  tags: v.optional(words, []),
  audience: v.optional(audiences, ["public"]),
  aliases: v.optional(v.record(v.string(), words, "must be section slugs, each with its phrases"), {}),
};
const schema = v.object(entries);

/** A fault in one file; whoever reads several adds the file's name. */
type FileFault = Omit<Fault, "file">;

const empty = toFrontMatter(v.parse(schema, {}));

export interface SplitFile {
  readonly frontMatter: FrontMatter;
  readonly faults: readonly FileFault[];
  /** The Markdown after the front matter. */
  readonly body: string;
  /** The line of the file on which the body begins. */
  readonly bodyLine: number;
  /** The line of the file on which the value at a path of keys stands. */
  readonly lineOf: (path: readonly string[]) => number;
}

const fenced = /^---[ \t]*\n([\s\S]*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const unclosed = /^---[ \t]*\n[\w-]+:(?:\s|$)/;

/** Splits a file with `\n` line ends into its front matter, validated, and the Markdown after it. */
export function splitFrontMatter(source: string): SplitFile {
  const match = fenced.exec(source);
  if (match !== null && !isText(match[1] ?? "")) {
    const [whole, yaml = ""] = match;
    return { ...readFrontMatter(yaml), body: source.slice(whole.length), bodyLine: 1 + newlines(whole) };
  }
  const faults = unclosed.test(source) ? [fault(1, "the front matter has no end", "close it with a line of ---")] : [];
  return { frontMatter: empty, faults, body: source, bodyLine: 1, lineOf: () => 1 };
}

/** Between two rules may stand a text instead. */
function isText(yaml: string): boolean {
  return !/^[^\s#][^\n]*:(?:\s|$)|^\s*[-{[]/m.test(yaml);
}

/** The line after the opening `---`. */
const yamlLine = 2;

function readFrontMatter(yaml: string): Pick<SplitFile, "frontMatter" | "faults" | "lineOf"> {
  const counter = new LineCounter();
  const parsed = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number): number => counter.linePos(offset).line + yamlLine - 1;
  const lineOf = (path: readonly unknown[]): number => {
    const parent: unknown = parsed.getIn(path.slice(0, -1), true);
    const pair = isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
    const node: unknown = pair ? pair.key : parsed.getIn(path, true);
    return isNode(node) && node.range ? lineAt(node.range[0]) : yamlLine;
  };
  const [error] = parsed.errors;
  if (error !== undefined) {
    const problem = `the front matter is not YAML: ${error.message}`;
    return {
      frontMatter: empty,
      faults: [fault(lineAt(error.pos[0]), problem, "mend it, or put the value in quotes")],
      lineOf,
    };
  }
  const values: unknown = parsed.toJS() ?? {};
  if (!isRecord(values)) {
    return {
      frontMatter: empty,
      faults: [fault(yamlLine, "the front matter is no map", "write keys with values")],
      lineOf,
    };
  }
  const read = v.safeParse(schema, withoutEmpty(values), { abortPipeEarly: true });
  const faults = (read.issues ?? []).map(({ path, message }) => {
    const keys = path?.map(({ key }) => key) ?? [];
    return fault(lineOf(keys), `${keys.join(".")} ${message}`, "correct the front matter");
  });
  for (const key of Object.keys(values)) {
    const meant = misspelt(key);
    if (meant !== undefined) {
      faults.push(fault(lineOf([key]), `the front matter knows no "${key}"`, `write ${meant}`));
    }
  }
  return { frontMatter: read.success ? toFrontMatter(read.output) : empty, faults, lineOf };
}

function fault(line: number, problem: string, remedy: string): FileFault {
  return { line, problem, remedy, served: false };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function withoutEmpty(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/** The known key that an unknown one was meant to be; other people's keys are none of our business. */
function misspelt(key: string): string | undefined {
  const known = Object.keys(entries);
  const near = closest(key.toLowerCase(), known);
  return !known.includes(key) && distance(key.toLowerCase(), near) <= 2 && key.length > 3 ? near : undefined;
}

function toFrontMatter({ aliases, ...rest }: v.InferOutput<typeof schema>): FrontMatter {
  return { ...rest, aliases: new Map(Object.entries(aliases)) };
}

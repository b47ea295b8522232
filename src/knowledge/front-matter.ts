import type { OwnValues } from "./dialects/own-values.ts";
import type { FrontMatter } from "./document.ts";
import type { Fault } from "./fault.ts";
import {
  audienceAtTop,
  audienceFurtherDown,
  mayHoldAudience,
  mayMeanAudience,
  mentionsAudience,
  resemblesAudience,
} from "./front-matter/audience-lines.ts";
import type { Entry } from "./front-matter/entry.ts";
import { type Found, findBlock } from "./front-matter/find-block.ts";
import type { FoundBlock } from "./front-matter/found-block.ts";
import { type ReadBlock, readBlock } from "./front-matter/read-block.ts";
import { readAudience, readKeys } from "./front-matter/read-keys.ts";
import { newlines } from "./newlines.ts";

/** A fault in one file; callers that read several files add the file's name. */
type FileFault = Omit<Fault, "file">;

export interface SplitFile {
  readonly frontMatter: FrontMatter;
  readonly faults: readonly FileFault[];
  /** The Markdown after the front matter. */
  readonly body: string;
  /** The line of the file on which the body begins. */
  readonly bodyLine: number;
  /** Whether the front matter says who may see the page. */
  readonly isAudienceGiven: boolean;
  readonly isDraft: boolean;
  /** From when and until when the page is published, in milliseconds since 1970. */
  readonly shownFrom?: number;
  readonly shownUntil?: number;
  /** The short title of the page for navigation. */
  readonly nameInNavigation?: string;
  /** Returns the line of the file on which the aliases of a section begin. */
  readonly lineOfAlias: (slug: string) => number;
  readonly ownValues: OwnValues;
}

/**
 * Splits a file with `\n` line ends into its front matter and the Markdown below it. An unreadable value costs only its own
 * key. But if a line may be meant to say who may see the page, and cannot be read, the audience is empty and the page is
 * hidden.
 */
export function splitFrontMatter(source: string): SplitFile {
  const lines = source.split("\n");
  const found = findBlock(lines);
  if (found.kind !== "block") {
    const faults = withoutBlock(lines, found);
    return {
      frontMatter: { tags: [], audience: faults.some(isHiding) ? [] : ["public"], aliases: new Map() },
      faults,
      body: source,
      bodyLine: 1,
      isAudienceGiven: false,
      isDraft: false,
      lineOfAlias: () => 1,
      ownValues: { textOf: () => undefined, substitutionOf: () => undefined },
    };
  }
  const read = readBlock(found);
  const { values, passed, isDraft, shownFrom, shownUntil, nameInNavigation } = readKeys(
    read.entries,
    read.problem === undefined,
  );
  const { audience, doubt } = decideAudience(lines, found, read, values);
  const aliases = read.entries.find(({ key }) => key.toLowerCase() === "aliases");
  const head = lines.slice(0, found.body).join("\n");
  const remedy = found.language === "script" ? "write it as YAML" : "mend it, or put the value in quotes";
  const warnings = [
    ...(read.problem === undefined ? [] : [{ line: read.problem.line, problem: read.problem.message, remedy }]),
    ...passed,
  ].map((one): FileFault => ({ ...one, line: found.first + one.line + 1, served: true, isWarning: true }));
  return {
    frontMatter: { ...values, audience },
    faults: [...(doubt === undefined ? [] : [doubt]), ...warnings],
    body: found.body >= lines.length ? "" : found.body === 0 ? source : source.slice(head.length + 1),
    bodyLine: found.body >= lines.length ? 1 + newlines(source) : found.body + 1,
    isAudienceGiven: read.entries.some(({ key }) => key === "audience"),
    isDraft,
    ...(shownFrom !== undefined && { shownFrom }),
    ...(shownUntil !== undefined && { shownUntil }),
    ...(nameInNavigation !== undefined && { nameInNavigation }),
    lineOfAlias: (slug) => found.first + (aliases?.lineOf(slug) ?? 0) + 1,
    ownValues: ownValuesOf(read.entries),
  };
}

function ownValuesOf(entries: readonly Entry[]): OwnValues {
  const top = (name: string): unknown => entries.find(({ key }) => key === name)?.value;
  return {
    textOf: (key) => asLine(top(key) ?? inMap(top("params"), key)),
    substitutionOf: (name) => asLine(inMap(top("substitutions") ?? inMap(top("myst"), "substitutions"), name)),
  };
}

function inMap(map: unknown, key: string): unknown {
  return typeof map === "object" && map !== null ? Object.getOwnPropertyDescriptor(map, key)?.value : undefined;
}

function asLine(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  const line = typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";
  return line === "" ? undefined : line;
}

/** Returns the fault that hides a page because a line may be meant to say who may see it. */
export function audienceDoubt(line: number): FileFault {
  return hiding(
    line,
    "the line may be meant to say who may see the page, and cannot be read",
    "write it as audience: name, on a line of its own in the front matter",
  );
}

function hiding(line: number, problem: string, remedy: string): FileFault {
  return { line, problem, remedy, served: true, isHidden: true };
}

export function isHiding(fault: FileFault): boolean {
  return fault.isHidden === true;
}

function withoutBlock(lines: readonly string[], found: Exclude<Found, FoundBlock>): FileFault[] {
  const doubtful = audienceAtTop(lines, 0, lines.length) ?? audienceFurtherDown(lines, 0);
  if (doubtful !== undefined) return [audienceDoubt(doubtful + 1)];
  switch (found.kind) {
    case "unclosed":
      return [hiding(found.opening + 1, "the front matter has no end", "close it with a line of ---")];
    case "unknown": {
      const problem = "what looks like front matter is passed over";
      const remedy = "begin it and end it with a line of ---";
      return [{ line: found.opening + 1, problem, remedy, served: true, isWarning: true }];
    }
    case "none":
      return [];
  }
}

interface Decided {
  readonly audience: readonly string[];
  /** The fault because of which the page is hidden. */
  readonly doubt?: FileFault;
}

/** Decides who may see a page: everybody if nothing mentions an audience; nobody if something does that cannot be read. */
function decideAudience(
  lines: readonly string[],
  block: FoundBlock,
  read: ReadBlock,
  { aliases }: Pick<FrontMatter, "aliases">,
): Decided {
  const hide = (doubt: FileFault): Decided => ({ audience: [], doubt });
  const [given, again] = read.entries.filter(({ key }) => key === "audience");
  const resembling = again ?? read.entries.find(({ key }) => key !== "audience" && resemblesAudience(key));
  if (resembling !== undefined) return hide(audienceDoubt(block.first + resembling.line + 1));
  const further = audienceFurtherDown(lines, block.body);
  if (further !== undefined) return hide(audienceDoubt(further + 1));
  if (given === undefined) {
    const around = audienceAtTop(lines, 0, block.first) ?? audienceAtTop(lines, block.body, lines.length);
    const doubtful = around ?? nestedKey(block, read) ?? doubtfulLine(block, read, aliasLines(read.entries, aliases));
    return doubtful === undefined ? { audience: ["public"] } : hide(audienceDoubt(doubtful + 1));
  }
  const names = readAudience(given.value);
  if (typeof names === "string") {
    const remedy = "write audience: name, or audience: [name, name]";
    return hide(hiding(block.first + given.line + 1, `audience ${names}`, remedy));
  }
  const doubtful = read.problem === undefined ? undefined : doubtfulLine(block, read, [given.line]);
  return doubtful === undefined ? { audience: names } : hide(audienceDoubt(doubtful + 1));
}

/** Returns the index in the file of the first line of front matter that may say who may see the page. */
function doubtfulLine(block: FoundBlock, { problem }: ReadBlock, settled: readonly number[]): number | undefined {
  const passed = new Set(settled);
  const isDoubtful =
    block.language === "script" ? mentionsAudience : problem === undefined ? mayMeanAudience : mayHoldAudience;
  // Some editors end a line at these characters, which YAML does not.
  const at = block.text
    .split("\n")
    .findIndex((line, index) => !passed.has(index) && line.split(/[\u0085\u2028\u2029\v\f]/).some(isDoubtful));
  return at === -1 ? undefined : block.first + at;
}

/** Returns the line of the first key with a nested key, at any depth, that resembles `audience`, as in a map on one line. */
function nestedKey(block: FoundBlock, { entries }: ReadBlock): number | undefined {
  const holdsIt = (top: unknown): boolean => {
    // Iterating over a set includes values that are added meanwhile, and visits each value once, even in a cycle.
    const values = new Set([top]);
    for (const value of values) {
      if (typeof value !== "object" || value === null) continue;
      for (const [key, inner] of Object.entries(value)) {
        if (resemblesAudience(key)) return true;
        values.add(inner);
      }
    }
    return false;
  };
  const entry = entries.find(({ key, value }) => key.toLowerCase() !== "aliases" && holdsIt(value));
  return entry && block.first + entry.line;
}

/** Returns the lines of aliases whose section slug resembles `audience`. */
function aliasLines(entries: readonly Entry[], aliases: FrontMatter["aliases"]): number[] {
  const entry = entries.find(({ key }) => key.toLowerCase() === "aliases");
  return entry === undefined ? [] : [...aliases.keys()].filter(resemblesAudience).map((slug) => entry.lineOf(slug));
}

import { basename, posix } from "node:path";
import { InputError, shortReasonOf, timeWithin } from "../../../src/index.ts";
import { htmlPage, type LinkTo } from "./html-page.ts";
import { markdownPage } from "./markdown-page.ts";
import { DistinctNames, pathName, plainName, titleName } from "./names.ts";
import type { Page, Unconvertible } from "./page.ts";
import type { Source } from "./sources.ts";
import { textPage } from "./text-page.ts";
import { ConversionThread } from "./threaded-conversion.ts";

/** A page that is ready to be written, or why there is none. */
export interface Converted {
  readonly source: Source;
  /** The path below the knowledge folder. */
  readonly file: string;
  readonly page: Page | Unconvertible;
}

/** Converts sources to pages with a file of their own each; links between pages of one export folder lead to the new files. */
export async function convertAll(sources: readonly Source[]): Promise<Converted[]> {
  const names = new DistinctNames();
  const targetsIn = new Map<string, Map<string, string>>();
  for (const { inFolder } of sources) {
    if (inFolder === undefined) continue;
    const targets = targetsIn.get(inFolder.folder) ?? new Map<string, string>();
    targetsIn.set(inFolder.folder, targets.set(inFolder.path, `${names.distinct(exportedName(inFolder))}.md`));
  }
  const converted: Converted[] = [];
  const thread = new ConversionThread();
  for (const source of sources) {
    const { inFolder } = source;
    const targets: Targets = targetsIn.get(inFolder?.folder ?? "") ?? new Map();
    const linkTo = inFolder === undefined ? () => undefined : linkFrom(inFolder.path, targets);
    const page = withTitle(source, await convertSafely(source, linkTo, thread));
    const file = targets.get(inFolder?.path ?? "") ?? `${names.distinct(nameOf(source, page))}.md`;
    converted.push({ source, file, page });
  }
  await thread.end();
  return converted;
}

function nameOf({ name }: Source, page: Page | Unconvertible): string {
  return titleName("title" in page ? page.title : "") || pathName(basename(name)) || "page";
}

/** Most milliseconds of CPU time for one source; common pages of several megabytes take less. */
const timeLimit = 4_000;
/** MiB of the largest file that the knowledge takes. */
const mostMebibytes = 8;

async function convertSafely(source: Source, linkTo: LinkTo, thread: ConversionThread): Promise<Page | Unconvertible> {
  if (source.problem !== undefined) return { problem: source.problem };
  try {
    const page =
      "read" in source
        ? await thread.convert(source.kind, source.read())
        : convertInTime(source.kind, source.text, linkTo);
    if (page !== undefined && "body" in page && page.body.length > mostMebibytes * 2 ** 20) {
      return { problem: `it becomes more than ${mostMebibytes} MiB of Markdown; divide it` };
    }
    return page ?? { problem: "there is no text in it; look whether it was saved whole" };
  } catch (error) {
    if (error instanceof InputError) return { problem: error.message };
    // The recursion of a library overflowed the stack.
    if (error instanceof RangeError)
      return { problem: "it has too much in one piece; divide it, or simplify its paragraphs and nesting" };
    return { problem: `it cannot be read (${shortReasonOf(error)}); simplify it, or save it anew` };
  }
}

function convertInTime(kind: TextKind, text: string, linkTo: LinkTo): Page | Unconvertible | undefined {
  let page: Page | undefined;
  const milliseconds = timeWithin(timeLimit, () => {
    page = convert(kind, text, linkTo);
  });
  if (milliseconds !== undefined) return page;
  return { problem: "it takes too long to read; divide it, or simplify its tables and nesting" };
}

type TextKind = Extract<Source, { readonly text: string }>["kind"];

function convert(kind: TextKind, text: string, linkTo: LinkTo): Page | undefined {
  switch (kind) {
    case "html":
      return htmlPage(text, linkTo);
    case "markdown":
      return markdownPage(text, linkTo);
    case "text":
      return textPage(text);
    default:
      return kind satisfies never;
  }
}

/** Gives a page without a title the name of its file as title. */
function withTitle({ name }: Source, page: Page | Unconvertible): Page | Unconvertible {
  return "problem" in page || page.title !== "" ? page : { ...page, title: plainName(basename(name)) };
}

function exportedName({ folder, path }: { folder: string; path: string }): string {
  return [folder, ...path.split("/").map((part) => pathName(part) || "page")].join("/");
}

/** The new file of each page of an export folder, by the page's path in that folder. */
type Targets = ReadonlyMap<string, string>;

function linkFrom(path: string, targets: Targets): LinkTo {
  const own = posix.dirname(targets.get(path) ?? "");
  return (href) => {
    const linked = decodePath(href.replace(/[?#].*$/s, ""));
    const target = linked === "" ? undefined : targets.get(posix.join(posix.dirname(path), linked));
    return target && encodeURI(posix.relative(own, target));
  };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

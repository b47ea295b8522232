import { accessSync, constants, type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, posix } from "node:path";
import { readStandardInput } from "../standard-input.ts";
import { decode } from "./decode.ts";
import { pathName } from "./names.ts";

/** One page to import. */
export type Source = (TextSource | DocumentSource) & {
  /** The name that it was given by, for messages. */
  readonly name: string;
  /** Why it could not be read, and what to do about it; the text is empty then. */
  readonly problem?: string;
  /** The export folder that it is a part of, and its path in that folder. */
  readonly inFolder?: { readonly folder: string; readonly path: string };
};

interface TextSource {
  readonly kind: "html" | "markdown" | "text";
  readonly text: string;
}

/** A document, which may be large: it is read only when its turn has come, and converted in a thread. */
export interface DocumentSource {
  readonly kind: "docx" | "pdf";
  readonly read: () => Uint8Array;
}

const kinds: Readonly<Record<string, Source["kind"]>> = {
  html: "html",
  htm: "html",
  xhtml: "html",
  md: "markdown",
  markdown: "markdown",
  txt: "text",
  text: "text",
  docx: "docx",
  pdf: "pdf",
};

/**
 * Reads what a person named: a file, `-` for standard input, or a folder with all pages in it. Other files in a folder are
 * passed over, and so are those that browsers save beside a page. What cannot be read becomes a source with its problem.
 * @param passedOver receives the number of other files in the folder, by their extension
 */
export function readSource(name: string, passedOver: Map<string, number>): Source[] {
  if (name === "-") return [readInput()];
  const stats = statSync(name, { throwIfNoEntry: false });
  if (stats === undefined) return [unreadable(name, "it is not there; name a file, a folder, or - for standard input")];
  if (!stats.isDirectory()) return [readFile(name)];
  const { paths, closed, others } = pagesIn(name);
  if (paths.length + closed.length === 0)
    return [unreadable(name, `the folder holds no page; pages end in ${endings}`)];
  for (const ending of others) passedOver.set(ending, (passedOver.get(ending) ?? 0) + 1);
  const folder = pathName(basename(join(process.cwd(), name)));
  const pages = paths.map((path) => ({ ...readFile(join(name, path)), inFolder: { folder, path } }));
  return [...pages, ...closed];
}

/** Most MiB of a page, and of a document, which may hold pictures. */
const mostMebibytes = 16;
const mostOfDocument = 64;

const endings = Object.keys(kinds)
  .map((ending) => `.${ending}`)
  .join(", ");

function readFile(name: string): Source {
  const kind = kindOf(name);
  if (kind === undefined) return unreadable(name, `it is no page; pages end in ${endings}`);
  try {
    const isDocument = kind === "docx" || kind === "pdf";
    const most = isDocument ? mostOfDocument : mostMebibytes;
    if (statSync(name).size > most * 2 ** 20) return unreadable(name, `it is larger than ${most} MiB; divide it`);
    if (!isDocument) return { name, kind, text: decode(readFileSync(name)) };
    accessSync(name, constants.R_OK);
    return { name, kind, read: () => readFileSync(name) };
  } catch (error) {
    return unreadable(name, noAccess(error));
  }
}

function unreadable(name: string, problem: string): Source {
  return { name, kind: "text", text: "", problem };
}

function readInput(): Source {
  const bytes = readStandardInput();
  const name = "standard input";
  const start = bytes.toString("latin1", 0, 5);
  if (start === "%PDF-" || start.startsWith("PK\x03\x04")) {
    return { name, kind: start === "%PDF-" ? "pdf" : "docx", read: () => bytes };
  }
  const text = decode(bytes);
  const isHtml = /^\s*<(?:!doctype|!--|html|head|body|article|main|div|section|h[1-6]|p)\b/i.test(text);
  const isMarkdown = /^---\n|^#{1,6}[ \t]\S/m.test(text);
  return { name, kind: isHtml ? "html" : isMarkdown ? "markdown" : "text", text };
}

function kindOf(name: string): Source["kind"] | undefined {
  return kinds[posix.extname(name).slice(1).toLowerCase()];
}

function noAccess(error: unknown): string {
  return `it cannot be read (${(error as NodeJS.ErrnoException).code}); give read permission`;
}

/**
 * Returns the paths of the pages below a folder, in code point order, the folders in it that cannot be read, and the extensions
 * of the other files.
 */
function pagesIn(folder: string): { paths: string[]; closed: Source[]; others: string[] } {
  const paths: string[] = [];
  const others: string[] = [];
  const closed: Source[] = [];
  const entriesOf = (below: string): Dirent[] => {
    const name = join(folder, below);
    try {
      return readdirSync(name, { withFileTypes: true });
    } catch (error) {
      closed.push(unreadable(name, noAccess(error)));
      return [];
    }
  };
  const visit = (below: string): void => {
    for (const entry of entriesOf(below)) {
      const path = posix.join(below, entry.name);
      if (entry.isDirectory() && !isPassedOver(entry.name)) visit(path);
      else if (entry.isFile() && !isPassedOver(entry.name)) {
        if (kindOf(entry.name) !== undefined) paths.push(path);
        else others.push(posix.extname(entry.name).toLowerCase());
      }
    }
  };
  visit("");
  return { paths: paths.sort(), closed, others };
}

/**
 * Whether a file or folder is passed over: it is hidden, or was saved by a browser beside a page, or holds installed packages.
 */
function isPassedOver(name: string): boolean {
  return name.startsWith(".") || /^node_modules$|_files$/.test(name);
}

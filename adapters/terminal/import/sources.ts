import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, posix } from "node:path";
import { InputError } from "../../../src/index.ts";
import { decode } from "./decode.ts";
import { pathName } from "./names.ts";

/** One page to bring in. */
export interface Source {
  /** As it was named, for messages. */
  readonly name: string;
  readonly kind: "html" | "markdown" | "text";
  readonly text: string;
  /** Why it could not be read, and what to do about it; there is no text then. */
  readonly problem?: string;
  /** The way to it in the export folder that it is a part of. */
  readonly inFolder?: { readonly folder: string; readonly path: string };
}

const kinds: Readonly<Record<string, Source["kind"]>> = {
  html: "html",
  htm: "html",
  xhtml: "html",
  md: "markdown",
  markdown: "markdown",
  txt: "text",
  text: "text",
};

/**
 * Reads what a person named: a file, `-` for standard input, or a folder with all pages in it. Other files in a folder
 * are passed over, as is what browsers save beside a page.
 * @throws InputError when there is no such thing or it is no page
 */
export function readSource(name: string): Source[] {
  if (name === "-") return [readInput()];
  const stats = statSync(name, { throwIfNoEntry: false });
  if (stats === undefined) throw new InputError(`there is no ${name}; name a file, a folder, or - for standard input`);
  if (!stats.isDirectory()) return [readFile(name)];
  const { paths, unreadable } = pagesIn(name);
  if (paths.length + unreadable.length === 0)
    throw new InputError(`the folder ${name} holds no page; pages end in ${endings}`);
  const folder = pathName(basename(join(process.cwd(), name)));
  const pages = paths.map((path) => ({ ...readFile(join(name, path)), inFolder: { folder, path } }));
  return [...pages, ...unreadable];
}

/** A page may hold so many MiB. */
const mostMebibytes = 16;

const endings = Object.keys(kinds)
  .map((ending) => `.${ending}`)
  .join(", ");

function readFile(name: string): Source {
  const kind = kindOf(name);
  if (kind === undefined) throw new InputError(`${name} is no page; pages end in ${endings}`);
  try {
    if (statSync(name).size > mostMebibytes * 2 ** 20) {
      return { name, kind, text: "", problem: `it is larger than ${mostMebibytes} MiB; divide it` };
    }
    return { name, kind, text: decode(readFileSync(name)) };
  } catch (error) {
    return { name, kind, text: "", problem: noAccess(error) };
  }
}

function readInput(): Source {
  const text = decode(readFileSync(0));
  const isHtml = /^\s*<(?:!doctype|!--|html|head|body|article|main|div|section|h[1-6]|p)\b/i.test(text);
  const isMarkdown = /^---\n|^#{1,6}[ \t]\S/m.test(text);
  return { name: "standard input", kind: isHtml ? "html" : isMarkdown ? "markdown" : "text", text };
}

function kindOf(name: string): Source["kind"] | undefined {
  return kinds[posix.extname(name).slice(1).toLowerCase()];
}

function noAccess(error: unknown): string {
  return `it cannot be read (${(error as NodeJS.ErrnoException).code}); give read permission`;
}

/** The paths of the pages below a folder, in code point order, and the folders in it that cannot be read. */
function pagesIn(folder: string): { paths: string[]; unreadable: Source[] } {
  const paths: string[] = [];
  const unreadable: Source[] = [];
  const entriesOf = (below: string): Dirent[] => {
    const name = join(folder, below);
    try {
      return readdirSync(name, { withFileTypes: true });
    } catch (error) {
      unreadable.push({ name, kind: "text", text: "", problem: noAccess(error) });
      return [];
    }
  };
  const visit = (below: string): void => {
    for (const entry of entriesOf(below)) {
      const path = posix.join(below, entry.name);
      if (entry.isDirectory() && !isPassedOver(entry.name)) visit(path);
      else if (entry.isFile() && !isPassedOver(entry.name) && kindOf(entry.name) !== undefined) paths.push(path);
    }
  };
  visit("");
  return { paths: paths.sort(), unreadable };
}

/** What is hidden, and what browsers save beside a page. */
function isPassedOver(name: string): boolean {
  return name.startsWith(".") || /^node_modules$|_files$/.test(name);
}

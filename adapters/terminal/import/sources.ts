import { readdirSync, readFileSync, statSync } from "node:fs";
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
  const paths = pagesIn(name);
  if (paths.length === 0) throw new InputError(`the folder ${name} holds no page; pages end in ${endings}`);
  const folder = pathName(basename(join(process.cwd(), name)));
  return paths.map((path) => ({ ...readFile(join(name, path)), inFolder: { folder, path } }));
}

const endings = Object.keys(kinds)
  .map((ending) => `.${ending}`)
  .join(", ");

function readFile(name: string): Source {
  const kind = kindOf(name);
  if (kind === undefined) throw new InputError(`${name} is no page; pages end in ${endings}`);
  return { name, kind, text: decode(readFileSync(name)) };
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

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && kindOf(entry.name) !== undefined)
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length).replaceAll("\\", "/"))
    .filter((path) => !path.split("/").some((part) => part.startsWith(".") || /^node_modules$|_files$/.test(part)))
    .sort();
}

import { posix } from "node:path";
import type { Document } from "../knowledge/document.ts";
import type { Fault } from "../knowledge/fault.ts";
import type { FolderFiles } from "../knowledge/folder-files.ts";
import { markdownName } from "../knowledge/markdown-name.ts";
import { type Reference, referencesIn } from "../knowledge/references.ts";
import type { IndexedKnowledge } from "./indexed-knowledge.ts";
import { decoded, isWebAddress, linkAddress, partOf, targetOf } from "./link-targets.ts";
import { below } from "./page-at.ts";

/**
 * Returns a warning for each link and picture whose target is certainly missing. Nothing is said of addresses that a site
 * generator may serve from another place than the files: from the top, above the top, or without a file's extension.
 */
export function deadLinks(knowledge: IndexedKnowledge, files: FolderFiles): Fault[] {
  const titles = new Set(knowledge.documents().map(({ title }) => title.toLowerCase()));
  return knowledge.documents().flatMap((document) =>
    document.sections.flatMap((section) =>
      referencesIn(document, section).flatMap((reference): Fault[] => {
        const found = faultOf(reference, document, knowledge, files, titles);
        if (found === undefined) return [];
        return [{ file: document.file, line: reference.line, ...found, served: true, isWarning: true }];
      }),
    ),
  );
}

/** Matches the rest of a template, which stands for a value that is not known. */
const template = /[{}<>$…\n]|%\w*%/;
const pictureName = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i;
/** Matches the name of a file that no site generator makes of another one. */
const fileName = /\.(?!html?$|php$|aspx?$|xml$|json$)[a-z][a-z\d]{0,8}$/i;
/** Matches a fragment that names no heading: a line of code, a tab, a state of the page. */
const otherFragment = /[/=:!~,?&]|^(?:top|L\d.*|\d+)$/i;

function faultOf(
  { address: href, isPicture }: Reference,
  document: Document,
  knowledge: IndexedKnowledge,
  files: FolderFiles,
  titles: ReadonlySet<string>,
): Pick<Fault, "problem" | "remedy"> | undefined {
  const { kind, address } = linkAddress(href);
  if (href === "" && !isPicture) {
    return { problem: "the link has no address", remedy: "write the address, or remove the link" };
  }
  if (isWebAddress(address) || address.startsWith("/") || template.test(address)) return undefined;
  const [before = "", fragment = ""] = decoded(address).split("#", 2);
  const path = before.replace(/\?.*$/, "").trim();
  const remedy = "correct the address, or remove the link";
  const isLost = (): boolean => !isAboveTop(path, document) && !placesOf(path, document).some(files.has);
  if (isPicture) {
    if (!pictureName.test(path) || !isLost()) return undefined;
    return { problem: `the picture "${path}" is not there`, remedy: "add the file, or correct the address" };
  }
  if (path !== "" && targetOf(path, document, knowledge, {}) === undefined) {
    if (kind === "wiki:") {
      const isNamed = titles.has(path.toLowerCase()) || files.has(`${below("", path)}.md`);
      return isNamed || !isLost() ? undefined : { problem: `no page is named "${path}", as a link has it`, remedy };
    }
    const isCertain = kind === "" && fileName.test(path);
    return isCertain && isLost() ? { problem: `the link "${path}" leads to nothing in the folder`, remedy } : undefined;
  }
  const id = path === "" ? document.id : pageBeside(path, document, knowledge);
  if (id === undefined || fragment === "" || otherFragment.test(fragment)) return undefined;
  if (partOf(id, fragment, knowledge) !== undefined || hasAnchor(id, fragment, knowledge, files)) return undefined;
  return { problem: `the link "${address}" leads to a heading that is not on the page`, remedy };
}

function isAboveTop(path: string, { file }: Document): boolean {
  return posix.join(posix.dirname(file), path).startsWith("..");
}

/** Returns where the file that a relative address names may be: beside the page, below its address, or from the top. */
function placesOf(path: string, { file, id }: Document): string[] {
  return [posix.join(posix.dirname(file), path), below(`${id}/`, path), below("", path)];
}

/** Returns the id of the page whose file a relative address names exactly; undefined if it is only likely to mean a page. */
function pageBeside(path: string, { file }: Document, knowledge: IndexedKnowledge): string | undefined {
  const id = posix.join(posix.dirname(file), path.replace(markdownName, ""));
  return markdownName.test(path) && knowledge.firstSectionOf(id) !== undefined ? id : undefined;
}

/** Whether a page defines the anchor itself, or takes in text from elsewhere, which may define it. */
function hasAnchor(id: string, fragment: string, knowledge: IndexedKnowledge, files: FolderFiles): boolean {
  const page = knowledge.find(knowledge.firstSectionOf(id) ?? "");
  const text = files.text(page?.document.file ?? "");
  const name = fragment.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return included.test(text) || new RegExp(`(?:\\b(?:id|name)\\s*=\\s*[{"']*|#|\\()${name}["'\\s>}]`, "iu").test(text);
}

const included = /--8<--|\{[{%<]|^(?:import |:::|```\{|<<<|!include|include::)|<[A-Z]\w*|\[!include/im;

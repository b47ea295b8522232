import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { extname, join, relative } from "node:path";
import type { Fault } from "./fault.ts";
import { markdownName } from "./markdown-name.ts";

export interface FoundFiles {
  /** Paths below the folder, with `/`, in code point order. */
  readonly files: readonly string[];
  /** The full paths of the folders that were searched. */
  readonly folders: readonly string[];
  readonly faults: readonly Fault[];
  /** The number of files that are not Markdown, by their extension, such as `.rst`; the key is empty for files without one. */
  readonly passedOver: ReadonlyMap<string, number>;
}

/**
 * Finds the Markdown files of a folder at any depth, each once. Hidden entries and `node_modules` are skipped. A symbolic link
 * is followed if its target is inside the folder, not hidden, and not already found under its own name. A subfolder or link
 * that cannot be read is a fault, and the rest is still found.
 * @throws the file system's error when the folder itself cannot be read
 */
export function findMarkdown(folder: string): FoundFiles {
  const root = realpathSync(folder);
  const files: string[] = [];
  const folders: string[] = [];
  const faults: Fault[] = [];
  const links: { path: string; name: string }[] = [];
  const passedOver = new Map<string, number>();
  const seen = new Set<string>();

  const visit = (path: string, name: string, isFile: boolean): void => {
    if (seen.has(path)) return;
    seen.add(path);
    if (isFile) {
      const ending = extname(name).toLowerCase();
      if (markdownName.test(name)) files.push(name);
      else passedOver.set(ending, (passedOver.get(ending) ?? 0) + 1);
      return;
    }
    folders.push(path);
    for (const entry of entriesOf(path, name)) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      const child = { path: join(path, entry.name), name: name === "" ? entry.name : `${name}/${entry.name}` };
      if (entry.isSymbolicLink()) links.push(child);
      else if (entry.isDirectory() || entry.isFile()) visit(child.path, child.name, entry.isFile());
      else if (markdownName.test(entry.name)) faults.push(notRegular(child.name));
    }
  };
  const entriesOf = (path: string, name: string): Dirent[] => {
    try {
      return readdirSync(path, { withFileTypes: true });
    } catch (cause) {
      if (name === "") throw cause;
      faults.push(unreadableFolder(name, cause));
      return [];
    }
  };
  const follow = (path: string, name: string): void => {
    const target = realpathSync(path);
    if (/^\.\.(?:[\\/]|$)/.test(relative(root, target))) {
      faults.push(linkFault(name, "leaves the knowledge folder"));
      return;
    }
    if (isHidden(relative(root, target))) {
      faults.push(linkFault(name, "leads to what is hidden"));
      return;
    }
    const stat = statSync(target);
    if (stat.isFile() || stat.isDirectory()) visit(target, name, stat.isFile());
    else faults.push(linkFault(name, "leads to what is neither a file nor a folder"));
  };
  visit(root, "", false);
  for (const { path, name } of links) {
    try {
      follow(path, name);
    } catch (cause) {
      faults.push(linkFault(name, leadsWhere(cause)));
    }
  }
  files.sort();
  return { files, folders, faults, passedOver };
}

/** Returns why a link cannot be followed, as the predicate of a sentence. */
function leadsWhere(cause: unknown): string {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return "leads nowhere";
  return code === "ELOOP" ? "leads back to itself" : `cannot be followed (${code})`;
}

/** Whether a path contains a hidden name. Names with two dots, such as `..data`, are allowed: mounted volumes use them. */
function isHidden(path: string): boolean {
  return path.split(/[\\/]/).some((name) => /^\.(?!\.)/.test(name));
}

function linkFault(file: string, what: string): Fault {
  const remedy = "copy what it names into the folder, or remove it";
  return { file, line: 1, problem: `the symbolic link ${what}`, remedy, served: false };
}

function unreadableFolder(file: string, cause: unknown): Fault {
  const problem = `the folder cannot be read (${(cause as NodeJS.ErrnoException).code})`;
  return { file, line: 1, problem, remedy: "give read permission, or move it out of the knowledge", served: false };
}

function notRegular(file: string): Fault {
  const problem = "this is no regular file but a pipe, a socket or a device";
  return { file, line: 1, problem, remedy: "move it out of the knowledge", served: false };
}

import { readdirSync, realpathSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { Fault } from "./fault.ts";

export interface FoundFiles {
  /** Paths below the folder, with `/`, in code point order. */
  readonly files: readonly string[];
  /** The folders looked into, with their full paths. */
  readonly folders: readonly string[];
  readonly faults: readonly Fault[];
}

/**
 * Finds the Markdown files at any depth of a folder, each once. Hidden entries and `node_modules` are passed over;
 * a symbolic link is followed to what lies inside the folder, is not hidden, and was not found under its own name.
 * @throws the file system's error when the folder itself cannot be read
 */
export function findMarkdown(folder: string): FoundFiles {
  const root = realpathSync(folder);
  const files: string[] = [];
  const folders: string[] = [];
  const faults: Fault[] = [];
  const links: { path: string; name: string }[] = [];
  const seen = new Set<string>();

  const visit = (path: string, name: string, isFile: boolean): void => {
    if (seen.has(path)) return;
    seen.add(path);
    if (isFile) {
      if (/\.(?:md|markdown)$/i.test(name)) files.push(name);
      return;
    }
    folders.push(path);
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      const child = { path: join(path, entry.name), name: name === "" ? entry.name : `${name}/${entry.name}` };
      if (entry.isSymbolicLink()) links.push(child);
      else if (entry.isDirectory() || entry.isFile()) visit(child.path, child.name, entry.isFile());
    }
  };
  visit(root, "", false);
  for (const { path, name } of links) {
    const target = targetOf(path);
    if (target === undefined) faults.push(linkFault(name, "leads nowhere"));
    else if (/^\.\.(?:[\\/]|$)/.test(relative(root, target)))
      faults.push(linkFault(name, "leaves the knowledge folder"));
    else if (isHidden(relative(root, target))) faults.push(linkFault(name, "leads to what is hidden"));
    else visit(target, name, statSync(target).isFile());
  }
  files.sort();
  return { files, folders, faults };
}

/** Whether a path goes through a hidden name. Two dots begin the folders that hold the files of a mounted volume. */
function isHidden(path: string): boolean {
  return path.split(/[\\/]/).some((name) => /^\.(?!\.)/.test(name));
}

function targetOf(link: string): string | undefined {
  try {
    return realpathSync(link);
  } catch {
    return undefined;
  }
}

function linkFault(file: string, what: string): Fault {
  const remedy = "copy what it names into the folder, or remove it";
  return { file, line: 1, problem: `the symbolic link ${what}`, remedy, served: false };
}

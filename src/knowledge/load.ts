import { InputError } from "../input-error.ts";
import type { Document } from "./document.ts";
import type { Fault } from "./fault.ts";
import { findMarkdown } from "./files.ts";
import { readDocument } from "./read-document.ts";

export interface Knowledge {
  readonly documents: readonly Document[];
  /** The number of files that are not Markdown, by their extension. */
  readonly passedOver: ReadonlyMap<string, number>;
  readonly faults: readonly Fault[];
}

/** Called after each file with the number of files read and the number of all files. */
export type Progress = (done: number, all: number) => void;

/**
 * Reads every Markdown file of a folder. A file that cannot be served is left out, with a fault.
 * @param now milliseconds since 1970; if absent, the publication dates of pages are ignored
 * @throws InputError when the folder is missing or holds no Markdown file
 */
export function loadKnowledge(folder: string, onProgress?: Progress, now?: number): Knowledge {
  const { files, passedOver, faults: linkFaults } = findKnowledge(folder);
  if (files.length === 0) throw noMarkdown(folder);
  const documents: Document[] = [];
  const faults = [...linkFaults];
  const ids = new Map<string, string>();
  for (const [index, file] of files.entries()) {
    const parsed = readDocument(folder, file, now);
    faults.push(...parsed.faults);
    if (parsed.document !== undefined) {
      const other = ids.get(parsed.document.id);
      if (other === undefined) documents.push(parsed.document);
      else faults.push(sameName(file, other));
      ids.set(parsed.document.id, file);
    }
    onProgress?.(index + 1, files.length);
  }
  return { documents, passedOver, faults };
}

export function noMarkdown(folder: string): InputError {
  return new InputError(
    `the knowledge folder ${folder} holds no Markdown; put a .md file there or name another folder`,
  );
}

/** @throws InputError when the folder cannot be read */
export function findKnowledge(folder: string): ReturnType<typeof findMarkdown> {
  try {
    return findMarkdown(folder);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "ENOTDIR") {
      throw new InputError(`${folder} is a file; name the folder that the knowledge is in`, { cause });
    }
    throw new InputError(`the knowledge folder ${folder} cannot be read; ${remedyFor(folder, code)}`, { cause });
  }
}

function remedyFor(folder: string, code: string | undefined): string {
  if (folder.startsWith("~")) return "write your home folder in full for ~";
  return code === "ENOENT" ? "create it or name another folder" : `give read permission (${code})`;
}

/** Returns the fault of a file that would have the same document id as another. */
export function sameName(file: string, other: string): Fault {
  const problem = `the file has the same name as ${other} but for its ending`;
  return { file, line: 1, problem, remedy: "rename one of them", served: false };
}

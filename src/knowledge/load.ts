import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../input-error.ts";
import type { Document } from "./document.ts";
import type { Fault } from "./fault.ts";
import { findMarkdown } from "./files.ts";
import { type ParsedFile, parseDocument } from "./parse-document.ts";

export interface Knowledge {
  readonly documents: readonly Document[];
  readonly faults: readonly Fault[];
}

/** Called after each file with how many of all are read. */
export type Progress = (done: number, all: number) => void;

/**
 * Reads every Markdown file of a folder; a faulty file is left out and named.
 * @throws InputError when the folder is missing or holds nothing that can be served
 */
export function loadKnowledge(folder: string, onProgress?: Progress): Knowledge {
  const { files, faults: linkFaults } = found(folder);
  if (files.length === 0) {
    throw new InputError(
      `the knowledge folder ${folder} holds no Markdown; put a .md file there or name another folder`,
    );
  }
  const documents: Document[] = [];
  const faults = [...linkFaults];
  const ids = new Map<string, string>();
  for (const [index, file] of files.entries()) {
    const parsed = readDocument(folder, file);
    faults.push(...parsed.faults);
    if (parsed.document !== undefined) {
      const other = ids.get(parsed.document.id);
      if (other === undefined) documents.push(parsed.document);
      else faults.push(sameName(file, other));
      ids.set(parsed.document.id, file);
    }
    onProgress?.(index + 1, files.length);
  }
  return { documents, faults };
}

function found(folder: string): ReturnType<typeof findMarkdown> {
  try {
    return findMarkdown(folder);
  } catch (cause) {
    throw new InputError(`the knowledge folder ${folder} cannot be read; create it or name another folder`, { cause });
  }
}

/** Reads one file of the folder; what cannot be read becomes a fault. */
function readDocument(folder: string, file: string): ParsedFile {
  const unreadable = (problem: string, remedy: string, line = 1): ParsedFile => ({
    faults: [{ file, line, problem, remedy, served: false }],
  });
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, file));
  } catch (cause) {
    return unreadable(`the file cannot be read (${(cause as NodeJS.ErrnoException).code})`, "give read permission");
  }
  if (!isUtf8(bytes)) return unreadable("the file is not UTF-8", "save it as UTF-8", firstBadLine(bytes));
  try {
    return parseDocument(file, bytes.toString("utf8"));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split("\n", 1)[0] : String(cause);
    return unreadable(`the Markdown cannot be read (${reason})`, "simplify its nesting");
  }
}

function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    if (!isUtf8(bytes.subarray(start, end === -1 ? bytes.length : end))) return line;
    start = end === -1 ? bytes.length : end + 1;
  }
  return line;
}

function sameName(file: string, other: string): Fault {
  const problem = `the file has the same name as ${other} but for its ending`;
  return { file, line: 1, problem, remedy: "rename one of them", served: false };
}

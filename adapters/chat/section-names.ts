import { type Citation, citationPath, sectionKey } from "../../src/index.ts";
import { shorten, shortenPath } from "./fit/shorten.ts";

/** Upper bound on the characters of a path. */
const longestPath = 200;

/**
 * Returns a label for each section: its path, distinct from the other labels and short enough for a line.
 * @param beside sections that the same message names elsewhere
 */
export function labelsOf(citations: readonly Citation[], beside: readonly Citation[] = []): string[] {
  const paths = pathsOf([...citations, ...beside]).slice(0, citations.length);
  return paths.map((path) => shortenPath(path, longestPath) || "…");
}

/**
 * Returns a distinct path for each section: with its file where two paths are equal, and with its line where those are equal
 * too.
 */
function pathsOf(citations: readonly Citation[]): string[] {
  const paths = citations.map((citation) => {
    const path = citationPath(citation).join(" › ").replace(/\s+/g, " ").trim();
    return path || citation.file;
  });
  const files = citations.map(({ file }, at) => `${paths[at]} · ${file}`);
  const lines = citations.map(({ lines: { first } }, at) => `${files[at]}:${first}`);
  return citations.map((citation, at) => {
    const isOther = (names: readonly string[]) => (name: string, other: number) =>
      name === names[at] && citations[other]?.id !== citation.id;
    if (!paths.some(isOther(paths))) return paths[at] ?? "";
    return (files.some(isOther(files)) ? lines : files)[at] ?? "";
  });
}

/**
 * Returns the heading of each section, or its path where two sections have the same heading.
 * @param beside see `labelsOf`
 */
export function namesOf(citations: readonly Citation[], beside: readonly Citation[] = []): string[] {
  const all = [...citations, ...beside];
  const names = all.map(({ title, headings }) => (headings.at(-1) || title).replace(/\s+/g, " ").trim());
  const paths = pathsOf(all);
  return names.slice(0, citations.length).map((name, at) => {
    const isAlone = !names.some((other, where) => other === name && all[where]?.id !== all[at]?.id);
    return isAlone && name !== "" ? name : (paths[at] ?? "");
  });
}

/** Returns sections as the options of a menu, each once, in at most `most` options of at most `longest` characters. */
export function sectionOptions(
  citations: readonly Citation[],
  beside: readonly Citation[],
  { most, longest }: { readonly most: number; readonly longest: number },
): { readonly label: string; readonly value: string }[] {
  const unique = [...new Map(citations.map((citation) => [citation.id, citation])).values()].slice(0, most);
  const names = namesOf(unique, beside);
  return unique.map(({ id }, at) => ({ label: shorten(names[at] || "…", longest), value: sectionKey(id) }));
}

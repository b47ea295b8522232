import { slug } from "github-slugger";

/** Programs that export put an id after each page's name: Notion 32 hexadecimal digits, Confluence a number. */
const exportId = /[ -]+[0-9a-f]{32}$|_\d{5,}$/i;
const longest = 80;

/** A file's or folder's name without its ending and what programs add to it, in small letters with hyphens. */
export function pathName(name: string): string {
  return titleName(plainName(name));
}

/** A title as the name of a file; empty if it holds no letter. */
export function titleName(title: string): string {
  return slug(title.slice(0, longest))
    .replace(/-{2,}/g, "-")
    .replace(/^[-_]+|[-_]+$/g, "");
}

/** A file's name without its ending and what programs add to it. */
export function plainName(name: string): string {
  return name.replace(/\.(?:x?html?|md|markdown|txt|text|docx|pdf)$/i, "").replace(exportId, "");
}

/** Gives every name that was taken another. */
export class DistinctNames {
  private readonly taken = new Set<string>();

  distinct(name: string): string {
    let candidate = name;
    for (let count = 2; this.taken.has(candidate); count++) candidate = `${name}-${count}`;
    this.taken.add(candidate);
    return candidate;
  }
}

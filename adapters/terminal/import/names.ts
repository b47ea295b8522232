import { slug } from "github-slugger";

/** Matches the id that exports append to each page's name: Notion 32 hexadecimal digits, Confluence a number. */
const exportId = /[ -]+[0-9a-f]{32}$|_\d{5,}$/i;
const longest = 80;

/** Returns the name of a file or folder without its extension and the id of an export, in lower case with hyphens. */
export function pathName(name: string): string {
  return titleName(plainName(name));
}

/** Returns a title in the form of a file name; empty if it holds no letter. */
export function titleName(title: string): string {
  return slug(title.slice(0, longest))
    .replace(/-{2,}/g, "-")
    .replace(/^[-_]+|[-_]+$/g, "");
}

/** Returns the name of a file without its extension and the id of an export. */
export function plainName(name: string): string {
  return name.replace(/\.(?:x?html?|md|markdown|txt|text|docx|pdf)$/i, "").replace(exportId, "");
}

/** Makes names distinct: a name that is taken gets a number. */
export class DistinctNames {
  private readonly taken = new Set<string>();

  distinct(name: string): string {
    let candidate = name;
    for (let count = 2; this.taken.has(candidate); count++) candidate = `${name}-${count}`;
    this.taken.add(candidate);
    return candidate;
  }
}

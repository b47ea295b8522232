import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import type { Page } from "./page.ts";

/**
 * Writes a page below the knowledge folder.
 * @returns false when the file exists already and may not be replaced
 */
export function writePage(folder: string, file: string, page: Page, mayReplace: boolean): boolean {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, toFile(page), { flag: mayReplace ? "w" : "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Returns the text of the whole file: front matter, then the title as its first heading, unless the page has its own of either.
 */
export function toFile({ body, ...frontMatter }: Page): string {
  if (/^---\n/.test(body)) return `${body}\n`;
  const hasTitle = /^#[ \t]/m.test(body);
  const heading = hasTitle ? "" : `# ${frontMatter.title}\n\n`;
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${heading}${body}\n`;
}

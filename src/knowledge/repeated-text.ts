import type { Document, Section } from "./document.ts";
import type { Fault } from "./fault.ts";

/**
 * Returns a warning for each page that equals another page of its folder, and for each section whose heading equals that of
 * another section at the same place in its page.
 */
export function repeatedText(documents: readonly Document[]): Fault[] {
  return [...copies(documents), ...documents.flatMap(namesakes)];
}

function copies(documents: readonly Document[]): Fault[] {
  const first = new Map<string, Document>();
  return documents.flatMap((document) => {
    const { file, title, sections } = document;
    const words = sections.map(({ headings, text }) => `${headings.at(-1) ?? ""}\n${text}`).join("\n");
    if (words.trim() === "") return [];
    const folder = file.slice(0, file.lastIndexOf("/") + 1);
    const key = `${folder}\n${words}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, document);
    if (other === undefined) return [];
    return other.title === title || sections.some(({ headings }) => headings.length > 0)
      ? [warning(file, 1, `the page is a copy of "${other.file}"`, "keep one of them")]
      : [warning(file, 1, `the text is the same as that of "${other.file}", which has another title`, differently)];
  });
}

function namesakes({ file, sections }: Document): Fault[] {
  const first = new Map<string, Section>();
  return sections.flatMap((section) => {
    const { headings, level, lines, text } = section;
    if (level < 2 || text.trim() === "") return [];
    const key = headings.join("\n");
    const other = first.get(key);
    if (other === undefined) first.set(key, section);
    if (other === undefined) return [];
    const name = (headings.at(-1) ?? "").slice(0, longestName);
    const problem = `the section "${name}" has the heading of the section in line ${other.lines.first}`;
    return [warning(file, lines.first, problem, "give them different headings, or make them one")];
  });
}

const longestName = 80;
const differently = "write what it should say, or keep one of them";

function warning(file: string, line: number, problem: string, remedy: string): Fault {
  return { file, line, problem, remedy, served: true, isWarning: true };
}

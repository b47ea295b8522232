import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Document } from "../../src/knowledge/document.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";
import { seededRandom } from "../../src/measure/seeded-random.ts";
import { contentTerms } from "../../src/search/terms.ts";
import type { Page } from "./documentation.ts";
import { cacheFolder } from "./folders.ts";
import { askedAudience, type Item, toItem } from "./item.ts";
import { shuffle } from "./recombine.ts";

/** Sections to search in, and questions whose right section is known. */
export interface Corpus {
  readonly sections: number;
  /** How many of the sections are unchanged, as their authors wrote them. */
  readonly real: number;
  /** The path of the file with the sections, one JSON object a line. */
  readonly items: string;
  /** The path of the same sections as a folder of Markdown; missing where there are very many. */
  readonly folder?: string;
  readonly questions: readonly KnownItem[];
}

export interface KnownItem {
  readonly question: string;
  /** The ids of the right sections. */
  readonly gold: readonly string[];
}

const mostQuestions = 500;
/** Most sections that are also written as a folder; more would take longer than it is worth. */
const largestFolder = 200_000;

/** Returns the path of the file that describes a corpus. */
export function corpusFile({ items }: Corpus): string {
  return join(dirname(items), "corpus.json");
}

/** Makes a corpus from the first pages that hold the number of sections, or returns the one made before under the same key. */
export function corpusOf(key: string, sections: number, pages: () => Iterable<Page>): Corpus {
  const folder = join(cacheFolder, "corpora", key);
  const description = join(folder, "corpus.json");
  if (!existsSync(description)) {
    const aside = `${folder}.part`;
    rmSync(aside, { recursive: true, force: true });
    const corpus = write(aside, folder, sections, pages());
    writeFileSync(join(aside, "corpus.json"), JSON.stringify(corpus));
    renameSync(aside, folder);
  }
  return JSON.parse(readFileSync(description, "utf8")) as Corpus;
}

function write(aside: string, folder: string, sections: number, pages: Iterable<Page>): Corpus {
  const hasFolder = sections <= largestFolder;
  mkdirSync(join(aside, "knowledge"), { recursive: true });
  const items = openSync(join(aside, "items.jsonl"), "w");
  const known = new KnownItems();
  let written = 0;
  let real = 0;
  let document = 0;
  for (const page of pages) {
    const parsed = withAudience(page, document++);
    if (parsed === undefined) continue;
    const fitting = parsed.document.sections
      .slice(0, sections - written)
      .map((section) => toItem(parsed.document, section));
    for (const item of fitting) {
      writeSync(items, `${JSON.stringify(item)}\n`);
      known.meet(item, isReal(page));
    }
    if (hasFolder) {
      const file = join(aside, "knowledge", parsed.document.file);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, parsed.text);
    }
    written += fitting.length;
    if (isReal(page)) real += fitting.length;
    if (written === sections) break;
  }
  closeSync(items);
  return {
    sections: written,
    real,
    items: join(folder, "items.jsonl"),
    ...(hasFolder && { folder: join(folder, "knowledge") }),
    questions: known.questions(),
  };
}

function isReal({ name }: Page): boolean {
  return !name.startsWith("copy-");
}

/** Returns a page as a document with its audience; without one, every other document is internal. */
function withAudience(page: Page, number: number): { text: string; document: Document } | undefined {
  const { name, text, audience = number % 2 === 0 ? askedAudience : "internal" } = page;
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, "");
  const whole = `---\naudience: ${audience}\n---\n${body}`;
  const { document } = parseDocument(`${name}.md`, whole);
  return document && { text: whole, document };
}

/**
 * Collects headings as questions: those of unchanged, visible sections with enough text, if no other section has the same
 * heading.
 */
class KnownItems {
  private readonly headings = new Map<string, number>();
  private readonly candidates: { readonly heading: string; readonly id: string }[] = [];

  meet({ id, heading, body, audience }: Item, isReal: boolean): void {
    const key = keyOf(heading);
    this.headings.set(key, (this.headings.get(key) ?? 0) + 1);
    const isAsked = isReal && audience === askedAudience && body.length >= leastText;
    if (isAsked && key.includes(" ")) this.candidates.push({ heading, id });
  }

  questions(): KnownItem[] {
    const single = this.candidates.filter(({ heading }) => this.headings.get(keyOf(heading)) === 1);
    return shuffle(single, seededRandom(2))
      .slice(0, mostQuestions)
      .map(({ heading, id }) => ({ question: heading, gold: [id] }));
  }
}

/** Fewest characters of a section that is asked for; one with less is a stub. */
const leastText = 80;

function keyOf(heading: string): string {
  return [...new Set(contentTerms(heading))].sort().join(" ");
}

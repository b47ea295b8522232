import { execFileSync } from "node:child_process";
import { Footnote, type JudgedQuestion, loadKnowledge } from "../../src/index.ts";
import type { Document } from "../../src/knowledge/document.ts";
import { seededRandom } from "../../src/measure/seeded-random.ts";
import { indexDocuments } from "../../src/search/index-documents.ts";
import { SectionSearch } from "../../src/search/section-search.ts";
import { contentTerms } from "../../src/search/terms.ts";
import { type Timing, timing } from "./timing.ts";

const rounds = 20;
/** Rounds that only warm the code up. */
const warmUp = 5;

/** Measures how long one question takes once the code is warm. */
export async function questionTiming(folder: string, questions: readonly JudgedQuestion[]): Promise<Timing> {
  const footnote = new Footnote(loadKnowledge(folder).documents);
  const taken: number[] = [];
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const { question, earlier } of questions) {
      const start = performance.now();
      await footnote.ask(question, { earlier });
      if (round >= warmUp) taken.push(performance.now() - start);
    }
  }
  return timing(taken);
}

const starts = 11;

/** Measures how long the built command takes from its start to its end; the first start does not count. */
export function coldStart(folder: string, question: string): Timing {
  const taken = Array.from({ length: starts }, () => {
    const start = performance.now();
    execFileSync(process.execPath, ["dist/adapters/terminal/ask.js", "--knowledge", folder, question]);
    return performance.now() - start;
  });
  return timing(taken.slice(1));
}

/** The share of the words of a repeated section that are replaced. */
const changedShare = 0.2;

/** Measures how long a search takes among many sections, repeated with changed words, of which an audience may see half. */
export function largeSearchTiming(folder: string, questions: readonly JudgedQuestion[], size: number): Timing {
  const search = new SectionSearch(indexDocuments(repeated(loadKnowledge(folder).documents, size)));
  const queries = questions.map(({ question }) => question);
  const options = { limit: 40, audiences: ["public"] };
  for (const query of queries) search.search(query, options);
  return timing(
    queries.map((query) => {
      const start = performance.now();
      search.search(query, options);
      return performance.now() - start;
    }),
  );
}

function* repeated(documents: readonly Document[], size: number): Generator<Document> {
  const random = seededRandom(1);
  const words = documents.flatMap(({ sections }) => sections.flatMap(({ text }) => contentTerms(text)));
  const pick = (): string => words[Math.floor(random() * words.length)] as string;
  const changed = (text: string): string =>
    text.replace(/\p{L}+/gu, (word) => (random() < changedShare ? pick() : word));
  let made = 0;
  for (let copy = 0; made < size; copy++) {
    for (const document of documents) {
      const id = `${copy}/${document.id}`;
      const sections = document.sections.slice(0, size - made).map((section) => ({
        ...section,
        id: `${copy}/${section.id}`,
        document: id,
        text: changed(section.text),
      }));
      made += sections.length;
      yield { ...document, id, sections, audience: [copy % 2 === 0 ? "public" : "internal"] };
    }
  }
}

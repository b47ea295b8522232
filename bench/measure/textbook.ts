import type { Document } from "../../src/knowledge/document.ts";
import { contentTerms, queryTerms } from "../../src/search/terms.ts";

const k1 = 1.2;
const b = 0.75;

/**
 * BM25 as in Robertson and Zaragoza (2009), equation 3.15, over title, headings and text as one field, with the project's own
 * terms: the baseline for the ranking. Sections without text are left out, since it would rank them first.
 */
export function textbookSearch(documents: readonly Document[]): (query: string, limit: number) => string[] {
  const sections = documents.flatMap(({ title, sections }) =>
    sections
      .filter(({ text }) => text !== "")
      .map(({ id, headings, text }) => {
        const terms = contentTerms([title, ...headings, text].join("\n"));
        const frequencies = new Map<string, number>();
        for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
        return { id, frequencies, length: terms.length };
      }),
  );
  const average = sections.reduce((total, { length }) => total + length, 0) / sections.length;
  const holders = new Map<string, number>();
  for (const { frequencies } of sections) {
    for (const term of frequencies.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  const idf = (term: string): number => {
    const count = holders.get(term) ?? 0;
    return Math.log(1 + (sections.length - count + 0.5) / (count + 0.5));
  };
  return (query, limit) => {
    const terms = new Set(queryTerms(query));
    const scored = sections.map(({ id, frequencies, length }) => {
      let score = 0;
      for (const term of terms) {
        const frequency = frequencies.get(term) ?? 0;
        score += (idf(term) * frequency * (k1 + 1)) / (frequency + k1 * (1 - b + (b * length) / average));
      }
      return { id, score };
    });
    return scored
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
      .slice(0, limit)
      .map(({ id }) => id);
  };
}

import { Footnote, loadKnowledge } from "../../src/index.ts";
import type { Document } from "../../src/knowledge/document.ts";
import { seededRandom } from "../../src/measure/seeded-random.ts";
import { type Timing, timing } from "../measure/timing.ts";
import { withTypo } from "../measure/typo.ts";

const seed = 5;
/** The share of the words of a repeated heading that are replaced. */
const changedShare = 0.5;
/** Suggestions that only warm the code up. */
const warmUp = 200;

/**
 * Measures how long it takes to suggest sections for a beginning of a heading, every other one with a typo, among many sections
 * of which an audience may see half. The headings are those of the folder, repeated with words of each other.
 */
export function suggestingFigures(
  folder: string,
  sections: number,
  count: number,
): Timing & { readonly found: number } {
  const documents = [...repeated(loadKnowledge(folder).documents, sections)];
  const footnote = new Footnote(documents);
  const random = seededRandom(seed);
  const headings = documents.flatMap((document) =>
    document.sections.map((one) => one.headings.at(-1) ?? document.title),
  );
  const visibility = { audiences: ["public"] };
  const taken: number[] = [];
  let found = 0;
  for (let round = 0; round < warmUp + count; round++) {
    const heading = headings[Math.floor(random() * headings.length)] as string;
    const begun = heading.slice(0, 1 + Math.floor(random() * heading.length));
    const typed = round % 2 === 0 ? begun : withTypo(begun, random);
    const started = performance.now();
    const suggestions = footnote.suggest(typed, 25, visibility);
    if (round < warmUp) continue;
    taken.push(performance.now() - started);
    if (suggestions.length > 0) found++;
  }
  return { ...timing(taken), found: found / count };
}

function* repeated(documents: readonly Document[], size: number): Generator<Document> {
  const random = seededRandom(seed);
  const all = documents.flatMap(({ sections }) =>
    sections.flatMap(({ headings }) => headings.at(-1)?.split(" ") ?? []),
  );
  const changed = (heading: string): string =>
    heading.replace(/\S+/g, (word) =>
      random() < changedShare ? (all[Math.floor(random() * all.length)] ?? word) : word,
    );
  let made = 0;
  for (let copy = 0; made < size; copy++) {
    for (const document of documents) {
      const id = `${copy}/${document.id}`;
      const sections = document.sections.slice(0, size - made).map((section) => ({
        ...section,
        id: `${copy}/${section.id}`,
        document: id,
        headings: [...section.headings.slice(0, -1), changed(section.headings.at(-1) ?? document.title)],
      }));
      made += sections.length;
      yield { ...document, id, sections, audience: [copy % 2 === 0 ? "public" : "internal"] };
    }
  }
}

import { Footnote, loadKnowledge } from "../../src/index.ts";

export interface HeadingFigures {
  /** The number of headings that are questions and stand once in the folder. */
  readonly headings: number;
  /** The shares of them that are answered by their own section, by another one, and not at all. */
  readonly own: number;
  readonly other: number;
  readonly none: number;
}

/** Characters below which a section says too little to be quoted. */
const shortest = 40;
const label = /^Q\d*[:.]\s*/;

/** Asks each heading that is a question, and checks which section answers. */
export async function headingFigures(folder: string): Promise<HeadingFigures> {
  const { documents } = loadKnowledge(folder);
  const footnote = new Footnote(documents);
  const asking = documents
    .flatMap(({ sections }) => sections)
    .filter(({ headings, text }) => /\?$/.test(headings.at(-1) ?? "") && text.trim().length >= shortest)
    .map(({ id, headings }) => ({ id, question: (headings.at(-1) ?? "").replace(label, "") }));
  const counts = new Map<string, number>();
  for (const { question } of asking) counts.set(question, (counts.get(question) ?? 0) + 1);
  const once = asking.filter(({ question }) => counts.get(question) === 1);
  let own = 0;
  let other = 0;
  for (const { id, question } of once) {
    const answer = await footnote.ask(question);
    if (answer.kind !== "answer") continue;
    if (answer.excerpts.some(({ citation }) => citation.id === id)) own++;
    else other++;
  }
  const all = Math.max(1, once.length);
  return { headings: once.length, own: own / all, other: other / all, none: (once.length - own - other) / all };
}

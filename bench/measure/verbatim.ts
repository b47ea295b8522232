import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Footnote, type JudgedQuestion, loadKnowledge } from "../../src/index.ts";
import { notInSource } from "../../test/support/verbatim.ts";

export interface VerbatimFigures {
  readonly answers: number;
  readonly excerpts: number;
  /** The excerpts whose words do not stand in their lines of the file in the same order. */
  readonly faults: readonly string[];
}

/** Answers every question, with threshold 0, and looks up every excerpt in its file. */
export async function verbatimFigures(folder: string, questions: readonly JudgedQuestion[]): Promise<VerbatimFigures> {
  const footnote = new Footnote(loadKnowledge(folder).documents);
  const faults: string[] = [];
  let answers = 0;
  let excerpts = 0;
  for (const { id, question, earlier } of questions) {
    const answer = await footnote.ask(question, { earlier, threshold: 0 });
    if (answer.kind !== "answer") continue;
    answers += 1;
    for (const { blocks, citation } of answer.excerpts) {
      excerpts += 1;
      const [strange] = notInSource(blocks, readFileSync(join(folder, citation.file), "utf8"), citation.lines);
      if (strange !== undefined) faults.push(`${id}: "${strange}" is not in ${citation.file}:${citation.lines.first}`);
    }
  }
  return { answers, excerpts, faults };
}

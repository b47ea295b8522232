import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readJudgedQuestions } from "../../adapters/terminal/judged-questions.ts";
import { type Answer, blocksText, citationPath } from "../../src/index.ts";
import { footnote } from "../support/shipped.ts";

/** What a person sees of an answer. */
export interface Heard {
  readonly kind: Answer["kind"];
  /** The quoted text. */
  readonly excerpts: string;
  /** The heading paths of the quoted or of the closest sections, in order. */
  readonly citations: readonly string[];
}

/** An adapter that is asked questions. */
export interface Asked {
  readonly ask: (question: string) => Promise<Heard>;
  readonly close: () => Promise<void>;
}

const judged = readJudgedQuestions(fileURLToPath(new URL("../judged/natural-questions.jsonl", import.meta.url)));
const everyFourth = judged.filter((_, at) => at % 4 === 0).map(({ question }) => question);
const others = [
  "how did Netflix migrate?",
  "what is the price of a zeppelin?",
  "how do I cook rice?",
  "who won the world cup in 1954?",
  "hello!",
  "thanks",
  "wann ist Rust zu viel des Guten?",
  "compare Dropbox and Cloudflare",
  "list all companies",
  "wich compnay left Go?",
  "@everyone <@&1> when is Rust overkill?",
  "rust",
];
export const contractQuestions = [...others, ...everyFourth].slice(0, 40);

/** Tests what every adapter promises: each gives the same answer to the same question. */
export function describeContract(name: string, open: () => Promise<Asked>): void {
  describe(`${name}, like every other adapter`, () => {
    let asked: Asked;
    beforeAll(async () => {
      asked = await open();
    });
    afterAll(() => asked.close());

    test.each(contractQuestions)("answers as the core does: %s", async (question) => {
      const expected = heardOf(await footnote.ask(question));
      const { kind, excerpts, citations } = await asked.ask(question);
      expect({ kind, words: wordsIn(excerpts), citations }).toEqual({ ...expected, words: wordsIn(expected.words) });
    });
  });
}

/** Returns the kind of an answer, recognized from its text alone. */
export function kindOf(text: string): Answer["kind"] {
  if (/Hello! Ask me|You are welcome/.test(text)) return "courtesy";
  if (/sections? comes? closest/.test(text)) return "closest";
  return /I found nothing that comes near|I read English only/.test(text) ? "unknown" : "answer";
}

function heardOf(answer: Answer): {
  readonly kind: Answer["kind"];
  readonly words: string;
  readonly citations: string[];
} {
  const { kind } = answer;
  const cited =
    kind === "answer" ? answer.excerpts.map(({ citation }) => citation) : kind === "closest" ? answer.sections : [];
  const words = kind === "answer" ? answer.excerpts.map(({ blocks }) => blocksText(blocks)).join("\n") : "";
  return { kind, words, citations: cited.map((citation) => citationPath(citation).join(" › ")) };
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

import { expect, it } from "vitest";
import { toAnswerJson } from "../../src/answer/answer-json.ts";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const pages = {
  "lighthouse.md":
    "# The lighthouse\n\n## The lamp\n\nThe lighthouse changed its lamp from oil to gas, since oil made the glass dark every night.\n\n## The keeper\n\nThe keeper of the lighthouse is Maria Olsen, and she lives beside the tower.\n",
  "ferry.md":
    "# The ferry\n\n## Tickets\n\nA ticket for the ferry costs four euros and is bought on board.\n\n## Timetable\n\nThe ferry leaves at noon and again at six in the evening.\n",
};
const ask = (question: string) => new Footnote(loadKnowledge(temporaryFolder(pages)).documents).ask(question);

interface Given {
  readonly from: readonly string[];
  readonly leftOpen?: string;
}

async function given(question: string): Promise<Given> {
  const answer = await ask(question);
  if (answer.kind !== "answer") return { from: [] };
  const from = answer.excerpts.map(({ citation }) => citation.headings.at(-1) ?? "");
  return { from, ...(answer.leftOpen !== undefined && { leftOpen: answer.leftOpen }) };
}

it.each<[string, Given, string]>([
  [
    "why did the lighthouse change its lamp and what did the new lamp cost?",
    { from: ["The lamp"], leftOpen: "what did the new lamp cost?" },
    "the price stands nowhere",
  ],
  [
    "whos the keeper of the lighthouse and what did the new lamp cost",
    { from: ["The keeper"], leftOpen: "what did the new lamp cost" },
    "without a mark, as chat writes it",
  ],
  [
    "1. who painted the ferry? 2. why did the lighthouse change its lamp?",
    { from: ["The lamp"], leftOpen: "who painted the ferry?" },
    "with numbers before them",
  ],
  [
    "who painted the ferry and why did the lighthouse change its lamp",
    { from: ["The lamp"], leftOpen: "who painted the ferry" },
    "it may be the first that has no answer",
  ],
  [
    "why did the lighthouse change its lamp and what does a ticket for the ferry cost?",
    { from: ["The lamp", "Tickets"] },
    "both are answered, each from its section",
  ],
  [
    "whos the keeper of the lighthouse? is there a timetable?",
    { from: ["The keeper", "Timetable"] },
    "'there' does not refer to the first question",
  ],
  [
    "who is the keeper of the lighthouse? and what does a ticket cost?",
    { from: ["The keeper", "Tickets"] },
    "the second is about something else",
  ],
  [
    "what does a ticket for the ferry cost and is a ticket bought on board?",
    { from: ["Tickets"] },
    "one section answers both, so nothing is left open",
  ],
  [
    "why did the lighthouse change its lamp? who is the keeper of the lighthouse? who painted it? what does a ticket for the ferry cost? where is the sauna?",
    { from: ["The lamp", "The keeper", "Tickets"], leftOpen: "who painted it? where is the sauna?" },
    "of several each that has an answer is answered",
  ],
  [
    "hi all, new here. 1. who keeps the dog? 2. what does a ticket for the ferry cost? 3. is a ticket bought on board? thanks",
    { from: ["Tickets"], leftOpen: "who keeps the dog?" },
    "one section answers two of three",
  ],
  [
    "where is the sauna? who keeps the dog? what paints the harbour?",
    { from: [] },
    "of several that have no answer none is given",
  ],
])("%s gives %o: %s", async (question, expected) => {
  expect(await given(question)).toEqual(expected);
});

it("asks no more where two are compared in one question", async () => {
  const { leftOpen } = await given(
    "what is the difference between how oil burns and how gas burns in the lighthouse lamp?",
  );
  expect(leftOpen).toBeUndefined();
});

it("tells scripts which question it left open", async () => {
  const question = "why did the lighthouse change its lamp and what did the new lamp cost?";
  expect(toAnswerJson(1, question, await ask(question), 0).leftOpen).toBe("what did the new lamp cost?");
});

it("leads on to what comes near the question that is left open", async () => {
  const answer = await ask("who is the keeper of the lighthouse and when does the ferry leave?");
  expect(answer.kind === "answer" && answer.leftOpen).toBe("when does the ferry leave?");
  const related = answer.kind === "answer" ? answer.related.map(({ headings }) => headings.at(-1)) : [];
  expect(related[0]).toBe("Timetable");
});

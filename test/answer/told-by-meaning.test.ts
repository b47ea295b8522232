import { expect, it } from "vitest";
import type { Answer } from "../../src/index.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { embeddedFootnote } from "../support/embedded.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const pages = {
  "leave.md":
    "# Leave for parents\n\n## Notice\n\nParents let the office know at least 15 weeks before the baby is due.\n\n## Pay\n\nParents are paid in full for twelve weeks.\n",
  "theory.md": "# Tidal lattice theory\n\nThe tidal lattice theory was first formulated by Ida Lund in her thesis.\n",
  "petrel.md": "# Petrel\n\nPetrel is the mail boat of the sound. It has two engines and a crew of four.\n",
  "curlew.md": "# Curlew\n\nVisitors are welcome: the ferry Curlew is open to the public on Sundays, free of charge.\n",
  "harbour.md": "# Harbour\n\nThe harbour has a crane. The crane was painted in spring.\n",
};

async function ask(question: string): Promise<Answer> {
  return (await embeddedFootnote(loadKnowledge(temporaryFolder(pages)).documents)).ask(question);
}

it.each([
  ["who came up with the tidal lattice theory?", "theory.md", "other words tell the same deed"],
  ["by when should I tell you about a baby", "leave.md", "common words mean something, too"],
])("%s is answered from %s: %s", async (question, file) => {
  const answer = await ask(question);
  expect(answer.kind === "answer" && answer.excerpts[0]?.citation.file).toBe(file);
});

it.each([
  ["is the Petrel open to the public?", "that is told of the Curlew"],
  ["who painted the tidal lattice theory?", "the crane was painted"],
])("%s is not answered: %s", async (question) => {
  expect((await ask(question)).kind).not.toBe("answer");
});

import { expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const pages = {
  "regatta.md":
    "# The autumn regatta\n\nIn the autumn regatta the Petrel was victorious after three rounds, and the Curlew came second.\n",
  "song.md": "# The harbour song\n\nThe harbour song was recorded by Maria Olsen with the choir of the ferry crew.\n",
  "theatre.md": "# The harbour play\n\nIn the harbour play the old pilot is portrayed by Jens Holm.\n",
  "cafe.md": "# Cafe Tideline\n\nCafe Tideline is managed by Ole Berg and lies beside the crane.\n",
};
const ask = (question: string) => new Footnote(loadKnowledge(temporaryFolder(pages)).documents).ask(question);

it.each([
  ["who won the autumn regatta?", "regatta"],
  ["who sings the harbour song?", "song"],
  ["who sang the harbour song?", "song"],
  ["who plays the old pilot in the harbour play?", "theatre"],
  ["who runs Cafe Tideline?", "cafe"],
])("another word tells the same deed: %s", async (question, file) => {
  const answer = await ask(question);
  expect(answer.kind === "answer" && answer.excerpts[0]?.citation.file).toBe(`${file}.md`);
});

it.each(["who founded Cafe Tideline?", "who bought Cafe Tideline?", "who won the harbour song?"])(
  "another deed does not: %s",
  async (question) => {
    expect((await ask(question)).kind).not.toBe("answer");
  },
);

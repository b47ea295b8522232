import { expect, it } from "vitest";
import { citationDetails, Footnote, loadKnowledge } from "../../src/index.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const files = {
  "Shore leave.md":
    "---\nauthors: [Ana, Bo]\n---\nSailors get nine days in each port.\n\n## Forms\n\nThey lie on the bridge.\n",
  "anchor.md": "---\nauthor: Chris\n---\n# The anchor song\n\nThe anchor song was written by a cook.\n",
  "bells.md": "# Bells\n\nThey ring at noon.\n",
};

it.each([
  ["who are the authors of shore leave?", "Shore leave", "by Ana, Bo"],
  ["Who wrote the page on shore leave?", "Shore leave", "by Ana, Bo"],
  ["who wrote shore leave", "Shore leave", "by Ana, Bo"],
  ["who is the author of the anchor song page?", "anchor#the-anchor-song", "by Chris"],
])("%s", async (question, id, said) => {
  const answer = await new Footnote(loadKnowledge(temporaryFolder(files)).documents).ask(question);
  const [first] = answer.kind === "answer" ? answer.excerpts : [];
  expect(first?.citation.id).toBe(id);
  expect(first && citationDetails(first.citation)).toEqual([said]);
});

it.each(["who wrote the anchor song?", "who wrote bells?", "shore leave"])(
  "no author is told of: %s",
  async (question) => {
    const answer = await new Footnote(loadKnowledge(temporaryFolder(files)).documents).ask(question);
    const excerpts = answer.kind === "answer" ? answer.excerpts : [];
    expect(excerpts.flatMap(({ citation }) => citationDetails(citation))).toEqual([]);
  },
);

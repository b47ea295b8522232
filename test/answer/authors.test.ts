import { expect, it } from "vitest";
import { citationDetails, Footnote, loadKnowledge } from "../../src/index.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const files = {
  "Shore leave.md":
    "---\nauthors: [Ana, Bo]\n---\nSailors get nine days in each port.\n\n## Forms\n\nThey lie on the bridge.\n",
  "anchor.md": "---\nauthor: Chris\n---\n# The anchor song\n\nThe anchor song was written by a cook.\n",
  "bells.md": "# Bells\n\nThey ring at noon.\n",
  "knots.md":
    "---\nauthor: Dee\n---\n# Knots at Sea: How Sailors Tie Them\n\nA cook wrote the first song on knots.\n\n## Bowline\n\nThe bowline holds at sea.\n",
};

it.each([
  ["who are the authors of shore leave?", "Shore leave", "by Ana, Bo"],
  ["Who wrote the page on shore leave?", "Shore leave", "by Ana, Bo"],
  ["who wrote shore leave", "Shore leave", "by Ana, Bo"],
  ["who wrote knots at sea?", "knots#knots-at-sea-how-sailors-tie-them", "by Dee"],
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

it.each(["who wrote this article?", "who is the author of this", "who wrote it?", "who is the author"])(
  "of the only page: %s",
  async (question) => {
    const { documents } = loadKnowledge(temporaryFolder({ "knots.md": files["knots.md"] }));
    const answer = await new Footnote(documents).ask(question);
    const [first] = answer.kind === "answer" ? answer.excerpts : [];
    expect(first && citationDetails(first.citation)).toEqual(["by Dee"]);
    const several = await new Footnote(loadKnowledge(temporaryFolder(files)).documents).ask(question);
    const excerpts = several.kind === "answer" ? several.excerpts : [];
    expect(excerpts.flatMap(({ citation }) => citationDetails(citation))).toEqual([]);
  },
);

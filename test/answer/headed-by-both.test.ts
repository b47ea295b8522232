import { expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const files = {
  "tickets.md": `# At the gate

## Tickets during winter

You cannot ask for a holiday with tickets: ask the harbour office, or hand in the pass of the season. Write tickets down at the end of each week.

## Tickets and season passes

A pass is shown at the gate and lets its owner in for a year. The other is for a single trip and is torn in two.
`,
  "links.md": `# The harbour in summer

## Season links

- Rules of the season
- Lights of the season
- Map of the pier

## Crew

The crew sleeps ashore.
`,
};

it.each(["what's the difference between tickets and season passes?", "tickets vs season passes"])(
  "a section headed by both sides makes the comparison by itself: %s",
  async (question) => {
    const answer = await new Footnote(loadKnowledge(temporaryFolder(files)).documents).ask(question);
    const headings = answer.kind === "answer" ? answer.excerpts.map(({ citation }) => citation.headings.at(-1)) : [];
    expect(headings).toEqual(["Tickets and season passes"]);
  },
);

it("a section that is headed by both sides and only refers to another page does not make the comparison by itself", async () => {
  const referring = {
    ...files,
    "tickets.md": `# At the gate

## Tickets

A ticket is for a single trip and is torn in two.

## Season passes

A season pass lets its owner in for a year.

## Tickets and season passes

See the current tickets and season passes.
`,
  };
  const answer = await new Footnote(loadKnowledge(temporaryFolder(referring)).documents).ask(
    "tickets vs season passes",
  );
  const headings = answer.kind === "answer" ? answer.excerpts.map(({ citation }) => citation.headings.at(-1)) : [];
  expect(headings).toEqual(expect.arrayContaining(["Tickets", "Season passes"]));
});

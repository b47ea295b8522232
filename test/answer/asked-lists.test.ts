import { expect, it } from "vitest";
import { fitBlocks } from "../../adapters/chat/fit/fit-blocks.ts";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const boat = (at: number): string =>
  `Boat ${at} of the fleet lies at the pier in winter and sails over the sound in summer`;
const steps = Array.from({ length: 60 }, (_, at) => `${at + 1}. ${boat(at + 1)}.`).join("\n");
const pages = {
  "fleet.md": `# The fleet\n\nAll that is said of the boats of the fleet stands here.\n\n## Boats of the fleet\n\nThe fleet has these boats:\n\n${steps}\n\n## Crew\n\nThe crew of the fleet sleeps ashore.\n`,
  "cases.md":
    "---\naliases:\n  who-does-it:\n    - which harbours dredge\n---\n\n# Dredging and harbours\n\nHarbours dredge the mud away when harbours fill.\n\n## Who does it\n\n### Vik\n\nVik dredges each spring with its own barge.\n\n### Sund\n\nSund dredges each autumn with a hired barge.\n\n### Nesby\n\nNesby dredges once in three years.\n\n## Mud\n\nHarbours sell the mud as soil.\n",
};
const ask = (question: string) => new Footnote(loadKnowledge(temporaryFolder(pages)).documents).ask(question);

it.each([
  ["which boats lie at the pier in winter?", "a list that is asked for"],
  ["how do I find the boats at the pier in winter?", "a procedure"],
  ["what do I do when boats lie at the pier in winter?", "the same in other words"],
])("%s, longer than a message, is quoted whole, so that what does not fit is counted: %s", async (question) => {
  const answer = await ask(question);
  const blocks = answer.kind === "answer" ? (answer.excerpts[0]?.blocks ?? []) : [];
  const list = blocks.find((block) => block.kind === "list");
  expect(list?.items.length).toBe(60);
  const { blocks: shown, left } = fitBlocks(blocks, 2_400);
  const fitting = shown.find((block) => block.kind === "list")?.items.length ?? 0;
  expect(fitting).toBeGreaterThan(5);
  expect(left).toEqual({ items: 60 - fitting });
});

it.each([
  ["list all harbours", "an alias says which section lists them, and all is about dredging"],
  ["list every harbour mentioned", "the same in other words"],
])("%s: %s", async (question) => {
  const answer = await ask(question);
  const from = answer.kind === "answer" ? answer.excerpts.map(({ citation }) => citation.headings.at(-1)) : [];
  expect(from).toEqual(["Who does it", "Vik", "Sund", "Nesby"]);
});

it("what else is asked of them is no question for all of them", async () => {
  const answer = await ask("list all harbours that sell mud");
  expect(answer.kind === "answer" && answer.excerpts[0]?.citation.headings.at(-1)).not.toBe("Who does it");
});

it("a section that says what is asked comes before a list of which the question only bears the name", async () => {
  const harbour = `# Harbour lights

## Safety

### Colours

Do not use these risky colours for harbour lights: blue, violet and white, unless the keeper has checked them.

## Buying harbour lights

Choose what fits the pier.

### From a shop

A shop sells lamps by the dozen.

### From a smith

A smith makes lamps to measure.

### From another harbour

Old lamps are cheap.
`;
  const footnote = new Footnote(loadKnowledge(temporaryFolder({ "lights.md": harbour })).documents);
  const answer = await footnote.ask("which harbour lights colours are too risky to use?");
  const [first] = answer.kind === "answer" ? answer.excerpts : [];
  expect(first?.citation.headings.at(-1)).toBe("Colours");
});

it("the sections below are all listed, though one of them has the words of the question more often", async () => {
  const harbour = `# Harbours

## Repair stories

### Vik

The repair of Vik is the best known of all repair stories, and repair stories of Vik fill books: a repair story a year.

### Sund

The pier fell, and was built anew.

### Nesby

The crane was lifted by hand.

## Weather

It rains.
`;
  const footnote = new Footnote(loadKnowledge(temporaryFolder({ "harbours.md": harbour })).documents);
  const answer = await footnote.ask("list the repair stories");
  const [first] = answer.kind === "answer" ? answer.excerpts : [];
  expect(first?.citation.headings.at(-1)).toBe("Repair stories");
});

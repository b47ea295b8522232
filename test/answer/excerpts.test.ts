import { describe, expect, it } from "vitest";
import { PassageLayout } from "../../src/answer/excerpts/passage-layout.ts";
import { startsMidThought } from "../../src/answer/excerpts/starts-mid-thought.ts";
import { Footnote } from "../../src/footnote.ts";
import { blocksText } from "../../src/knowledge/block.ts";
import { sectionBlocks } from "../../src/knowledge/footnotes.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";
import { toPassages } from "../../src/knowledge/passages.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const filler = (topic: string, count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `Remark ${at + 1} on ${topic} tells nothing that anybody would ask for.`,
  ).join(" ");
const steps = [
  "Announce the drill in the harbour channel, with the name of the skipper who leads it.",
  "Moor the ferry at the eastern pier and close both of its gates.",
  "Count the passengers on board and write the number into the log.",
  "Sound the horn three times, and wait until the pier has answered.",
  "Lower the lifeboat on the side that faces away from the wind.",
  "Open the gates again and thank everybody who took part.",
];
const numbered = steps.map((step, at) => `${at + 1}. ${step}`).join("\n");

/** Returns the quoted text of a section, at any confidence. */
async function quoted(section: string, question: string): Promise<string> {
  const { documents } = loadKnowledge(
    temporaryFolder({ "harbour.md": `# Harbour\n\n${section}\n\n## Weather\n\nIt rains.\n` }),
  );
  const answer = await new Footnote(documents).ask(question, { threshold: 0 });
  return answer.kind === "answer" ? answer.excerpts.map(({ blocks }) => blocksText(blocks)).join("\n") : "";
}

it("what announces something is not quoted without it, whatever else is quoted, in whatever order", () => {
  const { document } = parseDocument(
    "a.md",
    "Moor her. It takes two. Ask Bo.\n\nThen run it like so:\n\n```sh\nmoor\n```\n",
  );
  const [section] = document?.sections ?? [];
  if (document === undefined || section === undefined) throw new Error("no section");
  const layout = new PassageLayout(toPassages(sectionBlocks(document, section)));
  const all = [0, 1, 2, 3];
  for (const first of all) for (const second of all) expect(layout.together([first, second, 0, 1, 3])).toContain(4);
});

it.each([
  ["Examples\n\n- One is red.\n- One is blue.", [1], "a label with the first of what it labels"],
  ["**Important**\n\nAsk Bo first. Then go.", [1], "a label in bold"],
  ["Ask Bo.\n\nThen go.", [], "a sentence is no label"],
  [
    "Then go\n\nThe end of the list of those who may go to the pier at night",
    [1],
    "what follows a label, which is none itself",
  ],
  ["Go now\nand see. It rains\n\nThe end.", [], "the end of a paragraph is no label"],
])("%#: quotes together: %s with %j", (text, others) => {
  const { document } = parseDocument("a.md", text);
  const section = document?.sections[0];
  if (document === undefined || section === undefined) throw new Error("there is no section");
  const layout = new PassageLayout(toPassages(sectionBlocks(document, section)));
  expect([...(layout.together([0]) ?? [])].sort()).toEqual([0, ...others]);
});

describe("an excerpt is whole", () => {
  it("where the section is short", async () => {
    const text = "The ferry leaves at noon. Dogs travel free of charge. Bicycles pay two coins.";
    expect(await quoted(`## Ferry\n\n${text}`, "when does the ferry leave?")).toBe(text);
  });

  it("where a procedure is asked for, though it is longer than other excerpts", async () => {
    const text = await quoted(
      `## Ferry drill\n\n${filler("drills", 9)}\n\nThe steps:\n\n${numbered}`,
      "how do I lower the lifeboat in a ferry drill?",
    );
    for (const step of steps) expect(text).toContain(step);
  });

  it("where a list is asked for", async () => {
    const text = await quoted(
      `## Ferry drill\n\n${filler("drills", 9)}\n\nDone are:\n\n${numbered.replace(/^\d\./gm, "-")}`,
      "list all that is done in a ferry drill",
    );
    for (const step of steps) expect(text).toContain(step);
  });

  it("in a paragraph that answers, before anything else of the section is quoted", async () => {
    const answering = "The lifeboat holds forty people. It is lowered by two sailors. Both of them wear gloves.";
    const text = await quoted(
      `## Ferry\n\n${filler("lifeboats", 12)}\n\n${answering}\n\n${filler("lifeboats", 12)}`,
      "how many people does the lifeboat hold?",
    );
    expect(text).toContain(answering);
  });

  it("and what a colon announces stands under it", async () => {
    const text = await quoted(
      `## Ferry\n\n${filler("gates", 14)}\n\nThe gates of the ferry open in this order:\n\n${numbered}`,
      "in which order open the gates of the ferry?",
    );
    expect(text).toMatch(/in this order:\nAnnounce/);
  });
});

describe("an excerpt has room", () => {
  it("for a sentence that answers below a long paragraph that nearly does", async () => {
    const nearly = `The lifeboat of the ferry holds many people. ${filler("the harbour", 9)}`;
    const answering = "A lifeboat has forty seats.";
    const text = await quoted(
      `## Ferry\n\n${nearly}\n\n${answering}\n\n${filler("the harbour", 9)}`,
      "does the lifeboat of the ferry hold many people?",
    );
    expect(text).toContain("The lifeboat of the ferry holds many people.");
    expect(text).toContain(answering);
  });

  it("for no more than others where several things are asked for and nothing is listed", async () => {
    const text = await quoted(
      `## Ferry\n\n${filler("piers", 12)} The piers of the ferry are the eastern and the western one. ${filler("piers", 12)}`,
      "list all piers of the ferry",
    );
    expect(text).toContain("eastern and the western");
    expect(text.length).toBeLessThanOrEqual(700);
  });
});

describe("what is left out of a list", () => {
  const long = Array.from(
    { length: 40 },
    (_, at) => `${at + 1}. Stop ${at + 1} of the ferry lies at the ${steps[at % 6]?.toLowerCase()}`,
  ).join("\n");

  it.each([
    ["where is stop 20 of the ferry?", "one item of many"],
    ["which stops does the ferry have?", "a list that is too long to be quoted"],
  ])("has a sign, and lies before or behind what is quoted, never between: %s", async (question) => {
    const text = await quoted(`## Ferry stops\n\nThe ferry stops here:\n\n${long}`, question);
    const stops = [...text.matchAll(/Stop (\d+) of/g)].map(([, number]) => Number(number));
    expect(stops.length).toBeGreaterThan(1);
    expect(stops).toEqual(stops.map((_, at) => (stops[0] as number) + at));
    expect(text.endsWith("…")).toBe(stops.at(-1) !== 40);
    expect(text.includes("…\nStop")).toBe(stops[0] !== 1);
  });
});

describe("a sentence that leans on the one before", () => {
  it("has that one quoted before it", async () => {
    const pair = "The night ferry carries freight alone. It never takes passengers on board.";
    const text = await quoted(
      `## Ferry\n\n${filler("boats", 20)} ${pair} ${filler("boats", 20)}`,
      "are passengers taken on board?",
    );
    expect(text).toContain(pair);
  });

  it.each([
    ["It never takes passengers.", true, "what `it` is stands before"],
    ["However, dogs travel free.", true, "it goes on from something"],
    ["This ferry is old.", true, "which one was said before"],
    ["It is forbidden to smoke.", false, "`it` stands for nothing"],
    ["This page lists the ferries.", false, "the page is what is read"],
    ["Italy has ferries.", false, "a word that only begins so"],
  ])("is told from others: %s", (sentence, leans) => {
    expect(startsMidThought(sentence)).toBe(leans);
  });
});

it("has what answers it quoted with a question that the text asks", async () => {
  const pair = "So, what is ballast? Heavy stones keep us upright.";
  const text = await quoted(
    `## Ferry\n\n${filler("boats", 20)} ${pair} ${filler("boats", 20)}`,
    "what is ballast on ferries?",
  );
  expect(text).toContain(pair);
});

describe("what a section says twice", () => {
  const said = "The lifeboat is lowered into the water by 2 sailors in thick gloves.";
  it.each([
    [
      "in nearly the same words is quoted once",
      "Into the water the lifeboat is lowered by the 2 sailors in thick gloves.",
      1,
    ],
    ["with another number is quoted twice", "The lifeboat is lowered into the water by 3 sailors in thick gloves.", 2],
    ["of another thing is quoted twice", "The anchor is lowered into the water by 2 sailors in thick gloves.", 2],
    ["and denies is quoted twice", "The lifeboat is not lowered into the water by 2 sailors in thick gloves.", 2],
  ])("%s", async (_reason, again, times) => {
    const text = await quoted(
      `## Ferry\n\n${said}\n\n${filler("horns", 8)}\n\n${again}\n\n${filler("gates", 8)}`,
      "who lowers the lifeboat into the water in gloves?",
    );
    expect(text.split("in thick gloves.")).toHaveLength(times + 1);
  });
});

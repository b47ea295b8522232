import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readJudgedQuestions } from "../../adapters/terminal/judged-questions.ts";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { toMarkdown } from "../../src/knowledge/write-markdown.ts";
import { VectorSet } from "../../src/meaning/vector-set.ts";
import { embeddedFootnote } from "../support/embedded.ts";
import { rows, scaled } from "../support/scale.ts";
import { footnote as byWords, shippedFolder, shippedKnowledge } from "../support/shipped.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { notInSource } from "../support/verbatim.ts";

const article = "rust-in-production";
const judged = readJudgedQuestions(join(shippedFolder, "..", "test", "judged", "natural-questions.jsonl"));
/** A sample of the questions, for tests that ask each of them. */
const some = rows(judged, 40);
const withoutAliases = shippedKnowledge.documents.map((document) => ({
  ...document,
  sections: document.sections.map((section) => ({ ...section, aliases: [] })),
}));

describe("questions in other words than the text's", () => {
  let byMeaning: Footnote;
  let alone: Footnote;
  beforeAll(async () => {
    byMeaning = await embeddedFootnote(withoutAliases);
    alone = new Footnote(withoutAliases);
  }, 120_000);

  const first = async (footnote: Footnote, question: string): Promise<string | undefined> => {
    const meaning = await footnote.meaningOf(question);
    return footnote.search(question, { limit: 1 }, meaning)[0]?.id;
  };

  it.each([
    [
      "how were garbage collection pauses on chat servers solved?",
      "discord-taming-latency",
      "the company is known, not named",
    ],
    [
      "which firm runs it on its web servers at the network's border?",
      "cloudflare-edge-computing-at-scale",
      "the edge is called a border",
    ],
    ["do automatic builds need changes?", "invest-in-tooling-and-ci", "continuous integration, in plain words"],
  ])("are found: %s", async (question, section) => {
    expect(await first(byMeaning, question)).toBe(`${article}#${section}`);
    expect(await first(alone, question)).not.toBe(`${article}#${section}`);
  });

  it("find more sections than words alone do, over all judged questions", async () => {
    const found = async (footnote: Footnote): Promise<number> => {
      const places = await Promise.all(judged.map(({ question }) => first(footnote, question)));
      return places.filter((id, at) => judged[at]?.gold.includes(id ?? "")).length;
    };
    expect(await found(byMeaning)).toBeGreaterThan(await found(alone));
  });

  it.each([
    ["how did Zorblax cut its latency?", "no company of that name is in the knowledge, though others cut theirs"],
    ["what does Netflix use for video streaming?", "near what is told of others"],
  ])("stay unanswered about what is never named: %s", async (question) => {
    expect((await byMeaning.ask(question)).kind).not.toBe("answer");
  });

  it("get the same answer each time, and from documents that were read anew", async () => {
    const again = await embeddedFootnote(withoutAliases);
    for (const { question, earlier } of rows(judged, 20)) {
      const answer = await byMeaning.ask(question, { earlier });
      expect(await byMeaning.ask(question, { earlier })).toEqual(answer);
      expect(await again.ask(question, { earlier })).toEqual(answer);
    }
  });

  it("get quotes that stand in their file word for word, as long as can be read in a chat", async () => {
    const source = readFileSync(join(shippedFolder, `${article}.md`), "utf8");
    for (const { question, earlier } of some) {
      const answer = await byMeaning.ask(question, { earlier, threshold: 0 });
      if (answer.kind !== "answer") continue;
      for (const { blocks, citation } of answer.excerpts) {
        expect(notInSource(blocks, source, citation.lines)).toEqual([]);
        expect(toMarkdown(blocks).length).toBeLessThan(2_600);
      }
    }
  });

  it("get the whole list of a section whose heading they say", async () => {
    const answer = await byMeaning.ask("when is Rust overkill?");
    const lists = answer.kind === "answer" ? answer.excerpts.flatMap(({ blocks }) => blocks) : [];
    expect(lists.flatMap((block) => (block.kind === "list" ? block.items : []))).toHaveLength(4);
    expect(lists).not.toContainEqual({ kind: "gap" });
  });

  it("need a surer answer where nobody asked", async () => {
    const { asked, unasked } = byMeaning.thresholds();
    const told = new Set<boolean>();
    for (const { question, earlier } of judged) {
      const { kind, confidence } = await byMeaning.ask(question, { earlier, isUnasked: true });
      expect(kind === "answer").toBe(confidence >= unasked);
      if (confidence >= asked) told.add(kind === "answer");
    }
    expect(told).toEqual(new Set([true, false]));
  });

  it("are explained by signals that add up to the scores", async () => {
    const { byMeaning: isMeant, rows } = await byMeaning.explain("do automatic builds need changes?", 3);
    expect(isMeant).toBe(true);
    expect(rows).toHaveLength(3);
    for (const { score, signals } of rows) {
      expect(signals.reduce((sum, { gave }) => sum + gave, 0)).toBeCloseTo(score, 6);
    }
    expect(rows[0]?.signals.map(({ name }) => name)).toContain("nearness");
  });
});

describe("without vectors of the question", () => {
  it("all is answered as by words alone", async () => {
    const away = new Footnote(shippedKnowledge.documents, {
      meaning: { vectors: new VectorSet(), follow: () => undefined, ofQuestion: async () => undefined },
    });
    for (const { question, earlier } of some) {
      expect(await away.ask(question, { earlier })).toEqual(await byWords.ask(question, { earlier }));
    }
    expect(await away.explain("when is Rust overkill?", 3)).toMatchObject({ byMeaning: false });
  });
});

describe("a short section", () => {
  it("is quoted whole, and of a long one what lies nearest", async () => {
    const filler = (about: string): string =>
      Array.from(
        { length: 6 },
        (_, at) => `The ${about} of floor ${at + 1} is looked after by the porters every day.`,
      ).join(" ");
    const folder = temporaryFolder({
      "office.md": `# Office\n\n## Coffee\n\nBeans are in the kitchen. The machine is cleaned on Fridays. Milk is ordered weekly.\n\n## Building\n\n${filler("lift")}\n\n${filler("roof")}\n\nYour bicycle may stand in the cellar over night.\n\n${filler("stair")}\n`,
    });
    const footnote = await embeddedFootnote(loadKnowledge(folder).documents);
    const quoted = async (question: string): Promise<string> => {
      const answer = await footnote.ask(question, { threshold: 0 });
      return answer.kind === "answer" ? answer.excerpts.map(({ blocks }) => toMarkdown(blocks)).join("\n") : "";
    };
    expect(await quoted("what is ordered weekly for the coffee?")).toBe(
      "Beans are in the kitchen. The machine is cleaned on Fridays. Milk is ordered weekly.",
    );
    const bike = await quoted("where may a bicycle stand in the building?");
    expect(bike).toContain("cellar over night");
    expect(bike.length).toBeLessThan(760);
  });
});

/** Public pages; their meaning is close to that of the internal ones. */
const open = {
  "leave.md":
    "# Leave\n\n## Holidays\n\nEverybody has 25 days off each year.\n\n## Illness\n\nTell your lead on the first morning.\n",
  "travel.md": "# Travel\n\n## Trains\n\nSecond class is paid for.\n\n## Flights\n\nFlights need a reason.\n",
};
const internal = [
  "# Pay\n\n## Raises\n\nSalaries rise by 4 % in March.\n",
  "# Vacation secrets\n\n## Days off\n\nDirectors have 40 days off each year.\n",
  "# Rail\n\n## First class\n\nThe board travels first class.\n",
  "# Sickness\n\n## Long illness\n\nAfter six weeks the insurer pays.\n",
];
const questions = [
  "how much vacation do I get?",
  "what do I do when I wake up with a fever?",
  "which seat may I book on the railway?",
  "may I go by plane?",
  "when do wages go up?",
  "days off",
  "who pays in a long sickness?",
];

describe("vectors and audiences", () => {
  it("the public is told the same whether there are internal documents or not", async () => {
    const outside = { audiences: ["public"] };
    const of = (files: Record<string, string>): Promise<Footnote> =>
      embeddedFootnote(loadKnowledge(temporaryFolder(files)).documents);
    const alone = await of(open);
    const subsets = await Promise.all(
      Array.from({ length: 2 ** internal.length }, (_, bits) =>
        of({
          ...open,
          ...Object.fromEntries(
            internal.flatMap((text, at) =>
              (bits >> at) % 2 === 1 ? [[`inner-${at}.md`, `---\naudience: internal\n---\n\n${text}`]] : [],
            ),
          ),
        }),
      ),
    );
    const asked = fc.tuple(
      fc.constantFrom(...subsets),
      fc.constantFrom(...questions),
      fc.constantFrom(...questions),
      fc.constantFrom(0, undefined),
    );
    await fc.assert(
      fc.asyncProperty(asked, async ([footnote, question, earlier, threshold]) => {
        const options = { ...outside, earlier: [earlier], ...(threshold !== undefined && { threshold }) };
        expect(await footnote.ask(question, options)).toEqual(await alone.ask(question, options));
        const meaning = await footnote.meaningOf(question, outside);
        const same = await alone.meaningOf(question, outside);
        const limited = { ...outside, limit: 5 };
        expect(footnote.search(question, limited, meaning)).toEqual(alone.search(question, limited, same));
      }),
      { numRuns: scaled(100, 1_000) },
    );
  });
});

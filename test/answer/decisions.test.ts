import { describe, expect, it } from "vitest";
import { citationDetails, citationPath } from "../../src/answer/citation.ts";
import { decisionParts } from "../../src/answer/decisions/decision-parts.ts";
import { Footnote } from "../../src/footnote.ts";
import { blocksText } from "../../src/knowledge/block.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";
import { growth, linear } from "../support/growth.ts";

/** A decision record in Nygard's form. */
function nygard(title: string, { date, status, context, decision, consequences }: Record<string, string>): string {
  const parts = { Status: status, Context: context, Decision: decision, Consequences: consequences };
  const sections = Object.entries(parts).map(([heading, text]) => `## ${heading}\n\n${text}\n`);
  return `# ${title}\n\nDate: ${date}\n\n${sections.join("\n")}`;
}

const files = {
  "docs/adr/0003-paper-slips.md": nygard("3. Use paper slips for the queue", {
    date: "2023-02-01",
    status: "Superseded by [7. Keep the queue in Valkey](0007-valkey.md)",
    context: "Ferries arrive faster than we can book them.",
    decision: "We write each ferry on a paper slip.",
    consequences: "Slips get wet.",
  }),
  "docs/adr/0007-valkey.md": nygard("7. Keep the queue in Valkey", {
    date: "2024-05-17",
    status: "Accepted",
    context: "The slips got wet in every storm, and nobody could read them.",
    decision: "The queue lives in Valkey, with one list for each pier.",
    consequences: "Somebody has to operate Valkey at night.",
  }),
  "docs/adr/0009-remove-the-bell.md": nygard("9. Remove the bell", {
    date: "2024-08-02",
    status: "Proposed",
    context: "Neighbours complain about the noise.",
    decision: "The bell is taken down from the pier.",
    consequences: "Late passengers are not called any more.",
  }),
  "docs/adr/0012-use-kites.md": `---
status: accepted
date: 2025-01-09
decision-makers: [Ines Duarte, Tom Okafor]
title: Use kites to signal
---
# 12. Use kites to signal

## Context and Problem Statement

Flags hang down where there is no wind from the sea.

## Considered Options

* Lamps
* Kites

## Decision Outcome

Chosen option: "Kites", because they are seen from both shores.

### Consequences

* Good, because everybody likes kites.
`,
  "docs/adr/0013-lamps.md": nygard("13. Repair the lamps", {
    date: "2025-03-03",
    status: "Accepted",
    context: "Two lamps are broken.",
    decision: "We repair both lamps in spring.",
    consequences: "The pier stays dark until then.",
  }),
  "docs/adr/0013-oars.md": nygard("13. Buy oars", {
    date: "2025-03-04",
    status: "Accepted",
    context: "Oars are lost each winter.",
    decision: "We buy ten oars a year.",
    consequences: "The shed is full.",
  }),
  "handbook/boats.md":
    "# Boats\n\nBoats are painted each spring.\n\n## Status\n\nAll float.\n\n## Context\n\nThe sea.\n",
};

const footnote = new Footnote(
  Object.entries(files).flatMap(([file, text]) => parseDocument(file, text).document ?? []),
);

/** Returns the quoted text of an answer, each excerpt with what stands beside it; of any other answer, its kind. */
async function answerTo(question: string, earlier: readonly string[] = []): Promise<string> {
  const answer = await footnote.ask(question, { earlier });
  if (answer.kind !== "answer") return answer.kind;
  return answer.excerpts
    .map(({ blocks, citation }) => [blocksText(blocks), ...citationDetails(citation)].join(" | "))
    .join("\n");
}

/** The confidence of an answer from a record that the question names. */
const byName = 0.9;

const valkey = "The queue lives in Valkey, with one list for each pier.";
const bell = "The bell is taken down from the pier.";
const kites = 'Chosen option: "Kites", because they are seen from both shores.';

describe("what is asked about a decision is answered from its record", () => {
  it.each([
    ["what is ADR 7 about?", [valkey], "its number"],
    ["adr-0007", [valkey], "the number alone, as in the file's name"],
    ["what did we decide in decision #9?", [bell], "another word for a record"],
    ["when did we decide to keep the queue in Valkey?", [valkey, "2024-05-17"], "the date is a line at the top"],
    ["when was the kites decision made?", [kites, "2025-01-09"], "the date is in the front matter"],
    ["who decided on kites?", [kites, "by Ines Duarte, Tom Okafor"], "the people are in the front matter"],
    ["what did we decide about valkey", [valkey], "words of its title"],
    ["what's the decision on the bell?", [bell], "another wording"],
    ["what are the consequences of using Valkey?", ["Somebody has to operate Valkey at night."], "a part of it"],
    ["context of ADR 7", ["The slips got wet in every storm"], "a part, by number"],
    ["what alternatives did we consider to kites?", ["Lamps", "Kites"], "the heading of another template"],
    ["why did we remove the bell?", ["Neighbours complain", bell], "the reason is the context"],
    ["why do we use kites?", ["Flags hang down", kites], "and is often repeated with the decision"],
    ["is the bell decision still open?", ["Proposed"], "its status is a section"],
    ["is ADR 12 still valid?", [kites, "accepted"], "its status is in the front matter"],
    ["has adr 3 been superseded?", ["Superseded by 7. Keep the queue in Valkey"], "one that no longer holds"],
    ["what did we decide about the queue?", [valkey], "one that holds comes before one that does not"],
    ["what does ADR 12 say about the shores?", [kites], "something in it"],
  ])("%s", async (question, parts) => {
    const said = await answerTo(question);
    for (const part of parts) expect(said).toContain(part);
  });

  it("the decision of the answer before", async () => {
    expect(await answerTo("when was that decided?", ["why did we remove the bell?"])).toBe(`${bell} | 2024-08-02`);
  });

  it("several records of one number are shown, and none is chosen", async () => {
    const answer = await footnote.ask("what is ADR 13 about?");
    expect(answer.kind === "closest" && answer.sections.map(({ id }) => id)).toEqual([
      "docs/adr/0013-lamps#decision",
      "docs/adr/0013-oars#decision",
    ]);
  });
});

describe("a page is called by a number only where it is a document of that kind", () => {
  const page = "# Lamps\n\nLamps are lit at six.\n";
  const record = nygard("Lamps", { date: "2025-03-03", status: "Accepted", context: "Dark.", decision: "Lit at six." });
  it.each([
    ["what is RFC 7 about?", "rfcs/07-lamps.md", page, true, "its folder is called so"],
    ["what does RFC 7 say?", "text/0007-lamps.md", page, true, "its number is written as that of a document"],
    ["what is design doc 7 about?", "design-docs/7-lamps.md", page, true, "its folder is called so, in two words"],
    ["what is ADR 7 about?", "architecture/07-lamps.md", record, true, "it records a decision"],
    ["what is RFC 7 about?", "guide/07-lamps.md", page, false, "it is the seventh page of a guide"],
    ["what's decision 7?", "guide/07-lamps.md", page, false, "it records no decision"],
    ["what does RFC 7 say?", "adr/0007-lamps.md", record, false, "it is of another kind"],
    ["what is RFC 2024 about?", "notes/2024-05-01-lamps.md", page, false, "it begins with a date"],
  ])("%s %s", async (question, file, text, isFound, _reason) => {
    const answer = await new Footnote([parseDocument(file, text).document].flatMap((one) => one ?? [])).ask(question);
    expect(answer.kind === "answer").toBe(isFound);
  });

  it("not by a number in the title of the page that is asked about", async () => {
    const pages = { "adr/0007-oars.md": "Amend ADR 8 for oars", "adr/0008-lamps.md": "Lamps" };
    const documents = Object.entries(pages).flatMap(
      ([file, title]) => parseDocument(file, record.replace("Lamps", title)).document ?? [],
    );
    const answer = await new Footnote(documents).ask("what is ADR 7 about?");
    expect(answer.kind === "answer" && answer.excerpts[0]?.citation.file).toBe("adr/0007-oars.md");
  });
});

describe("a record is not taken for an answer", () => {
  it.each([
    ["what is ADR 8 about?", "no record has the number"],
    ["when did we decide to buy a submarine?", "no record is called so"],
    ["who decided to remove the bell?", "it does not say who"],
    ["why did we move away from kites?", "it tells why they were chosen"],
  ])("%s", async (question) => {
    expect(await answerTo(question)).not.toContain(" | ");
  });

  it("from a page that records none", async () => {
    const { confidence } = await footnote.ask("what is the context of the boats decision?");
    expect(confidence).not.toBe(byName);
  });

  it.each([
    ["is the wood still valid?", "2024-02-02", "it may be about wood"],
    ["what is the status of the wood?", "Accepted", "so may this"],
    ["what's the impact of the wood?", "A second shed is built.", "and this"],
    ["who approved the wood?", "Ines", "much else is approved"],
    ["when was the wood taken?", "2024-02-02", "much else is taken"],
    ["who made the wood?", "Ines", "and made"],
  ])("where a word of its title is asked about: %s", async (question, said, _reason) => {
    const facts = { date: "2024-02-02", status: "Accepted", consequences: "A second shed is built." };
    const record = nygard("Store dry wood behind both sheds", {
      ...facts,
      context: "Rain.",
      decision: "It lies behind.",
    });
    const { document } = parseDocument("adr/0004-dry-sheds.md", `---\nauthor: Ines\n---\n${record}`);
    const asked = new Footnote(document === undefined ? [] : [document]);
    expect((await asked.ask(question)).confidence).not.toBe(byName);
    const answer = await asked.ask(question.replace("wood", "wood decision"));
    expect(answer.confidence).toBe(byName);
    expect(JSON.stringify(answer)).toContain(said);
  });

  it("from a detail: why something is used does not follow from its repair", async () => {
    expect(await answerTo("why do we use lamps?")).not.toContain("We repair both lamps in spring.");
  });
});

it("a title is not repeated in the path of a citation where its heading has a number", async () => {
  const answer = await footnote.ask("what is ADR 12 about?");
  const paths = answer.kind === "answer" && answer.excerpts.map(({ citation }) => citationPath(citation));
  expect(paths).toEqual([["12. Use kites to signal", "Decision Outcome"]]);
});

it.each([
  ["22. Queue", "ADR-022: Queue", ["22. Queue"]],
  ["Week 2: Notes", "Week 1: Notes", ["Week 1: Notes", "Week 2: Notes"]],
  ["Jury Duty", "Jury duty", ["Jury Duty"]],
  ["Leave\n\n## Leave\n\n### Ask", "Leave", ["Leave", "Ask"]],
])("the heading %s below the title %s", (heading, title, path) => {
  const page = `---\ntitle: "${title}"\n---\n# ${heading}\n\nText.\n`;
  const section = parseDocument("a.md", page).document?.sections.at(-1);
  const citation = { id: "a", file: "a.md", lines: { first: 1, last: 1 }, title, headings: section?.headings ?? [] };
  expect(citationPath(citation)).toEqual(path);
});

it("a long heading takes no more than linear time to compare with those of records", async () => {
  const prepare = (size: number) => {
    const { document } = parseDocument("a.md", `# Kites\n\n## ${"я".repeat(size)}a\n\nKites fly.\n`);
    return () => document && decisionParts(document);
  };
  expect(await growth(prepare, 3_000)).toBeLessThan(linear);
});

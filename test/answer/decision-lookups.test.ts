import { describe, expect, it } from "vitest";
import { citationDetails } from "../../src/answer/citation.ts";
import { Footnote } from "../../src/footnote.ts";
import { blocksText } from "../../src/knowledge/block.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";

/** A decision record in the form of MADR 4. */
function madr(title: string, frontMatter: string, options: Record<string, string>, chosen: string): string {
  const judged = Object.entries(options).map(([option, judgement]) => `### ${option}\n\n* ${judgement}\n`);
  return `---
${frontMatter}
---
# ${title}

## Context and Problem Statement

Crews wait for ${title.toLowerCase()}.

## Considered Options

${Object.keys(options)
  .map((option) => `* ${option}`)
  .join("\n")}

## Decision Outcome

Chosen option: "${chosen}", because it floats.

### Consequences

* Bad, because it is heavy.

## Pros and Cons of the Options

${judged.join("\n")}`;
}

/** A proposal in Rust's template, which has no title but a first heading. */
const rustProposal = `- Feature Name: night-ferries
- Start Date: 2024-04-02
- Author: Ines Duarte

# Summary

Ferries cross at night too.

# Motivation

The last guests miss the ferry.

# Drawbacks

Crews sleep less.

# Unresolved questions

- Who lights the pier?
`;

const files = {
  "docs/decisions/0001-use-oak.md": madr(
    "Use oak for hulls",
    "status: superseded by ADR-0002\ndate: 2023-01-05",
    { Oak: "Good, because it lasts.", "Pine (Baltic)": "Bad, because it rots." },
    "Oak",
  ),
  "docs/decisions/0002-hulls.md": madr(
    "Build vessels from aluminium",
    "status: accepted\ndate: 2024-06-01\nconsulted: Tom Okafor, the yard\ninformed: all crews",
    { Aluminium: "Good, because it is light.", Oak: "Bad, because no yard works it any more." },
    "Aluminium",
  ),
  "docs/decisions/0003-zeppelins.md": madr(
    "Use Zeppelins for mail",
    "status: rejected\ndate: 2024-07-01",
    { Zeppelins: "Bad, because of the wind.", "Stay with boats": "Good, because we have them." },
    "Stay with boats",
  ),
  "docs/decisions/0004-radios.md": madr(
    "Use PostRadio for calls",
    "status: proposed\ndate: 2024-08-01",
    { PostRadio: "Good, because it reaches far." },
    "PostRadio",
  ),
  "docs/decisions/0005-bells.md": `# 5. Ring bells in fog

## Status

Proposed

## Context

Fog hides the pier.

## Decision

A bell rings each minute.
`,
  "docs/rfcs/0002-night-ferries.md": rustProposal,
  "handbook/paint.md":
    "# Paint\n\nHulls are painted in spring.\n\n## Summary\n\nTwo coats.\n\n## Oak\n\nOak needs oil.\n",
};

const footnote = new Footnote(
  Object.entries(files).flatMap(([file, text]) => parseDocument(file, text).document ?? []),
);

/** Returns the quoted text of an answer, each excerpt with its section and what stands beside it; of any other answer, its kind. */
async function answerTo(question: string): Promise<string> {
  const answer = await footnote.ask(question);
  if (answer.kind !== "answer") return answer.kind;
  return answer.excerpts
    .map(({ blocks, citation }) => [citation.id, blocksText(blocks), ...citationDetails(citation)].join(" | "))
    .join("\n");
}

const oak = 'docs/decisions/0001-use-oak#decision-outcome | Chosen option: "Oak", because it floats. | 2023-01-05';
const aluminium = 'docs/decisions/0002-hulls#decision-outcome | Chosen option: "Aluminium", because it floats.';
const boats =
  'docs/decisions/0003-zeppelins#decision-outcome | Chosen option: "Stay with boats", because it floats. | 2024-07-01 | rejected';
const radios =
  'docs/decisions/0004-radios#decision-outcome | Chosen option: "PostRadio", because it floats. | 2024-08-01 | proposed';
const bells = "docs/decisions/0005-bells#status | Proposed";

describe("what is asked of decisions in a discussion", () => {
  it.each([
    ["what about Baltic pine?", "docs/decisions/0001-use-oak#pine-baltic | Bad, because it rots.", "an option"],
    [
      "pros and cons of aluminium",
      "docs/decisions/0002-hulls#aluminium | Good, because it is light.",
      "both sides of it",
    ],
    ["did we ever look at pine?", "#pine-baltic | Bad, because it rots.", "whether it was considered at all"],
    [
      "what else did we consider besides PostRadio?",
      "docs/decisions/0004-radios#considered-options",
      "the other options",
    ],
    ["didn't we reject Zeppelins?", boats, "whether something was decided"],
    [
      "why didn't we use Zeppelins?",
      boats.replace(" | rejected", ""),
      "why something was not taken, from the record that rejects it",
    ],
    ["is PostRadio decided yet?", radios, "whether it is decided"],
    [
      "is the oak decision still valid?",
      `${oak} | superseded by ADR-0002\n${aluminium}`,
      "what holds instead stands after what no longer holds",
    ],
    ["what replaced oak?", aluminium, "the successor"],
    ["why did we move off oak?", aluminium, "why it was given up is told by the successor"],
    ["what do we use instead of oak?", aluminium, "the same in other words"],
    ["who was consulted on aluminium?", "consulted: Tom Okafor, the yard", "people in the front matter"],
    ["who was informed about ADR 2?", "informed: all crews", "the others"],
    [
      "downsides of the hulls decision?",
      "docs/decisions/0002-hulls#consequences",
      "a word that only the file's name has",
    ],
    ["what did we pick for mail?", boats.replace(" | rejected", ""), "what something was chosen for"],
    ["who wrote RFC 2?", "Ferries cross at night too. | by Ines Duarte", "a line at the top of a proposal"],
    [
      "what did we decide about night ferries?",
      "docs/rfcs/0002-night-ferries#summary",
      "a proposal is called by its file's name",
    ],
    ["RFC 2?", "docs/rfcs/0002-night-ferries#summary", "its number alone"],
    ["why are there night ferries?", "docs/rfcs/0002-night-ferries#motivation", "the reason for what a title says"],
  ])("%s", async (question, part) => {
    expect(await answerTo(question)).toContain(part);
  });

  it.each([
    ["which decisions are proposed?", [radios, bells], "a status in the front matter, and one in a section"],
    ["any open ADRs?", [radios, bells], "another word for the status"],
    ["list all rejected decision records", [boats], "the status before the noun"],
    ["how many ADRs are superseded?", [`${oak} | superseded by ADR-0002`], "a number is told by the list"],
  ])("%s", async (question, parts) => {
    expect(await answerTo(question)).toBe(parts.join("\n"));
  });

  it.each([
    ["which decisions are deprecated?", "none is"],
    ["why not oil?", "it is no option"],
    ["what about two coats?", "a handbook records no decision"],
    ["why didn't we use aluminium?", "it was used"],
    ["what replaced aluminium?", "nothing did"],
    ["who was consulted on oak?", "it does not say"],
    ["haven't we agreed on Post?", "part of a name is another name"],
  ])("%s", async (question) => {
    expect(await answerTo(question)).not.toContain("Chosen option");
  });

  it("a page whose template has no title is called by its file", () => {
    expect(parseDocument("docs/rfcs/0002-night-ferries.md", rustProposal).document?.title).toBe("Night ferries");
  });
});

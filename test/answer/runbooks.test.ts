import { describe, expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";

/** A runbook in the form that Prometheus' alerts usually have. */
function runbook(title: string, diagnosis: string, mitigation: string): string {
  return `# ${title}

Severity: page

## Meaning

A pier has trouble.

## Diagnosis

${diagnosis}

## Mitigation

${mitigation}
`;
}

const files = {
  "runbooks/PierGateStuck.md": runbook("PierGateStuck", "Look at the hinge.", "Oil the hinge, then call Tom."),
  "runbooks/pier-lights-out.md": runbook("Pier lights out", "Look at the fuse.", "Change the fuse."),
  "runbooks/PierLampDim.md": runbook("PierLampDim", "Look at the glass.", "Clean the glass."),
  "handbook/gates.md": "# Gate colours\n\nGates are green.\n\n## What to do\n\nPaint them.\n",
};

const footnote = new Footnote(
  Object.entries(files).flatMap(([file, text]) => parseDocument(file, text).document ?? []),
);

async function quotedBy(question: string): Promise<readonly string[]> {
  const answer = await footnote.ask(question);
  return answer.kind === "answer" ? answer.excerpts.map(({ citation }) => citation.id) : [answer.kind];
}

const gate = ["runbooks/PierGateStuck#diagnosis", "runbooks/PierGateStuck#mitigation"];
const lights = ["runbooks/pier-lights-out#diagnosis", "runbooks/pier-lights-out#mitigation"];

describe("an alert is answered from its runbook: how to find the cause, and what to do", () => {
  it.each([
    ["alert PierGateStuck fired, what now?", gate, "the alert and a question"],
    ["PierGateStuck", ["runbooks/PierGateStuck#meaning", ...gate], "its name alone asks for the page"],
    ["PierGateStuck is firing again", gate, "no question"],
    ["got paged for PierGateStuck", gate, "who was woken"],
    ["what do I do when the gate stuck alert fires?", gate, "words of its name"],
    ["pier lights out, what should I do?", lights, "a name in words"],
    ["how do we fix PierLightsOut?", lights, "a page whose title has spaces"],
    ["where is the runbook for pier lights out?", lights, "the page"],
  ])("%s", async (question, quoted) => {
    expect(await quotedBy(question)).toEqual(quoted);
  });

  it.each([
    ["pier alert fired, what now?", "several have the word"],
    ["gate colours, what to do?", "the page is no runbook"],
    ["PierFlooded fired, what now?", "no runbook has the name"],
  ])("%s", async (question) => {
    expect((await quotedBy(question)).join()).not.toMatch(/#diagnosis.*#mitigation/);
  });
});

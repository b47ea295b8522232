import { expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const pages = {
  "pump.md":
    "# Restart the pump\n\nThe lamp is red and the pressure is low.\n\n## Restart\n\n1. Close the valve of the pump.\n2. Wait a minute.\n3. Restart the pump.\n\n## If it does not help\n\nEscalate to the harbour master.\n",
  "boiler.md":
    "# Light the boiler\n\nTurn the key of the boiler and press the button.\n\n## Troubleshooting\n\nOpen the gas and wait a minute.\n",
  "leave.md":
    "# Leave\n\n## Sick leave\n\nTell your manager before nine on the first day.\n\n## Sabbatical\n\nA sabbatical lasts up to three months and is unpaid.\n",
  "ferry.md": "# Ferries\n\n## Decision\n\nWe rejected hovercrafts for the crossing, since they are loud.\n",
  "pay.md": "# Pay\n\n## Raises\n\nRaises are decided in April by the committee.\n",
};

async function quoted(question: string, earlier: string): Promise<string | undefined> {
  const answer = await new Footnote(loadKnowledge(temporaryFolder(pages)).documents).ask(question, {
    earlier: [earlier],
  });
  return answer.kind === "answer" ? answer.excerpts[0]?.citation.headings.at(-1) : undefined;
}

const pump = "how do I restart the pump?";
it.each<[question: string, earlier: string, heading: string | undefined, why: string]>([
  ["and if that doesn't help?", pump, "If it does not help", "the section is headed in other words"],
  ["what if it still fails?", pump, "If it does not help", "asked in other words"],
  ["and if it doesn't work?", "how do I light the boiler?", "Troubleshooting", "headed by one word"],
  ["who do I tell?", "how do I take sick leave?", "Sick leave", "all its words are common"],
  ["when is it paid?", "what about a sabbatical?", "Sabbatical", "the page on pay is not asked for"],
  ["who should I ask?", "what about a sabbatical?", undefined, "nobody is named"],
])("%s after %s is answered from %s: %s", async (question, earlier, heading) => {
  expect(await quoted(question, earlier)).toBe(heading);
});

it("a follow-up in common words that is not answered gets the section that was asked about", async () => {
  const answer = await new Footnote(loadKnowledge(temporaryFolder(pages)).documents).ask("why was it turned down?", {
    earlier: ["what about hovercrafts?"],
  });
  const near = answer.kind === "closest" ? answer.sections.map(({ headings }) => headings.at(-1)) : [];
  expect(near).toContain("Decision");
});

import { expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const pages = {
  "storage.md":
    "# Storage\n\n## Bookings\n\nBookings are kept in PostgreSQL.\n\n## Events\n\nEvents go through RabbitMQ and JavaScript workers.\n",
  "leave.md": "# Leave\n\n## Annual leave\n\nEverybody has 28 days of annual leave a year, and 30 in Germany.\n",
  "faq.md": "# FAQ\n\n## Who is the CEO?\n\nMaren Holt has been CEO for three years.\n",
  "de/urlaub.md":
    "---\nlang: de\n---\n# Urlaub\n\n## Anspruch\n\nIn Leipzig hast du dreißig Tage Urlaub im Jahr, und der Betriebsrat stimmt dem Plan zu.\n\n## Krankmeldung\n\nMelde dich vor neun Uhr bei deiner Führungskraft.\n",
};

async function missingFrom(question: string): Promise<readonly string[]> {
  const answer = await new Footnote(loadKnowledge(temporaryFolder(pages)).documents).ask(question, { threshold: 1 });
  return answer.kind === "unknown" || answer.kind === "closest" ? answer.missing : [];
}

it.each([
  ["who decided on postgres?", [], "a short form of PostgreSQL"],
  ["how do i lock postgress", [], "misspelt"],
  ["how many days of leave do Germans get?", [], "the people of a country that is named"],
  ["Wer ist der CEO?", [], "named on pages in another language"],
  ["do we run Kubernetes?", ["Kubernetes"], "nowhere"],
  ["can I write workers in Java?", ["Java"], "another word has the same beginning, but is much longer"],
  ["Wer ist der CTO?", ["CTO"], "on no page in any language"],
])("%s lacks %j: %s", async (question, missing) => {
  expect(await missingFrom(question)).toEqual(missing);
});

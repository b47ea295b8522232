import { expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const pages = {
  "sales/onboarding.md":
    "# Onboarding\n\nSellers learn the price list.\n\n## Deploy\n\nSend the quote to the customer.\n",
  "engineering/onboarding.md":
    "# Onboarding\n\nEngineers get a laptop.\n\n## Deploy\n\nPush the button in the console.\n",
  "hosting/netlify.md": "# Netlify\n\nGive it the folder of the site.\n\n## Names\n\nA name is bought elsewhere.\n",
  "lunch.md": "# Lunch\n\nAt noon.\n",
};

async function ask(question: string): Promise<{ first: string | undefined; related: readonly string[] }> {
  const answer = await new Footnote(loadKnowledge(temporaryFolder(pages)).documents).ask(question);
  if (answer.kind !== "answer") return { first: undefined, related: [] };
  return { first: answer.excerpts[0]?.citation.id, related: answer.related.map(({ id }) => id) };
}

it.each([
  ["the folder stands behind the name", "onboarding in engineering", "engineering/onboarding#onboarding"],
  ["the folder stands before it", "sales onboarding", "sales/onboarding#onboarding"],
  ["it is asked in a sentence", "what is the onboarding for sales?", "sales/onboarding#onboarding"],
  ["a part is asked for", "how do I deploy in engineering?", "engineering/onboarding#deploy"],
  ["the folder is a deed", "how do I host on Netlify?", "hosting/netlify#netlify"],
])("of pages of one name the one in the folder answers that is named, where %s", async (_case, question, id) => {
  expect((await ask(question)).first).toBe(id);
});

it("tells of the other page of a name where no folder is named", async () => {
  const { first, related } = await ask("onboarding");
  const both = ["engineering/onboarding#onboarding", "sales/onboarding#onboarding"];
  expect(both).toContain(first);
  expect(related).toContain(both.find((id) => id !== first));
});

it("takes pages of other titles for no namesakes, though all are in files of one name", async () => {
  const page = (title: string, text: string): string => `---\ntitle: ${title}\n---\n\n${text}\n`;
  const folder = temporaryFolder({
    "basics/install/docs.md": page("First steps", "Garnet needs no database: pages are kept in files."),
    "advanced/garnet-development/docs.md": page("Upgrading", "Garnet 2 is faster. Read the notes before you start."),
  });
  const answer = await new Footnote(loadKnowledge(folder).documents).ask("does Garnet need a database?");
  expect(answer.kind === "answer" && answer.excerpts[0]?.citation.id).toBe("basics/install/docs");
});

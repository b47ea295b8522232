import { expect, it } from "vitest";
import { askedByHeading } from "../../src/answer/question/heading-question.ts";
import { questionSlug } from "../../src/answer/told-by-ids.ts";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import type { Language } from "../../src/search/languages/language.ts";
import { growth, linear } from "../support/growth.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const pages = {
  "vault.md": `# The vault

Passwords are kept in the vault, and nobody sees passwords in the vault but their owner. Who changes passwords in the vault
logs in again, and who can see the vault can see passwords that are shared.

## Change a password

Open the vault, choose the password, and change the password.

## Share with a colleague

How to share an item: to share an item with a colleague, the colleague has to share the vault.
`,
  "faq.md": `# FAQ

## Q: Can you see my passwords?

**A:** No. They are encrypted before they leave your machine.

## Should I use the vault or a notebook?

The vault, since a notebook burns.

## 3. Who pays for it?

The office.

## How to share an item with a colleague

Press *Send*.

## What happens to my items when I leave?

See [the vault](vault.md).
`,
  "notebooks.md": `# Notebooks

A notebook is made of paper. Use a notebook on trains.

## How does it work?

With a pen.

## How do we bind them?

With thread.
`,
  "hafen.md": `# Hafen

Der Weg zum Hafen: welcher Weg zum Hafen der kürzeste ist, wissen alle, die den Weg zum Hafen gehen.

## Über welchen Weg kommt man zum Hafen?

Durch den Park.
`,
  "trains.md": "# Trains\n\nA train runs daily.\n\n## How do we bind them?\n\nWith a coupling.\n",
};

const ask = (question: string) => new Footnote(loadKnowledge(temporaryFolder(pages)).documents).ask(question);

async function quoted(question: string): Promise<readonly string[]> {
  const answer = await ask(question);
  return answer.kind === "answer" ? answer.excerpts.map(({ citation }) => citation.id) : [];
}

it.each<[reason: string, question: string, section: string]>([
  ["a page has more of its words", "can you see my passwords?", "faq#q-can-you-see-my-passwords"],
  ["sides of it have pages", "Should I use the vault or a notebook", "faq#should-i-use-the-vault-or-a-notebook"],
  ["a finger slipped", "can you see my passwrods?", "faq#q-can-you-see-my-passwords"],
  ["it asks how to", "how do I share an item with a colleague?", "faq#how-to-share-an-item-with-a-colleague"],
  [
    "it begins with a letter that English has not",
    "Über welchen Weg kommt man zum Hafen?",
    "hafen#über-welchen-weg-kommt-man-zum-hafen",
  ],
  ["somebody else asks", "how can we share our item with a colleague", "faq#how-to-share-an-item-with-a-colleague"],
])("the section answers whose heading is the question though %s", async (_reason, question, section) => {
  expect(await quoted(question)).toEqual([section]);
});

it("the section answers whose heading is the question though more sections than are ranked have its words", async () => {
  const others = Array.from(
    { length: 60 },
    (_, at) => `## vault:part${at}\n\nUse the vault: use vault part ${at} to use a vault.\n`,
  );
  const page = `# Vault\n\n${others.join("\n")}\n## Why use the vault?\n\nIt keeps secrets.\n`;
  const footnote = new Footnote(loadKnowledge(temporaryFolder({ "vault.md": page })).documents);
  const answer = await footnote.ask("why use the vault?");
  expect(answer.kind === "answer" ? answer.excerpts.map(({ citation }) => citation.id) : []).toEqual([
    "vault#why-use-the-vault",
  ]);
});

it("of several headings that ask the same the one in the words of the question answers", async () => {
  const footnote = new Footnote(
    loadKnowledge(
      temporaryFolder({
        "a.md": "# Boats\n\n## How do I rent a boat?\n\nAsk at the pier.\n",
        "b.md": "# Rafts\n\n## How to rent a boat?\n\nAsk at the lock.\n",
      }),
    ).documents,
  );
  const answer = await footnote.ask("How to rent a boat?");
  expect(answer).toMatchObject({ kind: "answer", excerpts: [{ citation: { id: "b#how-to-rent-a-boat" } }] });
});

it.each<[reason: string, question: string, section: string]>([
  ["it leans on its page", "how does it work?", "notebooks#how-does-it-work"],
  ["it leans on its page, with a number before it", "who pays for it?", "faq#3-who-pays-for-it"],
  ["two pages ask so", "how do we bind them?", "notebooks#how-do-we-bind-them"],
  ["it only points on", "what happens to my items when I leave?", "faq#what-happens-to-my-items-when-i-leave"],
])("a heading is no surer than its words where %s", async (_reason, question, section) => {
  const answer = await ask(question);
  const isSurest = answer.kind === "answer" && answer.confidence >= 0.95 && answer.excerpts[0]?.citation.id === section;
  expect(isSurest).toBe(false);
});

it.each<[heading: string, language: Language, isWhole: boolean]>([
  ["Wie funktioniert das?", "de", false],
  ["Was ist neu?", "de", false],
  ["Über welche Wege kommt man zum Hafen?", "de", true],
  ["金庫のパスワードを変更するには？", "ja", true],
  ["How does that work?", "en", false],
  ["Who can vote?", "en", true],
  ["Working hours", "en", false],
])("%s (%s) says by itself what it asks: %s", (heading, language, isWhole) => {
  expect(askedByHeading(heading, language) !== undefined).toBe(isWhole);
});

it("a long row of hyphens in a heading takes no more than linear time", async () => {
  const prepare = (size: number) => () => questionSlug(`how ${"- ".repeat(size)}x`);
  expect(await growth(prepare, 2_000)).toBeLessThan(linear);
  expect(questionSlug("- 3. How -- do I pay? -")).toBe(questionSlug("How do I pay"));
});

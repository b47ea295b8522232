import { describe, expect, it } from "vitest";
import { Footnote, type FootnoteOptions } from "../../src/footnote.ts";
import { type Block, blocksText, type Span } from "../../src/knowledge/block.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const files = {
  "guides/claims.md": "# Claims\n\nFill in the form.\n\n## Hotels\n\nKeep the bill.\n",
  "guides/index.md": "# Guides\n\nAll of them.\n",
  "storage.md": "---\ntitle: Storage\n---\nWe keep tapes.\n\n## Cold storage\n\nIt is cold.\n",
  "pay.md": "---\naudience: internal\n---\n# Pay bands\n\nThey are secret.\n",
};

function footnoteWith(text: string, options: FootnoteOptions = {}): Footnote {
  const folder = temporaryFolder({ ...files, "teams/travel.md": `# Trips abroad\n\n${text}\n` });
  return new Footnote(loadKnowledge(folder).documents, options);
}

async function answerOf(text: string, options: FootnoteOptions = {}, audiences?: string[]) {
  const answer = await footnoteWith(text, options).ask("trips abroad", audiences === undefined ? {} : { audiences });
  if (answer.kind !== "answer") throw new Error(`there is no answer but ${answer.kind}`);
  const blocks = answer.excerpts.flatMap((excerpt) => excerpt.blocks);
  const [link] = blocks.flatMap(spansOf).filter(({ href }) => href !== undefined);
  return { link, text: blocksText(blocks), related: answer.related.map(({ id }) => id) };
}

function spansOf(block: Block): readonly Span[] {
  if (block.kind === "paragraph") return block.spans;
  return block.kind === "list" ? block.items.flatMap((item) => item.blocks.flatMap(spansOf)) : [];
}

const linkBase = "https://git.example.org/files/";

describe("a link leads", () => {
  it.each<[reason: string, link: string, href: string]>([
    ["to a file beside it", "[it](../guides/claims.md)", `${linkBase}guides/claims.md#L1-L3`],
    ["to a section", "[it](../guides/claims.md#hotels)", `${linkBase}guides/claims.md#L5-L7`],
    ["to a path without ending", "[it](../guides/claims/)", `${linkBase}guides/claims.md#L1-L3`],
    ["to a path from the top", "[it](/guides/claims)", `${linkBase}guides/claims.md#L1-L3`],
    ["to a folder's page", "[it](../guides/)", `${linkBase}guides/index.md#L1-L3`],
    ["by reference", "[it][c]\n\n[c]: ../guides/claims.md", `${linkBase}guides/claims.md#L1-L3`],
    ["by a name alone", "[[claims|it]]", `${linkBase}guides/claims.md#L1-L3`],
    ["by the words of a heading", "[[storage#Cold storage]]", `${linkBase}storage.md#L6-L8`],
    ["to its own page", "[it](#trips-abroad)", `${linkBase}teams/travel.md#L1-L3`],
    ["in an item", "- go [there](../storage.md)", `${linkBase}storage.md#L4`],
    ["to a file that is no knowledge", "[it](../forms/claim.pdf)", `${linkBase}forms/claim.pdf`],
    [
      "to the web without words, by a file's name",
      "[](https://example.org/claims.md)",
      "https://example.org/claims.md",
    ],
    ["to the web by its address", "- [https://a.org/claims.md](https://a.org/claims.md)", "https://a.org/claims.md"],
    ["to where it led before", "[it](https://example.org/a.md)", "https://example.org/a.md"],
  ])("%s", async (_reason, link, href) => {
    const { link: found } = await answerOf(`Trips abroad: see ${/^-/.test(link) ? `\n\n${link}` : link}`, {
      linkBase,
    });
    expect(found?.href).toBe(href);
  });

  it.each([
    ["pages that are folders", "https://docs.example.org/{path}/", "https://docs.example.org/guides/claims/#hotels"],
    [
      "pages that are files",
      "https://docs.example.org/{path}.html",
      "https://docs.example.org/guides/claims.html#hotels",
    ],
  ])("to a site with %s", async (_reason, site, href) => {
    const { link } = await answerOf("Trips abroad: see [it](../guides/claims.md#hotels).", { site, linkBase });
    expect(link?.href).toBe(href);
  });

  it("to a folder's address where its page is called index", async () => {
    const { link } = await answerOf("Trips abroad: see [it](../guides/).", {
      site: "https://docs.example.org/{path}/",
    });
    expect(link?.href).toBe("https://docs.example.org/guides/#guides");
  });
});

it("offers the section to which a quoted link leads", async () => {
  const { related, text } = await answerOf("Trips abroad: see [here](../guides/claims.md#hotels).");
  expect(text).toContain("see here");
  expect(related).toContain("guides/claims#hotels");
});

it.each([
  ["a section", "[](../storage.md#cold-storage)", "Cold storage"],
  ["a page", "{doc}`../storage`", "Storage"],
  ["what is not there, by the words of its name", "[](new-cluster.md)", "new-cluster"],
])("shows, for a link without words, the title of %s", async (_what, link, title) => {
  expect((await answerOf(`Trips abroad: see ${link}.`)).text).toContain(`see ${title}.`);
});

it("tells nobody of a page that they may not see", async () => {
  const text = "Trips abroad: see [](../pay.md) or [[pay]].";
  const { related, text: quoted } = await answerOf(text, { site: "https://x.example/{path}" }, ["public"]);
  expect(quoted).toContain("see pay or pay.");
  expect(related).not.toContain("pay#pay-bands");
  expect((await answerOf(text)).text).toContain("see Pay bands or pay.");
});

import { describe, expect, it } from "vitest";
import { Footnote, type FootnoteOptions } from "../../src/footnote.ts";
import { type Block, blocksText, type Span } from "../../src/knowledge/block.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const files = {
  "guides/claims.md": "# Claims\n\nFill in the form.\n\n## Hotels\n\nKeep the bill.\n",
  "guides/index.md": "# Guides\n\nAll of them.\n",
  "storage.md": "---\ntitle: Storage\n---\nWe keep tapes.\n\n## Cold storage\n\nIt is cold.\n",
  "content/en/1.setup/02-first-steps.md": "# First steps\n\nAsk for a key.\n",
  "_posts/2026-01-02-we-moved.md": "# We moved\n\nTo the harbour.\n",
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
    [
      "by a name with other marks between its words",
      "[it](/setup/first_steps)",
      `${linkBase}content/en/1.setup/02-first-steps.md#L1-L3`,
    ],
    ["in a wiki that has words first", "[[it|guides/claims#hotels]]", `${linkBase}guides/claims.md#L5-L7`],
    ["to a heading as GitHub's pages name it", "[it](#user-content-trips-abroad)", `${linkBase}teams/travel.md#L1-L3`],
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
    [
      "by its page's address, relative to that of the page it stands on",
      "[it](../../storage/)",
      `${linkBase}storage.md#L4`,
    ],
    [
      "from the top of a site that begins deeper",
      "[it](/setup/first-steps/)",
      `${linkBase}content/en/1.setup/02-first-steps.md#L1-L3`,
    ],
    [
      "from the top of a site that begins higher",
      "[it](/manual/guides/claims#hotels)",
      `${linkBase}guides/claims.md#L5-L7`,
    ],
    [
      "to a post by its name without the date",
      "[it](/blog/we-moved/)",
      `${linkBase}_posts/2026-01-02-we-moved.md#L1-L3`,
    ],
    [
      "to a section as another tool writes its fragment",
      "[it](../guides/claims.md#Hotels_)",
      `${linkBase}guides/claims.md#L5-L7`,
    ],
    ["by a tag of Jekyll's", "[it]({% link guides/claims.md %}#hotels){:.button}", `${linkBase}guides/claims.md#L5-L7`],
    [
      "behind a value of Liquid's",
      '[it]({{ site.baseurl }}/guides/claims/){:target="_blank"}',
      `${linkBase}guides/claims.md#L1-L3`,
    ],
    ["through a filter", "[it]({{ '/guides/claims/' | relative_url }})", `${linkBase}guides/claims.md#L1-L3`],
    ["by a tag of Hugo's", '[it]({{< relref "guides/claims.md" >}})', `${linkBase}guides/claims.md#L1-L3`],
    ["by a reference to a tag", "[it][c]\n\n[c]: {% link guides/claims.md %}", `${linkBase}guides/claims.md#L1-L3`],
    [
      "over a version that a tag writes",
      "[it](/docs/{{< version >}}/guides/claims)",
      `${linkBase}guides/claims.md#L1-L3`,
    ],
    ["from the top as Zola writes it", "[it](@/guides/claims.md)", `${linkBase}guides/claims.md#L1-L3`],
    ["from the top as Docusaurus writes it", "[it](@site/guides/claims.md)", `${linkBase}guides/claims.md#L1-L3`],
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

it.each<[reason: string, frontMatter: string, address: string]>([
  ["Jekyll's permalink, from the site's top", "permalink: /how/claims/", "https://example.org/how/claims/#claims"],
  ["Hugo's url, with its file", "url: how/claims/index.html", "https://example.org/how/claims/#claims"],
  ["a slug for the file's name", "slug: refunds", "https://example.org/docs/guides/refunds/#claims"],
  ["a slug for the whole path", "slug: money/refunds", "https://example.org/docs/money/refunds/#claims"],
  [
    "an address that only ends like a folder's page",
    "url: /how/site-index.html",
    "https://example.org/how/site-index.html#claims",
  ],
  [
    "no address of another site",
    "permalink: //elsewhere.example/claims/",
    "https://example.org/elsewhere.example/claims/#claims",
  ],
  ["nothing that begins a host", "permalink: /\\\\[claims", "https://example.org/docs/guides/claims/#claims"],
  ["Docusaurus' slug from the top of the docs", "slug: /refunds", "https://example.org/docs/refunds/#claims"],
  ["no pattern of addresses", "permalink: /:year/:title/", "https://example.org/docs/guides/claims/#claims"],
  ["no style of addresses", "permalink: pretty", "https://example.org/docs/guides/claims/#claims"],
  ["no map", "slug: { de: forderungen }", "https://example.org/docs/guides/claims/#claims"],
])("the front matter tells where a page is by %s", async (_reason, frontMatter, address) => {
  const pages = { "guides/claims.md": `---\n${frontMatter}\n---\n# Claims\n\nFill in the form.\n` };
  const { documents, faults } = loadKnowledge(temporaryFolder(pages));
  const footnote = new Footnote(documents, { site: "https://example.org/docs/{path}/" });
  const answer = await footnote.ask("claims");
  expect(answer.kind === "answer" && answer.excerpts[0]?.citation.url).toBe(address);
  expect(faults).toEqual([]);
});

it.each<[reason: string, link: string]>([
  ["a page on the web whose address a tag makes", "[it](https://git.example.org/{{ site.name }}/claims)"],
  ["a page that is not there, from a tag", "[it]({{ site.baseurl }}/guides/refunds/)"],
  ["a page of a common name on another part of the site", "[it](/other/part/storage)"],
])("is words alone where it leads to %s", async (_reason, link) => {
  const { link: found, text } = await answerOf(`Trips abroad: see ${link}.`);
  expect(text).toContain("see it.");
  expect(found?.href ?? "").not.toMatch(/^https?:/);
});

it("leads to the nearest of several pages of a name", async () => {
  const pages = ["harbour", "tower"].flatMap((place) => [
    [`docs/${place}/start.md`, `# Start at the ${place}\n\nSee [it](/docs/setup/) before you come.\n`],
    [`docs/${place}/setup.md`, `# Setup\n\nBring a ${place} key.\n`],
  ]);
  const footnote = new Footnote(loadKnowledge(temporaryFolder(Object.fromEntries(pages))).documents);
  const answer = await footnote.ask("start at the tower");
  expect(answer.kind === "answer" && answer.related.map(({ id }) => id)).toContain("docs/tower/setup#setup");
  expect(answer.kind === "answer" && answer.related.map(({ id }) => id)).not.toContain("docs/harbour/setup#setup");
});

it("leads, from the top of a site, to what is no page of the knowledge", async () => {
  const { link } = await answerOf("Trips abroad: see [it](/forms/claim.pdf).", {
    site: "https://docs.example.org/manual/{path}/",
    linkBase,
  });
  expect(link?.href).toBe("https://docs.example.org/forms/claim.pdf");
});

it("leads nowhere else than to the site from its top, and breaks no answer", async () => {
  const { link } = await answerOf("Trips abroad: see [it](/\\\\[claim).", { site: "https://docs.example.org/{path}/" });
  expect(link?.href).toBe("https://docs.example.org/[claim");
});

it("puts a slug in the place of what stands for a folder", async () => {
  const pages = { "guides/index.md": "---\nslug: refunds\n---\n# Claims\n\nFill in the form.\n" };
  const { documents } = loadKnowledge(temporaryFolder(pages));
  const answer = await new Footnote(documents, { site: "https://example.org/docs/{path}/" }).ask("claims");
  expect(answer.kind === "answer" && answer.excerpts[0]?.citation.url).toBe(
    "https://example.org/docs/guides/refunds/#claims",
  );
});

it("leads to the page that may be seen where another has its name", async () => {
  const hidden = { "a/bands.md": "---\naudience: internal\n---\n# Bands\n\nSecret.\n" };
  const pages = { "b/bands.md": "# Bands\n\nOf radio.\n", "trips.md": "# Trips abroad\n\nSee [[bands]].\n" };
  for (const files of [pages, { ...hidden, ...pages }]) {
    const footnote = new Footnote(loadKnowledge(temporaryFolder(files)).documents);
    const answer = await footnote.ask("trips abroad", { audiences: ["public"] });
    expect(answer.kind === "answer" && answer.related.map(({ id }) => id)).toContain("b/bands#bands");
  }
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

import { afterAll, beforeAll, expect, test } from "vitest";
import { Footnote } from "../../../src/index.ts";
import { parseDocument } from "../../../src/knowledge/parse-document.ts";
import { Community } from "../../stand-ins/discord/community.ts";
import type { Interaction } from "../../stand-ins/discord/interaction-routes.ts";
import { wordsOf } from "../../stand-ins/discord/judge-body.ts";

const paragraphs = Array.from({ length: 60 }, (_, at) =>
  `Paragraph number ${at} tells of trains, boats and planes. `.repeat(4),
);
let community: Community;
let general = "";

beforeAll(async () => {
  const files = {
    "long.md": `# Travel\n\n## By train\n\n${paragraphs.join("\n\n")}\n`,
    ...Object.fromEntries(
      Array.from({ length: 15 }, (_, at) => [`short-${at}.md`, `# Document ${at}\n\nIt is short.\n`]),
    ),
  };
  const documents = Object.entries(files).flatMap(([file, text]) => parseDocument(file, text).document ?? []);
  community = await Community.open(new Footnote(documents));
  ({ general = "" } = community.channels);
});
afterAll(() => community.close());

function responseOf({ callbacks }: Interaction): { readonly type: unknown; readonly words: string } {
  return { type: callbacks[0]?.["type"], words: wordsOf((callbacks[0]?.["data"] ?? {}) as Record<string, unknown>) };
}

test("a long section is turned in place by who opened it, to its last word", async () => {
  const opened = await community.command("ann", general, "section", { name: "train" });
  let words = responseOf(opened).words;
  expect(words).toContain("Page 1 of");
  const [, pages = ""] = /Page 1 of (\d+)/.exec(words) ?? [];
  for (let page = 1; page < Number(pages); page++) {
    const turned = responseOf(await community.press("ann", opened.message, `page:${page}:`));
    expect(turned.type).toBe(7);
    words += turned.words;
  }
  for (const at of paragraphs.keys()) expect(words).toContain(`number ${at} `);
});

test("a page that somebody else turns is shown to them, and stays where it was for all", async () => {
  const [choice] = await community.autocomplete("ann", general, "ask", "question", "By tr");
  const opened = await community.command("ann", general, "ask", { question: choice?.value });
  const before = wordsOf(opened.message ?? {});
  const turned = await community.press("bob", opened.message, "page:1:");
  expect(responseOf(turned)).toMatchObject({ type: 4, words: expect.stringContaining("Page 2 of") });
  expect(wordsOf(opened.message ?? {})).toBe(before);
});

test("documents are turned in place, all of them", async () => {
  const opened = await community.command("ann", general, "topics");
  const first = responseOf(opened).words;
  const second = responseOf(await community.press("ann", opened.message, "browse:1"));
  expect(second.type).toBe(7);
  for (let at = 0; at < 15; at++) expect(first + second.words).toContain(`**Document ${at}**`);
});

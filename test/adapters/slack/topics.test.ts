import { expect, test } from "vitest";
import { topicsMessage } from "../../../adapters/slack/command.ts";
import { Footnote } from "../../../src/index.ts";
import { parseDocument } from "../../../src/knowledge/parse-document.ts";
import { words } from "../../stand-ins/slack/workspace.ts";

test.each([
  ["a heading", "# Office\n\nIt is in Bern.\n\n"],
  ["its front matter", "---\ntitle: Office\n---\n"],
])("the sections of a page are listed under its title, which is %s", (_, head) => {
  const page = `${head}## Badges\n\nBadges expire.\n\n## Parking\n\nThere is none.\n`;
  const documents = [parseDocument("office.md", page).document].flatMap((one) => one ?? []);
  const { blocks } = topicsMessage(new Footnote(documents).topics());
  expect(blocks.slice(2).map(words)).toEqual(["Office", "Badges · Parking"]);
});

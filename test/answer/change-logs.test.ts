import { expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const pages = {
  "CHANGELOG.md":
    "# Changelog\n\n## 2.1.0\n\n- Turn on the search for ships by default\n- Export ships as a table\n\n## 2.0.0\n\n- Remove the old harbour map\n",
  "guide/search.md":
    "# Search\n\n## Settings\n\nThe search for ships is off at first. To turn it on, set `search: true` in the settings of the harbour and load the page again.\n",
  "guide/map.md": "# Map\n\n## Layers\n\nLayers of the map show depth and wind.\n",
};

it.each([
  ["how something is done is told by the guide", "how do I turn on the search for ships?", "guide/search#settings"],
  ["what changed is told by the change log", "what changed about the search for ships in 2.1.0?", "CHANGELOG#210"],
])("%s", async (_case, question, id) => {
  const answer = await new Footnote(loadKnowledge(temporaryFolder(pages)).documents).ask(question);
  const ids = answer.kind === "answer" ? answer.excerpts.map(({ citation }) => citation.id) : [];
  expect(ids[0]).toBe(id);
});

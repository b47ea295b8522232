import { expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const pages = {
  "ferries.md":
    "# Ferries\n\n## The Curlew\n\nThe Curlew carries the mail over the sound each morning. It was painted red in spring.\n\n## The Petrel\n\nThe Petrel cannot carry the mail, as its hold is too small for the sacks.\n\n## Night trips\n\nNobody has to go ashore at night.\n",
  "pier.md": "# The pier\n\nThe pier was built of oak because of the storms.\n",
};
const ask = (question: string) => new Footnote(loadKnowledge(temporaryFolder(pages)).documents).ask(question);

it.each([
  ["why can't the Petrel carry the mail?", "it says what is not so"],
  ["why does the Curlew carry the mail over the sound?", "nothing is denied"],
  ["why not let the Curlew carry the mail over the sound?", "it proposes something"],
  ["why don't we let the Curlew carry the mail over the sound?", "the same in other words"],
  ["why was the pier built of oak, if it does not float?", "what is denied is not what is asked for"],
])("“%s” is answered: %s", async (question) => {
  expect((await ask(question)).kind).toBe("answer");
});

it.each(["why doesn't the Curlew carry the mail over the sound?", "how come the Curlew never carries the mail"])(
  "“%s” is not answered by what says that it does, which comes near",
  async (question) => {
    expect((await ask(question)).kind).toBe("closest");
  },
);

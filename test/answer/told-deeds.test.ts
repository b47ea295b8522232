import { expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const pages = {
  "boats.md":
    "# Boats of the harbour\n\nThese boats lie in the harbour all year:\n\n- **Petrel.** The Petrel carries the mail over the sound.\n- **Curlew.** The Curlew is maintained by Jens Holm and carries passengers.\n",
  "yard.md":
    "# The yard\n\nTideline started with a single crane. Tideline bought the old rope works from Ole Berg.\n\nThe Heron was built here. It was designed by Ida Lund for the winter storms.\n",
  "club.md": "# Rowing club\n\nIt was founded by Maria Olsen after the great flood.\n",
  "permits.md":
    "# Permits\n\n## Mooring\n\nA mooring is reviewed and approved within three days.\n\n## Crossing\n\nA crossing at night is approved by Ida Lund.\n\n## By day\n\nA day crossing is approved by the harbour master.\n",
  "song.md":
    "# Songs\n\nThe song is sung in May.\n\n## People\n\nKaja Vik is the original author of the song.\n\n## Evenings\n\nThe song is sung on Mondays.\n",
};
const ask = (question: string) => new Footnote(loadKnowledge(temporaryFolder(pages)).documents).ask(question);

it.each([
  ["who maintains the Curlew?", "boats", "the item tells it of the boat"],
  ["who designed the Heron?", "yard", "the sentence before names what it is about"],
  ["who founded the rowing club?", "club", "the heading names what it is about"],
  ["who bought the rope works?", "yard", "who bought stands before it"],
  ["who approves a night crossing?", "permits", "by whom stands behind it"],
  ["who approves a day crossing?", "permits", "an office tells it without a name"],
  ["who wrote the song originally?", "song", "“original” says how, and does not what is told"],
])("%s is told on page %s: %s", async (question, page) => {
  const answer = await ask(question);
  expect(answer.kind === "answer" && answer.excerpts[0]?.citation.file).toBe(`${page}.md`);
});

it.each([
  ["who maintains the Petrel?", "another item tells it of another boat"],
  ["who started Tideline?", "it tells with what Tideline started, not who started it"],
  ["who bought Tideline?", "it tells what Tideline bought"],
  ["who approves a mooring?", "it tells when it is approved, by nobody"],
])("%s is not told: %s", async (question) => {
  expect((await ask(question)).kind).not.toBe("answer");
});

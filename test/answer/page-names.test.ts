import { describe, expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { blocksText } from "../../src/knowledge/block.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const alert = (name: string): string =>
  `# ${name}\n\n## Meaning\n\nThe ferry reports that something about it is wrong.\n\n## Impact\n\nBoats wait.\n\n## Mitigation\n\nCall the pier.\n`;
const pages = {
  "Shore leave.md":
    "Sailors get nine days in each port.\n\n## Forms\n\nThe form for shore leave lies on the bridge.\n\n## Extending\n\nShore leave can be extended without pay.\n",
  "alerts/EngineTooHot.md": alert("EngineTooHot"),
  "alerts/AnchorLost.md": alert("AnchorLost"),
  "alerts/RudderStuck.md":
    "## Meaning\n\nThis alert fires when the helm does not answer.\n\n## Diagnosis\n\nLook at the screen of RudderStuck.\n",
  "lost-luggage/index.md":
    "Luggage that was found is kept for a year.\n\n## Fees\n\nLost luggage costs two coins a week.\n",
  "beacons.md":
    "---\ntitle: Beacons\n---\n> [!NOTE]\n> Beacons can be switched off on the bridge.\n\n# Beacons\n\nA beacon is a light that tells ships where the shore is.\n",
  "scrap.md":
    "# Scrap a boat\n\nThere are some things to do before a boat is scrapped:\n\n## 1. Empty the tanks\n\nPump the oil out.\n\n## 2. Take the bell\n\nIt belongs to the harbour.\n",
};

async function answered(question: string) {
  const answer = await new Footnote(loadKnowledge(temporaryFolder(pages)).documents).ask(question);
  return answer.kind === "answer"
    ? answer.excerpts.map(({ blocks, citation }) => ({ id: citation.id, text: blocksText(blocks) }))
    : [];
}

describe("a page answers to its name", () => {
  it.each([
    ["shore leave", "Shore leave", "the file's name, over text without a heading"],
    [
      "how many days of shore leave do I get?",
      "Shore leave",
      "its subsections have the words, and its lead the answer",
    ],
    ["what is lost luggage", "lost-luggage/index", "a file that stands for its folder"],
    [
      "RudderStuck",
      "alerts/RudderStuck#meaning",
      "a page without a heading of its own, of which another part says the name",
    ],
    ["what are beacons?", "beacons#beacons", "a note stands above its title"],
    ["beacons", "beacons#beacons", "the same without asking"],
    ["can shore leave be extended?", "Shore leave#extending", "more than the name is asked"],
  ])("%s", async (question, id) => {
    expect((await answered(question))[0]?.id).toBe(id);
  });

  it.each(["EngineTooHot", "what is AnchorLost?"])(
    "%s, with all of its parts where they are short",
    async (question) => {
      const name = question.includes("Engine") ? "EngineTooHot" : "AnchorLost";
      expect(await answered(question)).toEqual([
        { id: `alerts/${name}#meaning`, text: "The ferry reports that something about it is wrong." },
        { id: `alerts/${name}#impact`, text: "Boats wait." },
        { id: `alerts/${name}#mitigation`, text: "Call the pier." },
      ]);
    },
  );
});

it("after a colon stand the headings of the sections that it announces, and how they begin", async () => {
  const [first, ...parts] = await answered("how do I scrap a boat?");
  expect(first?.text).toMatch(/is scrapped:\n1\. Empty the tanks\n2\. Take the bell$/);
  expect(parts.map(({ text }) => text)).toEqual(["Pump the oil out.", "It belongs to the harbour."]);
});

it("a title without text is answered with what stands below it, though all headings of the page are of the first level", async () => {
  const folder = temporaryFolder({
    "restore.md":
      "# Restoring a deleted project\n\n# Stop\n\nRefuse to do this unless a manager asks for it.\n\n# Steps\n\nTake the backup of the night before.\n",
    "lunch.md": "# Lunch\n\nAt noon.\n",
  });
  const answer = await new Footnote(loadKnowledge(folder).documents).ask("restoring a deleted project");
  expect(answer.kind === "answer" && answer.excerpts.map(({ citation }) => citation.id)).toEqual([
    "restore#stop",
    "restore#steps",
  ]);
});

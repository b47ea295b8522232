import { describe, expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { blocksText } from "../../src/knowledge/block.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const alert = (name: string, impact: string): string =>
  `# ${name}\n\n## Meaning\n\nSomething about the alert is wrong.\n\n## Impact\n\n${impact}\n\n## Mitigation\n\nRestart what is under load.\n`;
const pages = {
  "alerts/EngineTooHot.md": alert("EngineTooHot", "Boats wait at the pier."),
  "alerts/AnchorLost.md": alert("AnchorLost", "A boat drifts."),
  "alerts/SailTorn.md": alert("SailTorn", "A boat is slow."),
  "offices/oslo.md": "# Oslo\n\n## Parking\n\nPermits for cars are kept at the front desk.\n\n## Lunch\n\nAt noon.\n",
  "offices/lisbon.md": "# Lisbon\n\n## Parking\n\nThere is a garage below.\n\n## Lunch\n\nAt one.\n",
  "tools/calls.md": "# Video calls\n\nSee [meetings](meetings.md#how-we-meet).\n",
  "tools/meetings.md":
    "# Meetings\n\n## Rules\n\nBe on time.\n\n## How we meet\n\nOpen the room's address and take the seat that it shows.\n",
  "tools/commands.md":
    "# Commands of ferry\n\nFerry has the commands `load`, `check` and `sail`.\n\n## load\n\nPuts ferry's crates on board.\n\n## check\n\nLooks whether each crate of ferry is tied, and changes nothing.\n\n## sail\n\nLets ferry go.\n",
  "tools/rituals.md":
    "# Rituals\n\n## Get-togethers\n\nWe meet twice a year in another city. Get-togethers are a week long.\n\n## Birthdays\n\nThere is cake.\n",
};
async function answered(question: string): Promise<{ id: string; text: string } | undefined> {
  const answer = await new Footnote(loadKnowledge(temporaryFolder(pages)).documents).ask(question);
  const [first] = answer.kind === "answer" ? answer.excerpts : [];
  return first === undefined ? undefined : { id: first.citation.id, text: blocksText(first.blocks) };
}

describe("the part of a page is found by the names of both", () => {
  it.each([
    ["AnchorLost impact", "alerts/AnchorLost#impact"],
    ["what is the impact of SailTorn?", "alerts/SailTorn#impact"],
    ["what does the EngineTooHot alert mean?", "alerts/EngineTooHot#meaning"],
    ["parking in Oslo?", "offices/oslo#parking"],
    ["where is the parking in Lisbon?", "offices/lisbon#parking"],
  ])("%s", async (question, id) => {
    expect((await answered(question))?.id).toBe(id);
  });

  it("but not where something is asked that the part does not say", async () => {
    expect(await answered("what does parking in Oslo cost per month?")).toBeUndefined();
  });
});

it("what only sends the reader on is not quoted, but what it sends to", async () => {
  expect(await answered("how do video calls work?")).toEqual({
    id: "tools/meetings#how-we-meet",
    text: "Open the room's address and take the seat that it shows.",
  });
});

it("of a list of links, what is asked is quoted from its page; who asks what there is gets the list", async () => {
  const files = {
    "guide.md":
      "# Ferries\n\nAll of ferries.\n\n## How-to guides for ferries\n\n- [Start a new ferry](how-to/start.md)\n- [Paint a ferry](how-to/paint.md)\n",
    "how-to/start.md": "# How to start a new ferry\n\nTurn the key and wait for the bell.\n",
    "how-to/paint.md": "# How to paint a ferry\n\nTwo coats.\n",
  };
  const footnote = new Footnote(loadKnowledge(temporaryFolder(files)).documents);
  const quoted = async (question: string): Promise<string> => {
    const answer = await footnote.ask(question, { threshold: 0 });
    return answer.kind === "answer" ? blocksText(answer.excerpts[0]?.blocks ?? []) : "";
  };
  expect(await quoted("start a new ferry guides")).toContain("Turn the key");
  expect(await quoted("which how-to guides for ferries are there?")).toContain("Paint a ferry");
});

it("what sends the reader to a page that is not there is no answer", async () => {
  const files = { "tools/calls.md": pages["tools/calls.md"], "offices/oslo.md": pages["offices/oslo.md"] };
  const answer = await new Footnote(loadKnowledge(temporaryFolder(files)).documents).ask("how do video calls work?");
  expect(answer.kind).not.toBe("answer");
});

it("what a command does is told by the section of its name, though the others name it too", async () => {
  expect((await answered("what does ferry check do?"))?.id).toBe("tools/commands#check");
});

it("everyday words are no vague question where a heading says them", async () => {
  expect((await answered("how long are get-togethers?"))?.text).toContain("a week long");
});

it("a page that is asked for by its name is quoted from where it says what that is", async () => {
  const long =
    "Each year people ask us for more of them, and each year we try to find the time and the rooms that they take. ";
  const page = `# Lightning rounds\n\n${long.repeat(14)}\n\nLightning rounds are talks of five minutes each.\n\n## Rooms\n\nOn the first floor.\n`;
  const answer = await new Footnote(loadKnowledge(temporaryFolder({ "rounds.md": page })).documents).ask(
    "what is a lightning round?",
  );
  expect(answer.kind === "answer" && blocksText(answer.excerpts[0]?.blocks ?? [])).toContain(
    "Lightning rounds are talks",
  );
});

it("a pay period has no price", async () => {
  const page =
    "# Leave\n\n## Annual leave\n\nIt grows with the years:\n\n- Fewer than three years: 4 hours each pay period\n- More: 6 hours each pay period\n";
  const leave = new Footnote(loadKnowledge(temporaryFolder({ "leave.md": page })).documents);
  expect(await leave.ask("how much annual leave do I get each pay period?")).toMatchObject({ kind: "answer" });
});

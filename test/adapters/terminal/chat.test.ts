import { Readable, Writable } from "node:stream";
import pc from "picocolors";
import { expect, it } from "vitest";
import { chat } from "../../../adapters/terminal/chat.ts";
import type { Terminal } from "../../../adapters/terminal/command.ts";
import { Footnote, loadKnowledge } from "../../../src/index.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const ferry = "# Ferry\n\nIt sails at nine.\n\n## Fares\n\nTwo crowns.\n\n## Exit doors\n\nThe exit is at the back.\n";

/** Returns what the chat writes for some lines. */
async function written(lines: string): Promise<string> {
  const folder = temporaryFolder({
    "ferry.md": ferry,
    "ferry (copy).md": ferry,
    "empty.md": "# Empty\n",
    "piers.md": "---\ntitle: Piers\n---\n## North\n\nOld.\n",
  });
  const out: string[] = [];
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      out.push(String(chunk));
      done();
    },
  });
  const style = { colors: pc.createColors(false), wrap: (text: string) => text, path: (file: string) => file };
  const terminal = { stdin: Readable.from([lines]), stdout, stderr: stdout } as unknown as Terminal;
  await chat(new Footnote(loadKnowledge(folder).documents), terminal, style);
  return out.join("");
}

it("lists each topic once, without copies, pages without text and headings that repeat the title", async () => {
  const listed = await written("/topics\n");
  expect(listed.trim().split(/\n+/)).toEqual([
    "Ferry  ferry#ferry",
    "    Fares  ferry#fares",
    "    Exit doors  ferry#exit-doors",
    "Piers",
    "  North  piers#north",
  ]);
});

it.each([
  ["/topics fares\n", /^Ferry {2}ferry#ferry\n(?!.*Piers)/s, "the topics with a word"],
  ["/topics cranes\n", /^No heading has "cranes"/, "that no topic has it"],
  ["help\n", /^Type a question/, "what there is to type"],
  ["Exit\nwhere is the exit?\n", /^$/, "nothing more once somebody leaves"],
  ["where is the exit?\n", /at the back/, "an answer to a question with such a word"],
])("says to %j %s: %s", async (lines, expected) => {
  expect(await written(lines)).toMatch(expected);
});

import { expect, it } from "vitest";
import { renderAnswer as toDiscord } from "../../adapters/discord/render.ts";
import { french } from "../../adapters/discord/wording/french.ts";
import { german } from "../../adapters/discord/wording/german.ts";
import { japanese } from "../../adapters/discord/wording/japanese.ts";
import { spanish } from "../../adapters/discord/wording/spanish.ts";
import { renderAnswer as toSlack } from "../../adapters/slack/render.ts";
import { renderAnswer as toTerminal } from "../../adapters/terminal/render.ts";
import { styleFor } from "../../adapters/terminal/style.ts";
import { type Answer, Footnote } from "../../src/index.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";
import { judgeMessage } from "../stand-ins/slack/judge-message.ts";
import { inEnglish } from "../support/discord-style.ts";
import { type Shown, withControls } from "../support/with-controls.ts";

const page = `# The lighthouse

The lighthouse changed its lamp from oil to gas, since oil made the glass dark every night.
`;
const question = "why did the lighthouse change its lamp and what did *the* <b> lamp cost?";
const shown: Shown = {
  ...{ question: "", earlier: [], showsQuestion: true, except: [], asker: "1" },
  ...{ surface: "public", canAskPerson: true, canBeSolved: true },
};
const style = await styleFor({ isTTY: true, columns: 100 } as NodeJS.WriteStream, {}, ".");

async function answered(asked = question): Promise<Answer> {
  const { document } = parseDocument("lighthouse.md", page);
  if (document === undefined) throw new Error("it cannot be read");
  return new Footnote([document]).ask(asked);
}

it.each<[string, (answer: Answer) => unknown, string]>([
  ["Slack", (answer) => toSlack(answer, withControls(answer, shown), "/ask"), "no sure answer to “what did"],
  [
    "Discord",
    (answer) => toDiscord(answer, withControls(answer, shown), inEnglish("components")),
    "no sure answer to “what did",
  ],
  ["a terminal", (answer) => toTerminal(answer, style), "no sure answer to “what did"],
  ...Object.entries({
    "keine sichere Antwort": german,
    "pas de réponse sûre": french,
    "respuesta segura": spanish,
    確かな答え: japanese,
  }).map(([words, wording]): [string, (answer: Answer) => unknown, string] => [
    `Discord, by “${words}”,`,
    (answer) => toDiscord(answer, withControls(answer, shown), { form: "components", wording }),
    words,
  ]),
])("%s says which of two questions has no sure answer", async (_, render, words) => {
  const message = JSON.stringify(render(await answered()));
  expect(message).toContain(words);
  expect(message).toContain("oil made the glass dark");
});

it("the marks of the question are no marks in the message", async () => {
  const answer = await answered();
  const message = JSON.stringify(toSlack(answer, withControls(answer, shown), "/ask"));
  expect(message).toContain("&lt;b&gt;");
});

it("Slack accepts a message that names a long question without a sure answer", async () => {
  const long = `why did the lighthouse change its lamp and what did the lamp ${"cost & weigh && ".repeat(80)}?`;
  const { blocks, text } = toSlack(await answered(long), withControls(await answered(long), shown), "/ask");
  expect(JSON.stringify(blocks)).toContain("no sure answer to “what did the lamp cost &amp; weigh");
  expect(judgeMessage({ blocks, text })).toBeUndefined();
});

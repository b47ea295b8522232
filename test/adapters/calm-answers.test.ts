import { describe, expect, test } from "vitest";
import { renderAnswer as toDiscord } from "../../adapters/discord/render.ts";
import { renderAnswer as toSlack } from "../../adapters/slack/render.ts";
import { type Answer, Footnote } from "../../src/index.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";
import { inEnglish } from "../support/discord-style.ts";
import { footnote } from "../support/shipped.ts";
import { type Shown, withControls } from "../support/with-controls.ts";

const shown: Shown = {
  ...{ question: "", earlier: [], showsQuestion: true, except: [], asker: "1" },
  ...{ surface: "public", canAskPerson: true, canBeSolved: true },
};

const platforms: Record<string, (answer: Answer) => unknown> = {
  Slack: (answer) => toSlack(answer, withControls(answer, shown), "/ask"),
  Discord: (answer) => toDiscord(answer, withControls(answer, shown), inEnglish("components")),
};

function opened(files: Readonly<Record<string, string>>): Footnote {
  const documents = Object.entries(files).map(([file, text]) => {
    const { document } = parseDocument(file, text);
    if (document === undefined) throw new Error(`${file} cannot be read`);
    return document;
  });
  return new Footnote(documents);
}

function pageOf(way: string): string {
  return `---\ntitle: Setup\n---\n\n## Install it\n\nTo install the ferry timetable, use the ${way}.\n`;
}

describe.each(Object.entries(platforms))("in %s", (_, render) => {
  test("what is quoted and what stands below it are told apart where they are called the same", async () => {
    const setup = opened({ "linux/setup.md": pageOf("package manager"), "mac/setup.md": pageOf("installer") });
    const answer = await setup.ask("how do I install the ferry timetable?");
    const message = JSON.stringify(render(answer)).replaceAll("\\\\", "");
    expect(answer).toMatchObject({ kind: "answer", related: [expect.anything()] });
    for (const file of ["linux/setup.md", "mac/setup.md"]) expect(message).toContain(`Setup › Install it · ${file}`);
  });

  test("no mark is set in an address, an emoji, or a hidden text", async () => {
    const text =
      "The ferry secret is ||the blue ferry||, says ferry@example.org at <t:1618953630:R> :our_ferry: today.";
    const answer = await opened({ "ferry.md": `# Ferry\n\n${text}\n` }).ask("what is the ferry secret?");
    const message = JSON.stringify(render(answer)).replaceAll("\\\\", "");
    for (const whole of ["||the blue ferry||", "ferry@example.org", ":our_ferry:"]) expect(message).toContain(whole);
  });
});

test("in Discord one menu opens what is not shown whole and what is related", async () => {
  const answer = await footnote.ask("which companies use Rust?");
  expect(answer).toMatchObject({ kind: "answer", related: [expect.anything(), expect.anything(), expect.anything()] });
  const message = toDiscord(answer, withControls(answer, shown), inEnglish("components"));
  const selects = JSON.stringify(message).match(/"type":3,/g);
  expect(selects).toHaveLength(1);
  for (const name of ["Dropbox: File Sync Engine", "When Rust Is Overkill"]) {
    expect(JSON.stringify(message)).toContain(`"label":"${name}"`);
  }
});

test("a word beside one that is bold by itself is not marked, since both would be read as one", async () => {
  const answer = await footnote.ask("Axum vs Actix Web");
  const message = toDiscord(answer, withControls(answer, shown), inEnglish("components"));
  expect(JSON.stringify(message)).toContain("**Web frameworks.** Axum and Actix");
});

test("a time that Discord alone shows is in words for who listens to Slack", async () => {
  const answer = await opened({ "ferry.md": "# Ferry\n\nThe ferry leaves at \\<t:1618953630:R>.\n" }).ask(
    "when does the ferry leave?",
  );
  expect(toSlack(answer, withControls(answer, shown), "/ask").text).toContain("20 April 2021 at 21:20 UTC");
});

import { describe, expect, it } from "vitest";
import { renderAnswer as toDiscord } from "../../adapters/discord/render.ts";
import { renderSection } from "../../adapters/discord/section-message.ts";
import { french } from "../../adapters/discord/wording/french.ts";
import { german } from "../../adapters/discord/wording/german.ts";
import { japanese } from "../../adapters/discord/wording/japanese.ts";
import { spanish } from "../../adapters/discord/wording/spanish.ts";
import { renderAnswer as toSlack } from "../../adapters/slack/render.ts";
import { sectionModal } from "../../adapters/slack/section-modal.ts";
import { renderAnswer as toTerminal } from "../../adapters/terminal/render.ts";
import { styleFor } from "../../adapters/terminal/style.ts";
import { type Answer, Footnote, toAnswerJson } from "../../src/index.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";
import { inEnglish } from "../support/discord-style.ts";
import { type Shown, withControls } from "../support/with-controls.ts";

/** A PDF as `import` writes it; the second section's second sentence continues on the next page. */
const handbook = `---
title: Harbour handbook
updated: 2026-03-01
---

# Harbour handbook<!-- page 3 -->

## Lock keeping

The lock-keeper opens the gates at six o'clock.

## Flood warnings<!-- page 4 -->

The siren is tested on Mondays. When the tide gauge shows five metres, the keeper on duty must call
the harbour master at once.<!-- page 5 -->

## Bridge

The bridge is closed for cars until the flood has gone.

## Marks

In code it is text: \`<!-- page 8 -->\`

\`\`\`
<!-- page 9 -->
\`\`\`

<!-- page 6 -->

## Lamps

The red lamp stands in the north.
`;

const style = await styleFor({ isTTY: true, columns: 100 } as NodeJS.WriteStream, {}, ".");
const shown: Shown = {
  ...{ question: "", earlier: [], showsQuestion: true, except: [], asker: "1" },
  ...{ surface: "public", canAskPerson: true, canBeSolved: true },
};

const platforms: Record<string, (answer: Answer) => unknown> = {
  Slack: (answer) => toSlack(answer, withControls(answer, shown), "/ask"),
  Discord: (answer) => toDiscord(answer, withControls(answer, shown), inEnglish("components")),
  "a terminal": (answer) => toTerminal(answer, style),
};

function opened(text = handbook): Footnote {
  const { document } = parseDocument("handbook.md", text);
  if (document === undefined) throw new Error("it cannot be read");
  return new Footnote([document]);
}

it("names pages in the language of the reader", async () => {
  const answer = await opened().ask("when must the keeper call the harbour master?");
  const cited = [german, french, spanish, japanese].map((wording) =>
    JSON.stringify(toDiscord(answer, withControls(answer, shown), { form: "components", wording })),
  );
  for (const [at, pages] of ["S. 4–5", "p. 4-5", "págs. 4-5", "4～5ページ"].entries()) {
    expect(cited[at]?.replaceAll("\\\\", "")).toContain(pages);
  }
});

describe.each(Object.entries(platforms))("in %s", (_name, render) => {
  it.each([
    ["when does the lock-keeper open the gates?", "p. 3 · 2026-03-01"],
    ["when must the keeper call the harbour master?", "pp. 4–5 · 2026-03-01"],
    ["until when is the bridge closed for cars?", "p. 5 · 2026-03-01"],
    ["where does the red lamp stand?", "p. 6 · 2026-03-01"],
  ])("%j is cited with its page", async (question, cited) => {
    const answer = await opened().ask(question);
    expect(answer.kind).toBe("answer");
    const rendered = JSON.stringify(render(answer)).replaceAll("\\\\", "");
    expect(rendered).toContain(cited);
    expect(rendered).not.toContain("<!--");
  });
});

it("a whole section is cited with all its pages, on both platforms", () => {
  const section = opened().section("handbook#flood-warnings");
  if (section === undefined) throw new Error("there is no such section");
  for (const message of [sectionModal(section, 1), renderSection(section, 1, inEnglish("plain"))]) {
    expect(JSON.stringify(message).replaceAll("\\\\", "")).toContain("pp. 4–5");
  }
});

it.each([
  [
    "a PDF's own address opens at the page",
    "https://harbour.example/handbook.pdf",
    "https://harbour.example/handbook.pdf#page=5",
  ],
  ["an address that names a place is left alone", "https://harbour.example/#top", "https://harbour.example/#top"],
])("%s", async (_, url, expected) => {
  const footnote = opened(handbook.replace("updated:", `url: ${url}\nupdated:`));
  const question = "until when is the bridge closed for cars?";
  const { sources } = toAnswerJson(1, question, await footnote.ask(question), 0);
  expect(sources[0]).toMatchObject({ pages: [5, 5], url: expected });
});

it("a document that says no pages has none", async () => {
  const footnote = opened(handbook.replace(/<!-- page \d -->/g, ""));
  const { sources } = toAnswerJson(1, "", await footnote.ask("where does the red lamp stand?"), 0);
  expect(sources[0]).not.toHaveProperty("pages");
});

import { describe, expect, it } from "vitest";
import { expressionWords } from "../../src/answer/question/expressions.ts";
import { oppositionIn } from "../../src/answer/question/opposites.ts";
import { Footnote } from "../../src/footnote.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";
import { Lexicon } from "../../src/lexicon/lexicon.ts";

function footnoteOf(markdown: string): Footnote {
  const { document } = parseDocument("guide.md", markdown);
  return new Footnote(document === undefined ? [] : [document]);
}

async function quotedId(footnote: Footnote, question: string): Promise<string | undefined> {
  const answer = await footnote.ask(question);
  return answer.kind === "answer" ? answer.excerpts[0]?.citation.id.replace("guide#", "") : undefined;
}

function firstId(footnote: Footnote, question: string): string | undefined {
  return footnote.search(question, { limit: 1 })[0]?.id.replace("guide#", "");
}

describe("a word that is written as one, as two, or with a hyphen", () => {
  const closed = footnoteOf(`# Guide

## Login

Use the company key at the portal.

## Rollback

Press Revert in the deploy tool.

## Postmortems

A postmortem is written within three days.

## Oncall

The oncall engineer carries the phone for a week.

## Release 2.3.1

The queue was made faster.

## Release 4.2

The pier was painted.

## Gatherings

Each team says how often theirs are, and one of the leads writes it on one of the boards.

## One-on-one's

Every month, with your lead.
`);
  const open = footnoteOf(`# Guide

## How to log in

Use the company key at the portal.

## Rolling back

To roll back, press Revert in the deploy tool.

## Post mortems

A post mortem is written within three days.

## Time zones

Every time zone has a team lead of its own.

## Release v2.3.1

The queue was made faster.

## Release v4.2.0

The pier was painted.
`);

  it.each([
    ["how do I log in?", "login"],
    ["how do I log-in?", "login"],
    ["how do I roll back?", "rollback"],
    ["when is the post mortem written?", "postmortems"],
    ["who is on call?", "oncall"],
    ["what changed in v2.3.1?", "release-231"],
    ["what changed in v4.2.0?", "release-42"],
    ["how often are one on ones?", "one-on-ones"],
    ["how often are one-on-ones?", "one-on-ones"],
  ])("is found where it is written as one: %s", (question, id) => {
    expect(firstId(closed, question)).toBe(id);
  });

  it.each([
    ["how do I login?", "how-to-log-in"],
    ["how to rollback", "rolling-back"],
    ["when is the postmortem written?", "post-mortems"],
    ["who leads each timezone?", "time-zones"],
    ["what changed in 2.3.1?", "release-v231"],
    ["what changed in 4.2?", "release-v420"],
  ])("is found where it is written as two: %s", (question, id) => {
    expect(firstId(open, question)).toBe(id);
  });

  it.each(["how do I log out?", "how do I roll out?", "what is a timeline?"])(
    "is not found in what only begins so: %s",
    async (question) => {
      expect(await quotedId(closed, question)).toBeUndefined();
      expect(await quotedId(open, question)).toBeUndefined();
    },
  );
});

describe("the opposite of what is asked for", () => {
  const positive = footnoteOf(`# Guide

## Turn on plugins

Open the settings and press **Turn on plugins**.

## Link your account

Choose Accounts and link your account with a token.

## Connect a printer

Hold its button to connect the printer.

## After a release

Watch the graphs for an hour after a release.
`);

  it.each([
    "how do I turn off plugins?",
    "how do I switch plugins off?",
    "how do I unlink my account?",
    "how do I disconnect a printer?",
    "what do I do before a release?",
  ])("does not answer: %s", async (question) => {
    expect(await quotedId(positive, question)).toBeUndefined();
  });

  it.each([
    ["how do I turn on plugins?", "turn-on-plugins"],
    ["how do I turn plugins on?", "turn-on-plugins"],
    ["how do I link my account?", "link-your-account"],
    ["how do I connect a printer?", "connect-a-printer"],
    ["what do I do after a release?", "after-a-release"],
  ])("leaves what is asked for: %s", async (question, id) => {
    expect(await quotedId(positive, question)).toBe(id);
  });

  it("is passed over where what is asked for is there too", async () => {
    const both = footnoteOf(`# Guide

## Turn on plugins

Open the settings, choose Plugins and turn on plugins there.

## Turn off plugins

Remove the file \`plugins.lock\` and restart.
`);
    expect(await quotedId(both, "how do I turn off plugins?")).toBe("turn-off-plugins");
    expect(await quotedId(both, "how do I turn on plugins?")).toBe("turn-on-plugins");
  });

  const lexicon = new Lexicon();
  const isWord = (word: string): boolean => lexicon.commonness(word) > 0;

  it.each([
    ["a word of the same side", "how do I disable it?", "Plugins", "Turn it off in the settings.", false],
    ["both sides", "how do I turn it on or off?", "Turn it on", "Turn it on here.", false],
    ["the opposite of another thing", "how do I add a user?", "Users", "Press Invite. Remove the draft first.", false],
    ["the opposite of the same thing", "how do I add a user?", "Users", "Press Remove to remove a user.", true],
    ["between verb and particle", "how do I turn off the alarm?", "Alarms", "Turn the alarm on with a key.", true],
    ["its heading", "how do I unlock a door?", "Lock a door", "Press twice.", true],
    ["with another prefix", "how do I deactivate my key?", "Activate your key", "Press it.", true],
    ["words that only begin so", "how do I cover a shift?", "Discover shifts", "Look there.", false],
  ])("is told from: %s", (_reason, question, heading, text, expected) => {
    const opposition = oppositionIn(question, isWord);
    expect(opposition?.isIn([expressionWords(heading)], () => text) ?? false).toBe(expected);
  });
});

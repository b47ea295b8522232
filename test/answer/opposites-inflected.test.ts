import { describe, expect, it } from "vitest";
import { expressionWords } from "../../src/answer/question/expressions.ts";
import { oppositionIn } from "../../src/answer/question/opposites.ts";
import { Footnote } from "../../src/footnote.ts";
import { parseDocument } from "../../src/knowledge/parse-document.ts";
import { Lexicon } from "../../src/lexicon/lexicon.ts";

const lexicon = new Lexicon();
const isOpposite = (question: string, headings: readonly string[], text: string): boolean =>
  oppositionIn(question, (word) => lexicon.commonness(word) > 0)?.isIn(headings.map(expressionWords), () => text) ??
  false;

describe("the opposite of what is asked for, in any form of its words", () => {
  it.each([
    ["enabling 2FA", "Disabled 2FA"],
    ["how is 2FA enabled?", "Disabling 2FA"],
    ["how do I turn on alerts?", "Turning alerts off"],
    ["which sites are allowed?", "Disallowing a site"],
    ["how do I unblock a site?", "Blocking a site"],
    ["how do I install the agent?", "Uninstalling the agent"],
    ["uninstalling the agent", "Installing the agent"],
    ["how do I unlock a page?", "Locked pages"],
    ["who grants access?", "Revoking access"],
    ["how are editors upgraded?", "Downgrading editors"],
    ["encrypting a file", "Decrypted files"],
    ["how do I archive a channel?", "Unarchiving channels"],
    ["how do I unarchive a channel?", "Archived channels"],
    ["muting a thread", "Unmute a thread"],
    ["how can I unpin a post?", "Pinning posts"],
    ["stopping the server", "Starting the server"],
    ["how do I unsubscribe?", "Subscribing"],
    ["how do I hide a column?", "Showing columns"],
    ["how do I leave an organization?", "Joining an organization"],
    ["excluding a folder", "Included folders"],
  ])("%s: %s", (question, heading) => {
    expect(isOpposite(question, [heading], "Open the settings and press the button.")).toBe(true);
  });

  it.each([
    ["of a part that is below it", "how do I enable 2FA?", ["Disable 2FA", "On a phone"], "Press Security.", true],
    ["that a passing word denies", "enable 2FA", ["Disable 2FA"], "Once it is enabled, press Off.", true],
    ["asked with a condition", "how do I enable 2FA without a phone?", ["Disable 2FA"], "Press Off.", true],
    ["with the way back below it", "enable 2FA", ["Disable 2FA"], "Press Off. To enable it again, press On.", false],
    ["in a page of both", "enable 2FA", ["Enable and disable 2FA", "On a phone"], "Press Security.", false],
    ["below the heading of both", "enable 2FA", ["Disable 2FA", "Enable it again"], "Press On.", false],
    ["in what is so by default", "is 2FA enabled by default?", ["Disable 2FA"], "2FA is enabled for all.", false],
    ["of a word that is no opposite", "how do I cover a unit?", ["It is discovered"], "Press Off.", false],
  ])("%s", (_reason, question, headings, text, expected) => {
    expect(isOpposite(question, headings, text)).toBe(expected);
  });

  it("does not answer, though all other words stand there", async () => {
    const { document } = parseDocument(
      "security.md",
      `# Security

## Disable 2FA

Once two-factor authentication (2FA) is enabled, you can disable 2FA in your account's settings, under Security.

## Passwords

A password has twelve letters at least.
`,
    );
    const footnote = new Footnote(document === undefined ? [] : [document]);
    expect((await footnote.ask("how do I enable 2FA?")).kind).not.toBe("answer");
    expect((await footnote.ask("how do I disable 2FA?")).kind).toBe("answer");
  });

  it("is not what people taught", async () => {
    const text = "# Guide\n\n## Alerts\n\nOpen the bell and choose **Off**.\n\n## Passwords\n\nTwelve letters.\n";
    const { document } = parseDocument("guide.md", text);
    const footnote = new Footnote(document === undefined ? [] : [document]);
    footnote.learn([{ section: "guide#alerts", phrase: "how do I turn off the noise?", audiences: [] }]);
    expect((await footnote.ask("how can I turn off the noise?")).kind).toBe("answer");
    expect((await footnote.ask("how can I turn on the noise?")).kind).not.toBe("answer");
  });
});

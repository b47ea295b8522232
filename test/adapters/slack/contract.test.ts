import { Workspace, words } from "../../stand-ins/slack/workspace.ts";
import { footnote } from "../../support/shipped.ts";
import { type Asked, describeContract, type Heard, kindOf } from "../contract.ts";

type Json = Record<string, unknown>;

describeContract("Slack", async (): Promise<Asked> => {
  const workspace = await Workspace.open(footnote);
  const general = workspace.channels["general"] ?? "";
  return {
    async ask(question) {
      const { ack } = await workspace.command("ann", general, question);
      return read((ack["blocks"] ?? []) as Json[]);
    },
    close: () => workspace.close(),
  };
});

/**
 * Reads an answer from its blocks: the question first, then excerpts with their citations, or the closest sections. The number
 * of items that are left out stands in a block of its own.
 */
function read(all: readonly Json[]): Heard {
  const kind = kindOf(words(all));
  const excerpts: string[] = [];
  const citations: string[] = [];
  for (const block of all.slice(1)) {
    const text = unescaped(words({ inner: block["text"] ?? block["elements"] ?? block["rows"] }));
    const isBeside = text.startsWith("See also") || /^… \d+ more items?$/.test(text);
    if (isBeside || block["type"] === "actions") continue;
    if (kind === "answer") (block["type"] === "context" ? citations : excerpts).push(text);
    if (kind === "closest" && block["type"] === "section") citations.push(text);
  }
  return { kind, excerpts: excerpts.join("\n"), citations };
}

function unescaped(mrkdwn: string): string {
  return mrkdwn.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
}

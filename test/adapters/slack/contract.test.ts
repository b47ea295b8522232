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

/** The question stands first; then excerpts, each followed by its citation, or sections that come closest as a list. */
function read(all: readonly Json[]): Heard {
  const kind = kindOf(words(all));
  const blocks = all.slice(1);
  const excerpts: string[] = [];
  const citations: string[] = [];
  const ends = blocks.findIndex(({ type }) => type === "actions");
  for (const block of blocks.slice(0, ends === -1 ? undefined : ends)) {
    if (kind === "answer" && block["type"] === "context") citations.push(unescaped(words(block)));
    else if (kind === "answer") excerpts.push(words(block));
    else if (kind === "closest") citations.push(...itemsOf(block));
  }
  return { kind, excerpts: excerpts.join("\n"), citations: citations.filter((text) => text !== "See also") };
}

function itemsOf(block: Json): string[] {
  const [list] = (block["elements"] ?? []) as Json[];
  return list?.["type"] === "rich_text_list" ? ((list["elements"] ?? []) as Json[]).map(words) : [];
}

function unescaped(mrkdwn: string): string {
  return mrkdwn.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
}

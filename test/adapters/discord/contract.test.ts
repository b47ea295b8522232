import { unescapeMarkdown } from "../../../adapters/discord/escape.ts";
import { Community } from "../../stand-ins/discord/community.ts";
import { flatten } from "../../stand-ins/discord/judge-body.ts";
import { footnote } from "../../support/shipped.ts";
import { type Asked, describeContract, type Heard, kindOf } from "../contract.ts";

describeContract("Discord", async (): Promise<Asked> => {
  const community = await Community.open(footnote);
  const { general = "" } = community.channels;
  return {
    async ask(question) {
      const { message } = await community.command("ann", general, "ask", { question, private: true });
      const all = flatten((message?.["components"] ?? []) as Record<string, unknown>[]);
      return read(all.flatMap(({ content }) => (typeof content === "string" ? [content] : [])));
    },
    close: () => community.close(),
  };
});

/**
 * Reads an answer from the texts of a message: an excerpt's text ends with its citation; from the third text on, each closest
 * section has a text of its own.
 */
function read(texts: readonly string[]): Heard {
  const kind = kindOf(texts.join("\n"));
  const parts = texts.flatMap((text) => [...text.matchAll(/^([\s\S]+?)(?:\n+-# … \d+ more items?)?\n-# (.+)$/g)]);
  const closest = texts.slice(2).map((text) => text.split("\n")[0] ?? "");
  const cited = kind === "answer" ? parts.map(([, , citation = ""]) => citation) : closest;
  const quoted = kind === "answer" ? parts.map(([, excerpt = ""]) => plain(excerpt)).join("\n") : "";
  return {
    kind,
    excerpts: quoted,
    citations: kind === "answer" || kind === "closest" ? cited.map(unescapeMarkdown) : [],
  };
}

/** Returns a text without list numbers and languages of code. */
function plain(markdown: string): string {
  return unescapeMarkdown(markdown.replace(/^\s*\d+\. /gm, "").replace(/^```\w+$/gm, ""));
}

import { closedHome } from "../../adapters/slack/browse.ts";
import { topicsMessage } from "../../adapters/slack/command.ts";
import { cannotWriteIn } from "../../adapters/slack/faults.ts";
import { type Message, notice, plain } from "../../adapters/slack/render.ts";
import { wording } from "../../adapters/slack/wording.ts";
import type { Topic } from "../../src/index.ts";
import { exampleDigest } from "./digest.ts";
import type { Scene } from "./scene.ts";
import { blocksHtml, messageHtml } from "./slack-html.ts";
import { slackStyle } from "./slack-style.ts";
import { privateNotices } from "./told-alone.ts";

const app = { name: "Footnote", time: "10:24", isApp: true };
const alone = { ...app, note: "Only visible to you" };
const channel = "C1";

/** Draws what the bot says on its own: why it could not answer, what it tells a person alone, what it posts each week. */
export async function slackNotices(topics: readonly Topic[]): Promise<Scene[]> {
  const { archived, restricted, outside, forbidden } = {
    ...{ archived: cannotWriteIn("archived", channel), restricted: cannotWriteIn("restricted", channel) },
    ...{ outside: cannotWriteIn("outside", channel), forbidden: cannotWriteIn("forbidden", channel) },
  };
  const said = [wording.slowDown(40), ...privateNotices(wording), wording.hiddenLink, wording.textAlone];
  return [
    scene("not-written", app, [archived, restricted, outside, forbidden]),
    scene("failed", app, [notice(wording.failed), notice(wording.givenUp)]),
    scene("told-alone", alone, said.map(notice)),
    scene("help", alone, [topicsMessage(topics, [plain(wording.howToAsk("/ask"))])]),
    scene("digest", app, [notice(await exampleDigest())]),
    { name: "home-closed", style: slackStyle, html: blocksHtml(closedHome().blocks) },
  ];
}

function scene(name: string, who: Parameters<typeof messageHtml>[0], messages: readonly Message[]): Scene {
  return { name, style: slackStyle, html: messages.map(({ blocks }) => messageHtml(who, blocksHtml(blocks))).join("") };
}

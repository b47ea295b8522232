import type { App } from "@slack/bolt";
import { shorten } from "../../src/index.ts";
import { type Asking, ask, render } from "./asking.ts";
import { withoutMention } from "./incoming.ts";
import { limits } from "./limits.ts";
import { type Message, notice, plain } from "./render.ts";
import type { Services } from "./services.ts";
import { wording } from "./wording.ts";

/** Answers the slash command with its acknowledgement. */
export function onCommand(app: App, services: Services): void {
  const { config, footnote, pace, viewers, log } = services;
  app.command(config.command, async ({ command, ack, respond, context, client }) => {
    const { teamId: team = "", botUserId: bot = "" } = context;
    const { user_id: user, channel_id: channel } = command;
    const message = await reply(withoutMention(command.text, bot)).catch((error: unknown) => {
      log.error({ platform: "slack", way: "command", channel, err: error }, "failed");
      return notice(wording.failed);
    });
    const response = { response_type: "ephemeral" as const, ...message };
    await ack(response).catch(() => respond(response));

    async function reply(question: string): Promise<Message> {
      const asker = { team, user, channel };
      if (question === "" || /^(?:help|topics)$/i.test(question)) {
        const topics = footnote.topics({ audiences: await viewers.audiences(asker, client) });
        const how = /^topics$/i.test(question) ? [] : [plain(wording.howToAsk(config.command))];
        return { ...notice(wording.topics), blocks: [...how, ...topicsBlocks(topics)] };
      }
      const seconds = await pace.secondsToWait(`slack:${team}:${user}`, `slack:${team}:${channel}`);
      if (seconds > 0) return notice(wording.slowDown(seconds));
      const asking: Asking = { question, asker, way: "command" };
      return render(await ask(services, client, asking), asking, services, "private");
    }
  });
}

/** As many documents as one message can list. */
const mostDocuments = 20;
/** Characters. */
const longestTitle = 150;

function topicsBlocks(topics: ReturnType<Services["footnote"]["topics"]>): Message["blocks"] {
  const shown = topics.slice(0, mostDocuments);
  const room = Math.floor(limits.messageText / shown.length);
  const blocks = shown.flatMap(({ title, sections }) => {
    const headings = sections.flatMap((section) => section.headings.slice(1).slice(-1));
    const list = shorten(headings.join(" · "), room - longestTitle);
    return [shorten(title, longestTitle), list].filter((text) => text !== "").map(plain);
  });
  const left = topics.length - shown.length;
  return [plain(wording.topics), ...blocks, ...(left > 0 ? [plain(wording.moreTopics(left))] : [])];
}

import type { App } from "@slack/bolt";
import { type Asking, ask, render } from "./asking.ts";
import { escapeMrkdwn, shorten } from "./escape.ts";
import { limits } from "./limits.ts";
import { context, type Message, notice, plain } from "./render.ts";
import type { Services } from "./services.ts";
import { wording } from "./wording.ts";

/** Answers the slash command with its acknowledgement. */
export function onCommand(app: App, services: Services): void {
  const { config, footnote, pace, viewers, log } = services;
  app.command(config.command, async ({ command, ack, respond, client }) => {
    const { team_id: team, user_id: user, channel_id: channel } = command;
    const message = await reply(command.text.trim()).catch((error: unknown) => {
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

/** As many documents, and sections of each, as one message can list. */
const mostDocuments = 20;

function topicsBlocks(topics: ReturnType<Services["footnote"]["topics"]>): Message["blocks"] {
  const blocks = topics.slice(0, mostDocuments).flatMap(({ title, sections }) => {
    const headings = sections
      .filter((section) => section.headings.length > 1)
      .map((section) => section.headings.at(-1));
    const list = shorten(escapeMrkdwn(headings.join(" · ")), limits.contextText);
    return list === "" ? [plain(title)] : [plain(title), context(list)];
  });
  const left = topics.length - mostDocuments;
  return [plain(wording.topics), ...blocks, ...(left > 0 ? [plain(wording.moreTopics(left))] : [])];
}

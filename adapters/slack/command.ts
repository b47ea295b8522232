import type { App, webApi } from "@slack/bolt";
import * as v from "valibot";
import type { StaleWork } from "../../src/index.ts";
import { shorten } from "../chat/fit/shorten.ts";
import type { Resumer } from "../chat/takeover.ts";
import { type Asking, ask, render, secondsToWait } from "./asking.ts";
import { commandWork, interactionKey } from "./deliveries.ts";
import { withoutMention } from "./incoming.ts";
import { limits } from "./limits.ts";
import { type Message, notice, plain } from "./render.ts";
import type { Services } from "./services.ts";
import type { Asker } from "./viewers.ts";
import { wording } from "./wording.ts";

/** Milliseconds that a command can be answered at its address. */
const answerable = 30 * 60_000;

const left = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ team: v.string(), user: v.string(), channel: v.string(), text: v.string(), url: v.string() }),
);

/**
 * Answers the slash command with its acknowledgement.
 * @returns what answers a command that another replica left
 */
export function onCommand(app: App, services: Services): Resumer {
  const { config, footnote, viewers, record, log, clientOf } = services;
  app.command(config.command, async ({ command, ack, respond, context, client }) => {
    const { teamId: team = "", botUserId: bot = "" } = context;
    const { trigger_id: trigger, user_id: user, channel_id: channel } = command;
    const asker = { team, user, channel };
    const question = withoutMention(command.text, bot);
    const message = await reply(interactionKey(trigger), question, asker, client).catch((error: unknown) => {
      log.error({ platform: "slack", way: "command", channel, err: error }, "failed");
      return notice(wording.failed);
    });
    const response = { response_type: "ephemeral" as const, ...message };
    await ack(response).catch(() => respond(response));
  });

  async function reply(
    id: string,
    question: string,
    asker: Required<Asker>,
    client: webApi.WebClient,
  ): Promise<Message> {
    if (question === "" || /^(?:help|topics)$/i.test(question)) {
      const topics = footnote.topics({ audiences: await viewers.audiences(asker, client) });
      const how = /^topics$/i.test(question) ? [] : [plain(wording.howToAsk(config.command))];
      return { ...notice(wording.topics), blocks: [...how, ...topicsBlocks(topics)] };
    }
    const seconds = await secondsToWait(services, asker);
    if (seconds > 0) return notice(wording.slowDown(seconds));
    const asking: Asking = { id, question, asker, way: "command" };
    return render(await ask(services, client, asking), asking, services, "private");
  }

  async function resume({ key, data }: StaleWork): Promise<void> {
    const { team, user, channel, text, url } = v.parse(left, data);
    const asker = { team, user, channel };
    await respondLate(url, await reply(key, withoutMention(text, ""), asker, await clientOf(team)));
    await record.answered(key);
  }

  async function tellGivenUp({ data }: StaleWork): Promise<void> {
    await respondLate(v.parse(left, data).url, notice(wording.givenUp));
  }

  return { kind: commandWork, within: answerable, resume, tellGivenUp };
}

/** Answers a command that can no longer be acknowledged. */
async function respondLate(url: string, message: Message): Promise<void> {
  const body = JSON.stringify({ response_type: "ephemeral", ...message });
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  if (!response.ok) throw new Error(`the command's address answers ${response.status}`);
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

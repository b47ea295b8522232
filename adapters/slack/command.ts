import type { App, webApi } from "@slack/bolt";
import * as v from "valibot";
import { type StaleWork, shorten } from "../../src/index.ts";
import type { Resumer } from "../takeover.ts";
import { type Asking, find, note, render, secondsToWait } from "./asking.ts";
import { commandWork, type Deliveries, interactionKey } from "./deliveries.ts";
import { withoutMention } from "./incoming.ts";
import { limits } from "./limits.ts";
import { type Message, notice, plain } from "./render.ts";
import type { Services } from "./services.ts";
import type { Asker } from "./viewers.ts";
import { wording } from "./wording.ts";

/** Milliseconds that a command can be answered at its address. */
const answerable = 30 * 60_000;

/** An answer that nobody knows of yet, and what notes it. */
interface Composed {
  readonly message: Message;
  readonly keep: () => Promise<void>;
}

const left = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ team: v.string(), user: v.string(), channel: v.string(), text: v.string(), url: v.string() }),
);

/**
 * Answers the slash command with its acknowledgement.
 * @returns what answers a command that another replica left
 */
export function onCommand(app: App, services: Services, { isOurs }: Deliveries): Resumer {
  const { config, footnote, viewers, record, log, clientOf } = services;
  app.command(config.command, async ({ command, body, ack, respond, context, client }) => {
    const { teamId: team = "", botUserId: bot = "" } = context;
    const { trigger_id: trigger, user_id: user, channel_id: channel } = command;
    const asker = { team, user, channel };
    const question = withoutMention(command.text, bot);
    const { message, keep } = await compose(interactionKey(trigger), question, asker, client).catch(
      (error: unknown) => {
        log.error({ platform: "slack", way: "command", channel, err: error }, "failed");
        return only(notice(wording.failed));
      },
    );
    if (!(await isOurs(body))) return;
    await keep();
    const response = { response_type: "ephemeral" as const, ...message };
    await ack(response).catch(() => respond(response));
  });

  async function compose(
    id: string,
    question: string,
    asker: Required<Asker>,
    client: webApi.WebClient,
  ): Promise<Composed> {
    if (question === "" || /^(?:help|topics)$/i.test(question)) {
      const topics = footnote.topics({ audiences: await viewers.audiences(asker, client) });
      const how = /^topics$/i.test(question) ? [] : [plain(wording.howToAsk(config.command))];
      return only({ ...notice(wording.topics), blocks: [...how, ...topicsBlocks(topics)] });
    }
    const seconds = await secondsToWait(services, asker);
    if (seconds > 0) return only(notice(wording.slowDown(seconds)));
    const asking: Asking = { id, question, asker, way: "command" };
    const found = await find(services, client, asking);
    const message = render(found.answer, asking, services, "private");
    return { message, keep: () => note(services, asking, found) };
  }

  async function resume({ key, data }: StaleWork): Promise<void> {
    const { team, user, channel, text, url } = v.parse(left, data);
    const asker = { team, user, channel };
    const { message, keep } = await compose(key, withoutMention(text, ""), asker, await clientOf(team));
    await keep();
    const body = JSON.stringify({ response_type: "ephemeral", ...message });
    const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
    if (!response.ok) throw new Error(`the command's address answers ${response.status}`);
    await record.answered(key);
  }

  return { kind: commandWork, within: answerable, resume };
}

function only(message: Message): Composed {
  return { message, keep: async () => undefined };
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

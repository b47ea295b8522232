import type { App } from "@slack/bolt";
import * as v from "valibot";
import type { ExpiredWork, Topic } from "../../src/index.ts";
import { typedOrLinked } from "../chat/contents.ts";
import { reportRequest } from "../chat/faults.ts";
import { shorten } from "../chat/fit/shorten.ts";
import { interactionKey } from "../chat/keys.ts";
import type { Asker } from "../chat/platform.ts";
import { answerRequest } from "../chat/requests.ts";
import type { Resumer } from "../chat/takeover.ts";
import { askerOf } from "./asker.ts";
import { finder } from "./browse.ts";
import { commandWork } from "./deliveries.ts";
import { installedIn } from "./installed-in.ts";
import { limits } from "./limits.ts";
import { linkedMessages, withoutMessageLinks } from "./linked-message.ts";
import type { MessageContext } from "./message-context.ts";
import { withoutMention } from "./read-text.ts";
import { bold, type Message, notice, plain } from "./render.ts";
import type { Services } from "./services.ts";
import { wording } from "./wording.ts";

/** Milliseconds for which Slack accepts responses to a command at its response URL. */
const answerable = 30 * 60_000;

const commandData = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    ...installedIn,
    user: v.string(),
    channel: v.string(),
    text: v.string(),
    url: v.string(),
  }),
);

/**
 * Answers the slash command in its acknowledgement.
 * @returns the resumer for commands that another replica left unfinished
 */
export function onCommand(app: App, services: Services): Resumer {
  const { config, footnote, record, clientOf } = services;
  app.command(config.command, async ({ command, ack, respond, context, client }) => {
    const { teamId: team = "", botUserId: bot = "" } = context;
    const { trigger_id: id, user_id: user, channel_id: channel } = command;
    const asker = askerOf({ team, user, channel }, client, services);
    const tell = async (message: Message): Promise<void> => {
      const response = { response_type: "ephemeral" as const, ...message };
      await ack(response).catch(() => respond(response));
    };
    try {
      await answer(id, command.text, { asker, bot, client }, tell);
    } catch (error) {
      await reportRequest(services, { way: "command", channel }, error, tell);
    }
  });

  async function answer(
    id: string,
    typed: string,
    { asker, bot, client }: CommandPlace,
    tell: (message: Message) => Promise<void>,
  ): Promise<void> {
    const question = withoutMention(typed, bot);
    if (!asker.mayUse) return tell(notice(wording.notForYou));
    if (question === "" || /^(?:help|topics)$/i.test(question)) {
      const topics = footnote.topics({ audiences: await asker.audiences() });
      const how = /^topics$/i.test(question) ? [] : [plain(wording.howToAsk(config.command))];
      return tell(topicsMessage(topics, how));
    }
    const { user, team = "", channel } = asker;
    const place = { user, team, bot, ...(channel !== undefined && { channel }) };
    const linked = () => linkedMessages(typed, place, client, services.viewers);
    const asked = {
      id,
      asker,
      way: "command",
      surface: "private",
      meant: () => typedOrLinked({ text: question }, withoutMessageLinks(question), false, linked),
    } as const;
    const give = await answerRequest(services, { ...asked, respond: async (_, shown) => tell(await shown) });
    await give();
  }

  async function resume({ key, data }: ExpiredWork): Promise<void> {
    const { team, enterprise, user, channel, text, url } = v.parse(commandData, data);
    const client = await clientOf({ team, ...(enterprise !== undefined && { enterprise }) });
    const asker = askerOf({ team, user, channel }, client, services);
    const id = key.slice(interactionKey(services.platform.name, "").length);
    await answer(id, text, { asker, bot: "", client }, (message) => respondLate(url, message));
    await record.finish(key);
  }

  async function tellGivenUp({ data }: ExpiredWork): Promise<void> {
    await respondLate(v.parse(commandData, data).url, notice(wording.givenUp));
  }

  return { kind: commandWork, within: answerable, resume, tellGivenUp };
}

/** Who used a command, and the bot and client that answer there. */
interface CommandPlace extends Pick<MessageContext, "bot" | "client"> {
  readonly asker: Asker;
}

/** Milliseconds after which a post to a response URL counts as failed. */
const longestPost = 10_000;

/** Posts the answer to a command that can no longer be acknowledged. */
async function respondLate(url: string, message: Message): Promise<void> {
  const body = JSON.stringify({ response_type: "ephemeral", ...message });
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(longestPost) });
  if (!response.ok) throw new Error(`the command's address answers ${response.status}`);
}

/** Upper bound on the documents listed in one message. */
const mostDocuments = 20;
/** Upper bound on the characters of a title. */
const longestTitle = 150;

/** Returns a message that lists the topics. */
export function topicsMessage(topics: readonly Topic[], above: Message["blocks"] = []): Message {
  const search: Message["blocks"] = [{ type: "actions", elements: [finder()] }];
  return { ...notice(wording.topics), blocks: [...above, ...search, ...topicsBlocks(topics)] };
}

function topicsBlocks(topics: readonly Topic[]): Message["blocks"] {
  const shown = topics.slice(0, mostDocuments);
  const room = Math.floor(limits.messageText / shown.length);
  const blocks = shown.flatMap(({ title, sections }) => {
    // Where the title is in the front matter, the first heading belongs to a section.
    const headings = sections.flatMap((section) => section.headings.filter((one) => one !== title).slice(-1));
    const list = shorten(headings.join(" · "), room - longestTitle);
    return [bold(shorten(title, longestTitle)), ...(list === "" ? [] : [plain(list)])];
  });
  const left = topics.length - shown.length;
  return [plain(wording.topics), ...blocks, ...(left > 0 ? [plain(wording.moreTopics(left))] : [])];
}

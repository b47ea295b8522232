import type { App } from "@slack/bolt";
import { LRUCache } from "lru-cache";
import type { StaleWork } from "../../src/index.ts";
import { type Give, takeMessage } from "../chat/give.ts";
import type { Resumer } from "../chat/takeover.ts";
import { composer, placeOf, threadOf } from "./compose.ts";
import { takeDeletion } from "./deletions.ts";
import { takeEdit } from "./edits.ts";
import { type Incoming, mentions, readDeletion, readEdit, readIncoming } from "./incoming.ts";
import { messageKey, type Scene, sceneOf } from "./message-context.ts";
import { readMessageWork, writeMessageWork } from "./message-work.ts";
import { patiently } from "./patience.ts";
import { quiet } from "./quiet.ts";
import { notice } from "./render.ts";
import { replyMark } from "./reply-mark.ts";
import type { Services } from "./services.ts";
import { orTell } from "./tell-failure.ts";
import { Threads } from "./threads.ts";
import { wording } from "./wording.ts";

const workKind = "slack:message";
/** Milliseconds after which an answer would surprise who asked. */
const longestWait = 15 * 60_000;
/** Messages that are remembered until they are taken. */
const heardAtOnce = 1_000;

/**
 * Answers mentions, direct messages, follow-ups and channels that are set to be answered.
 * @returns what answers a message that another replica left
 */
export function onMessages(app: App, services: Services): Resumer {
  const { record, config, turns } = services;
  const threads = new Threads(record);
  const compose = composer(services, threads);
  // Slack tells of a mention twice.
  const heard = new LRUCache<string, true>({ max: heardAtOnce });

  app.event("app_mention", async ({ event, context, client }) => {
    await hear(readIncoming(event), sceneOf(context, client), true);
  });
  app.event("message", async ({ event, context, client }) => {
    const scene = sceneOf(context, client);
    const deletion = readDeletion(event);
    if (deletion !== undefined) return takeDeletion(deletion, scene, services);
    const isEdit = event.subtype === "message_changed";
    await (isEdit ? takeEdit(readEdit(event), scene, services) : hear(readIncoming(event), scene));
  });

  async function hear(incoming: Incoming | undefined, scene: Scene, isCalled = false): Promise<void> {
    if (incoming === undefined) return;
    await turns.begin(messageKey(scene.team, incoming), () => take(incoming, scene, isCalled));
  }

  async function take(incoming: Incoming, scene: Scene, isCalled: boolean): Promise<void> {
    const way = await wayOf(incoming, scene, isCalled);
    if (way === undefined) return;
    const key = `slack:message:${messageKey(scene.team, incoming)}`;
    if (heard.has(key)) return;
    heard.set(key, true);
    const { team, bot } = scene;
    const data = writeMessageWork({ team, user: incoming.user, bot, way, incoming });
    const work = { kind: workKind, data };
    const give = await takeMessage(services, key, work, () => compose(incoming, way, scene));
    if (give !== undefined) await finish(key, incoming, way, scene, give);
  }

  /** Answers what was taken; whoever cannot even be told that it failed is left to be answered by another. */
  async function finish(key: string, incoming: Incoming, way: string, scene: Scene, give: Give): Promise<void> {
    try {
      await orTell(services, { way, channel: incoming.channel }, give, async (said) => {
        if (way === "unasked") return;
        const marked = { ...said, ...replyMark(incoming.ts) };
        await patiently(() => scene.client.chat.postMessage({ ...placeOf(incoming), ...marked, ...quiet }));
      });
    } catch (error) {
      await record.release(key);
      throw error;
    }
    await record.answered(key);
  }

  async function resume({ key, data }: StaleWork): Promise<void> {
    const { team, bot, way, incoming } = readMessageWork(data);
    const client = await services.clientOf(team);
    const isKnown = (await record.answerTo(`slack:${messageKey(team, incoming)}`)) !== undefined;
    // It may have been posted in the moment in which its replica ended.
    const isAnswered = isKnown || (await threads.isAnswered(threadOf(incoming, team), incoming.ts, client, bot));
    if (isAnswered) await record.answered(key);
    else {
      const scene = { team, bot, client };
      const act = () => finish(key, incoming, way, scene, async () => (await compose(incoming, way, scene))());
      await turns.begin(messageKey(team, incoming), act);
    }
  }

  /**
   * How a message asks; undefined if it does not.
   * @param isCalled whether Slack says that it mentions the bot
   */
  async function wayOf(
    incoming: Incoming,
    { team, bot, client }: Scene,
    isCalled: boolean,
  ): Promise<string | undefined> {
    const { channel, root, rootUser, user, isDirect, text } = incoming;
    if (isDirect) return "direct";
    const thread = { team, channel, ...(root !== undefined && { root }) };
    const isMention = isCalled || mentions(text, bot);
    if (root !== undefined) {
      if (isMention) {
        await threads.addWriter(thread, user);
        return "mention";
      }
      const isOwn = rootUser === undefined || rootUser === user;
      if (!isOwn) {
        await threads.addWriter(thread, user);
        return undefined;
      }
      return (await threads.isBetween(thread, user, client, bot)) ? "follow-up" : undefined;
    }
    if (isMention) return "mention";
    return config.answerChannels.includes(channel) ? "unasked" : undefined;
  }

  async function tellGivenUp({ data }: StaleWork): Promise<void> {
    const { team, way, incoming } = readMessageWork(data);
    if (way === "unasked") return;
    const client = await services.clientOf(team);
    const said = { ...notice(wording.givenUp), ...replyMark(incoming.ts) };
    await patiently(() => client.chat.postMessage({ ...placeOf(incoming), ...said, ...quiet }));
  }

  return { kind: workKind, within: longestWait, resume, tellGivenUp };
}

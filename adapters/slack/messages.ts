import type { App } from "@slack/bolt";
import type { StaleWork } from "../../src/index.ts";
import type { Resumer } from "../takeover.ts";
import { type Asking, ask, render, secondsToWait } from "./asking.ts";
import type { Acknowledge } from "./deliveries.ts";
import { takeEdit } from "./edits.ts";
import { type Incoming, mentions, readEdit, readIncoming, withoutMention } from "./incoming.ts";
import { readMessageWork, writeMessageWork } from "./message-work.ts";
import { patiently } from "./patience.ts";
import { type Message, notice } from "./render.ts";
import { messageKey, type Scene, sceneOf } from "./scene.ts";
import type { Services } from "./services.ts";
import { orTell } from "./tell.ts";
import { type Thread, Threads } from "./threads.ts";
import { wording } from "./wording.ts";

const quiet = { unfurl_links: false, unfurl_media: false } as const;

const workKind = "slack:message";
/** Milliseconds after which an answer would surprise who asked. */
const longestWait = 15 * 60_000;

/**
 * Answers mentions, direct messages, follow-ups and channels that are set to be answered.
 * @returns what answers a message that another replica left
 */
export function onMessages(app: App, services: Services, acknowledge: Acknowledge): Resumer {
  const { record, config, footnote } = services;
  const threads = new Threads(record);

  app.event("app_mention", async ({ event, body, context, client }) => {
    await take(readIncoming(event), sceneOf(context, client), body, true);
  });
  app.event("message", async ({ event, body, context, client }) => {
    const scene = sceneOf(context, client);
    const isEdit = event.subtype === "message_changed";
    await (isEdit ? takeEdit(readEdit(event), scene, services) : take(readIncoming(event), scene, body));
  });

  async function take(incoming: Incoming | undefined, scene: Scene, body: object, isCalled = false): Promise<void> {
    if (incoming === undefined) return;
    const way = await wayOf(incoming, scene, isCalled);
    if (way === undefined) return;
    const key = `slack:message:${messageKey(scene.team, incoming)}`;
    const { team, bot } = scene;
    const data = writeMessageWork({ team, user: incoming.user, bot, way, incoming });
    const lease = await record.take(key, { kind: workKind, data });
    if (lease?.isSafe) await acknowledge(body);
    if (lease !== undefined) await finish(key, incoming, way, scene);
  }

  /** Answers what was taken; whoever cannot even be told that it failed is left to be answered by another. */
  async function finish(key: string, incoming: Incoming, way: string, scene: Scene): Promise<void> {
    const act = (): Promise<void> =>
      way === "unasked" ? answerUnasked(incoming, scene) : answer(incoming, way, scene);
    try {
      await orTell(services, { way, channel: incoming.channel }, act, async (said) => {
        if (way === "unasked") return;
        await patiently(() => scene.client.chat.postMessage({ ...placeOf(incoming), ...said, ...quiet }));
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
    if (await threads.isAnswered(threadOf(incoming, team), incoming.ts, client, bot)) await record.answered(key);
    else await finish(key, incoming, way, { team, bot, client });
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

  async function answer(incoming: Incoming, way: string, scene: Scene): Promise<void> {
    const { channel, user, text, ts } = incoming;
    const { team, client, bot } = scene;
    const seconds = await secondsToWait(services, { team, user, channel });
    if (seconds > 0) return slowDown(incoming, seconds, scene);
    const thread = threadOf(incoming, team);
    const typed = withoutMention(text, bot);
    const isBare = typed === "" && incoming.root !== undefined;
    const question = isBare ? await threads.above(thread, ts, client, bot) : typed;
    const isFirst = incoming.root === undefined && !incoming.isDirect;
    const earlier = isFirst ? [] : await threads.earlier(thread, ts, client, bot);
    const asking: Asking = { question, earlier, asker: { team, user, channel }, way };
    const reply = render(await ask(services, client, asking), asking, services, "public");
    await threads.addQuestion(thread, question, user);
    await post(incoming, reply, asking, scene);
    if (incoming.isDirect) return;
    if (isFirst) await record.setWriters(`slack:${team}:${channel}:${ts}`, [user, bot]);
    else await threads.addWriter(thread, bot);
  }

  /** Speaks up where nobody asked it to, when it is sure. */
  async function answerUnasked(incoming: Incoming, scene: Scene): Promise<void> {
    const { channel, user, text, ts } = incoming;
    const { team, client, bot } = scene;
    const audiences = await services.viewers.audiences({ team, user, channel }, client);
    const threshold = footnote.thresholds({ audiences }).unasked;
    const question = withoutMention(text, bot);
    const asking: Asking = { question, asker: { team, user, channel }, way: "unasked", threshold };
    const found = await ask(services, client, asking);
    if (found.kind !== "answer") return;
    await threads.addQuestion(threadOf(incoming, team), question, user);
    await post(incoming, render(found, asking, services, "public"), asking, scene);
    await record.setWriters(`slack:${team}:${channel}:${ts}`, [user, bot]);
  }

  async function post(incoming: Incoming, reply: Message, asking: Asking, { team, client }: Scene): Promise<void> {
    const posted = await patiently(() => client.chat.postMessage({ ...placeOf(incoming), ...reply, ...quiet }));
    const { question, earlier = [] } = asking;
    const given = { message: posted.ts ?? "", question, earlier, asker: incoming.user };
    await record.setAnswer(`slack:${messageKey(team, incoming)}`, given);
  }

  async function slowDown(incoming: Incoming, seconds: number, { client }: Scene): Promise<void> {
    const said = notice(wording.slowDown(seconds));
    const place = placeOf(incoming);
    if (incoming.isDirect) await patiently(() => client.chat.postMessage({ ...place, ...said }));
    else await patiently(() => client.chat.postEphemeral({ ...place, user: incoming.user, ...said }));
  }

  return { kind: workKind, within: longestWait, resume };
}

/** A question in a channel begins a thread; a direct message flows on. */
function threadOf({ channel, ts, root, isDirect }: Incoming, team: string): Thread {
  const first = root ?? (isDirect ? undefined : ts);
  return { team, channel, ...(first !== undefined && { root: first }) };
}

function placeOf(incoming: Incoming): { channel: string; thread_ts?: string } {
  const { root } = threadOf(incoming, "");
  return { channel: incoming.channel, ...(root !== undefined && { thread_ts: root }) };
}

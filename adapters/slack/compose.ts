import type { Give } from "../chat/give.ts";
import { type Asking, find, note, personKey, placeKey, render, secondsToWait } from "./asking.ts";
import { type Edit, type Incoming, withoutMention } from "./incoming.ts";
import { messageKey, type Scene } from "./message-context.ts";
import { patiently } from "./patience.ts";
import { quiet } from "./quiet.ts";
import { type Message, notice } from "./render.ts";
import { replyMark } from "./reply-mark.ts";
import type { Services } from "./services.ts";
import type { Thread, Threads } from "./threads.ts";
import { wording } from "./wording.ts";

/** Finds the answer to a message that asks in some way; nothing of it is seen or kept before it is given. */
export type Compose = (incoming: Incoming, way: string, scene: Scene) => Promise<Give>;

export function composer(services: Services, threads: Threads): Compose {
  const { record, footnote, viewers, pace } = services;
  return (incoming, way, scene) =>
    way === "unasked" ? composeUnasked(incoming, scene) : composeAnswer(incoming, way, scene);

  async function composeAnswer(incoming: Incoming, way: string, scene: Scene): Promise<Give> {
    const { channel, user, text, ts } = incoming;
    const { team, client, bot } = scene;
    const asker = { team, user, channel };
    const seconds = await secondsToWait(services, asker);
    if (seconds > 0) return () => slowDown(incoming, seconds, scene);
    if (!incoming.isDirect) await pace.roomInPlace(personKey(asker), placeKey(asker));
    const thread = threadOf(incoming, team);
    const typed = withoutMention(text, bot);
    const isBare = typed === "" && incoming.root !== undefined;
    const question = isBare ? await threads.above(thread, ts, client, bot) : typed;
    const isFirst = incoming.root === undefined && !incoming.isDirect;
    const earlier = isFirst ? [] : await threads.earlier(thread, ts, client, bot);
    const id = `slack:${messageKey(team, incoming)}`;
    const asking: Asking = { id, question, earlier, asker, way };
    const found = await find(services, client, asking);
    const reply = render(found.answer, asking, services, "public");
    return async () => {
      await note(services, asking, found);
      await threads.addQuestion(thread, question, user);
      await post(incoming, reply, asking, scene);
      if (incoming.isDirect) return;
      if (isFirst) await record.setWriters(`slack:${team}:${channel}:${ts}`, [user, bot]);
      else await threads.addWriter(thread, bot);
    };
  }

  /** Speaks up where nobody asked it to, when it is sure. */
  async function composeUnasked(incoming: Incoming, scene: Scene): Promise<Give> {
    const { channel, user, text, ts } = incoming;
    const { team, client, bot } = scene;
    const audiences = await viewers.audiences({ team, user, channel }, client);
    const threshold = footnote.thresholds({ audiences }).unasked;
    const question = withoutMention(text, bot);
    const id = `slack:${messageKey(team, incoming)}`;
    const asking: Asking = { id, question, asker: { team, user, channel }, way: "unasked", threshold };
    const found = await find(services, client, asking);
    return async () => {
      await note(services, asking, found);
      if (found.answer.kind !== "answer") return;
      await threads.addQuestion(threadOf(incoming, team), question, user);
      await post(incoming, render(found.answer, asking, services, "public"), asking, scene);
      await record.setWriters(`slack:${team}:${channel}:${ts}`, [user, bot]);
    };
  }

  async function post(incoming: Incoming, reply: Message, asking: Asking, { team, client }: Scene): Promise<void> {
    const marked = { ...reply, ...replyMark(incoming.ts) };
    const posted = await patiently(() => client.chat.postMessage({ ...placeOf(incoming), ...marked, ...quiet }));
    const { question, earlier = [] } = asking;
    const given = { message: posted.ts ?? "", question, earlier, asker: incoming.user };
    await record.setAnswer(`slack:${messageKey(team, incoming)}`, given);
  }

  async function slowDown(incoming: Incoming, seconds: number, { team, client }: Scene): Promise<void> {
    const said = notice(wording.slowDown(seconds));
    const { channel, user, root, ts } = incoming;
    if (!pace.isToBeTold(personKey({ team, user }), seconds)) return;
    // Slack shows nobody what is posted for one person alone in a thread that has not begun.
    const place = { channel, ...(root !== undefined && { thread_ts: root }) };
    if (incoming.isDirect) await patiently(() => client.chat.postMessage({ ...place, ...said, ...replyMark(ts) }));
    else await patiently(() => client.chat.postEphemeral({ ...place, user, ...said }));
  }
}

/** A question in a channel begins a thread; a direct message flows on. */
export function threadOf({ channel, ts, root, isDirect }: Edit, team: string): Thread {
  const first = root ?? (isDirect ? undefined : ts);
  return { team, channel, ...(first !== undefined && { root: first }) };
}

export function placeOf(message: Edit): { channel: string; thread_ts?: string } {
  const { root } = threadOf(message, "");
  return { channel: message.channel, ...(root !== undefined && { thread_ts: root }) };
}

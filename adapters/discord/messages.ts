import { type Client, Events, type Message } from "discord.js";
import type { StaleWork } from "../../src/index.ts";
import { type Give, takeMessage } from "../chat/give.ts";
import type { Resumer } from "../chat/takeover.ts";
import type { InHand } from "../chat/work-in-hand.ts";
import { composer } from "./compose.ts";
import { type Way, wayOf } from "./how-asked.ts";
import { readIncoming } from "./incoming.ts";
import { messageKey } from "./keys.ts";
import { isServed, kindOf, mayBeServed, readMessageWork, servedBy, writeMessageWork } from "./message-work.ts";
import { notice } from "./render.ts";
import { failReply, reply } from "./reply.ts";
import type { Services } from "./services.ts";
import { findUnanswered } from "./unanswered.ts";
import { wording } from "./wording.ts";

/** Milliseconds after which an answer would surprise who asked. */
const longestWait = 15 * 60_000;

/**
 * Answers mentions, replies, direct messages, and channels that are set to be answered.
 * @returns what answers the messages that another replica left in the servers of this one's shards
 */
export function onMessages(client: Client<true>, services: Services, inHand: InHand): Resumer {
  const { record, config, queue, turns } = services;
  const compose = composer(services);

  client.on(Events.MessageCreate, (message) => {
    void inHand.add(turns.begin(messageKey(message.id), () => take(message)));
  });

  async function take(message: Message): Promise<void> {
    let way: Way | undefined;
    try {
      const incoming = readIncoming(message);
      const asked = incoming === undefined ? undefined : await wayOf(incoming, message, config);
      if (incoming === undefined || asked === undefined) return;
      way = asked;
      const key = `discord:message:${incoming.id}`;
      const { user, place } = incoming;
      const { guildId: guild } = message;
      const where = { ...(guild !== null && { guild }), channel: place.channel, message: incoming.id };
      const data = writeMessageWork({ user, ...where, way: asked });
      const work = { kind: kindOf(message), data };
      await queue.turn("take", user);
      const give = await takeMessage(services, key, work, () => compose(incoming, asked, message));
      if (give !== undefined) await finish(key, asked, message, give);
    } catch (error) {
      await failReply(message, { way, isAsked: false }, error, services);
    }
  }

  /** Answers what was taken; whoever cannot even be told that it failed is left to be answered by another. */
  async function finish(key: string, way: Way, message: Message, give: Give): Promise<void> {
    let isOver = true;
    try {
      await give();
    } catch (error) {
      isOver = await failReply(message, { way, isAsked: way !== "unasked" }, error, services);
    }
    await (isOver ? record.answered(key) : record.release(key));
  }

  async function resume({ key, data }: StaleWork): Promise<void> {
    const { way, ...where } = readMessageWork(data);
    const message = await findUnanswered(where, client, services);
    const incoming = message === undefined ? undefined : readIncoming(message);
    if (message === undefined || incoming === undefined) await record.answered(key);
    else {
      const act = () => finish(key, way, message, async () => (await compose(incoming, way, message))());
      await turns.begin(messageKey(message.id), act);
    }
  }

  async function tellGivenUp({ data }: StaleWork): Promise<void> {
    const { way, ...where } = readMessageWork(data);
    const message = way === "unasked" ? undefined : await findUnanswered(where, client, services);
    if (message !== undefined) await reply(message, (form) => notice(wording.givenUp, form), services);
  }

  return {
    kind: (kind) => mayBeServed(kind, servedBy(client)),
    isOurs: (data) => isServed(readMessageWork(data), servedBy(client)),
    within: longestWait,
    resume: (work) => inHand.add(resume(work)),
    tellGivenUp: (work) => inHand.add(tellGivenUp(work)),
  };
}

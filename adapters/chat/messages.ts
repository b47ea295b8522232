import type { ExpiredWork } from "../../src/index.ts";
import type { Chat } from "./answering.ts";
import { composeReply, isAsked } from "./compose-reply.ts";
import { handleEdit } from "./edits.ts";
import { reportMessage } from "./faults.ts";
import { doAndFinish, longestWait } from "./finish-work.ts";
import { keepReply, noQuestion, recordingNotices } from "./kept-replies.ts";
import { messageKey, messageWorkKey } from "./keys.ts";
import type { EditedMessage, Given, IncomingMessage } from "./platform.ts";
import { composeWhileClaiming, type SendReply } from "./send-reply.ts";
import type { Resumer } from "./takeover.ts";

/** An edit of a message. */
export interface MessageEdit<Shown> {
  /**
   * Reads the message after the edit; undefined where its author is not a person.
   * @param given the answer to the message
   */
  edited(given: Given): Promise<EditedMessage<Shown> | undefined>;
  /** Whether the message addressed the bot before the edit, see `asksBot`; undefined where the platform does not tell. */
  readonly didAsk: boolean | undefined;
  /** Whether the message addresses the bot since the edit, see `asksBot`. */
  readonly asks: boolean;
  /** Reads the message as it is now, since events of older edits may arrive late; undefined where it does not ask the bot. */
  heard(): Promise<IncomingMessage<Shown> | undefined>;
}

/** A message whose work another replica left unfinished. */
export interface LeftMessage<Shown> {
  /** See `IncomingMessage.id`. */
  readonly id: string;
  /** Reads the message; undefined where the platform shows an answer to it, and where the message no longer exists. */
  find(): Promise<IncomingMessage<Shown> | undefined>;
}

/** Answers messages, on any platform. */
export class Messages<Shown> {
  private readonly chat: Chat<Shown>;

  constructor(chat: Chat<Shown>) {
    this.chat = chat;
  }

  /**
   * Answers a message if it asks, once over all replicas.
   * @param id see `IncomingMessage.id`
   * @param read reads the message; undefined where it does not ask
   * @param channel where the message was written
   */
  hear(id: string, read: () => Promise<IncomingMessage<Shown> | undefined>, channel: string): Promise<void> {
    const { turns, inHand } = this.chat;
    return inHand.add(turns.begin(id, () => this.take(read, channel)));
  }

  /** Answers an edited question again; a message that addresses the bot only since the edit is answered like a new one. */
  async hearEdit(id: string, edit: MessageEdit<Shown>, channel: string): Promise<void> {
    const { edited, didAsk, asks, heard } = edit;
    const hasAnswer = await handleEdit(this.chat, id, edited, channel);
    if (!hasAnswer && didAsk === false && asks) await this.hear(id, heard, channel);
  }

  /**
   * Returns the resumer for messages that another replica left unfinished.
   * @param recall reads from the data of the work which message it is
   */
  resumer(kinds: Pick<Resumer, "kind" | "isOurs">, recall: (data: string) => LeftMessage<Shown>): Resumer {
    const { platform, record, turns, inHand } = this.chat;
    const findUnanswered = async (data: string): Promise<IncomingMessage<Shown> | undefined> => {
      const { id, find } = recall(data);
      return (await record.answerTo(messageKey(platform.name, id))) === undefined ? find() : undefined;
    };
    const resume = async ({ key, data }: ExpiredWork): Promise<void> => {
      const heard = await findUnanswered(data);
      if (heard === undefined || !heard.asker.mayUse) return record.finish(key);
      await turns.begin(heard.id, () => this.finish(heard, key, async () => (await composeReply(this.chat, heard))()));
    };
    const tellGivenUp = async ({ data }: ExpiredWork): Promise<void> => {
      const heard = await findUnanswered(data);
      if (!heard?.asker.mayUse || !isAsked(heard)) return;
      await keepReply(this.chat, heard, await heard.reply(platform.say(({ givenUp }) => givenUp)), noQuestion);
    };
    return {
      ...kinds,
      within: longestWait,
      resume: (work) => inHand.add(resume(work)),
      tellGivenUp: (work) => inHand.add(tellGivenUp(work)),
    };
  }

  private async take(read: () => Promise<IncomingMessage<Shown> | undefined>, channel: string): Promise<void> {
    const { platform, record } = this.chat;
    let way: string | undefined;
    try {
      const heard = await read();
      if (heard === undefined || !heard.asker.mayUse) return;
      way = heard.way;
      if (way === "unasked" && (await heard.hasQuietAuthor?.())) return;
      const { id, version } = heard;
      if (version !== undefined && (await record.answerTo(messageKey(platform.name, id))) !== undefined) return;
      const key = messageWorkKey(platform.name, version === undefined ? id : `${id}:${version}`);
      const give = await this.takeMessage(heard, key);
      if (give !== undefined) await this.finish(heard, key, give);
    } catch (error) {
      await reportMessage(this.chat, { way, channel }, error);
    }
  }

  /**
   * Claims a message, and finds its answer meanwhile. Where the queue is full, the claim is released to the record, which has
   * room for more; the work is taken over once fewer wait.
   * @returns undefined where this replica should not answer the message, or not now
   */
  private async takeMessage(heard: IncomingMessage<Shown>, key: string): Promise<SendReply | undefined> {
    const { record, queue } = this.chat;
    const taking = record.take(key, heard.work);
    if (!queue.isFull) return composeWhileClaiming(taking, () => composeReply(this.chat, heard));
    if ((await taking) !== undefined) await record.release(key);
    return undefined;
  }

  private finish(heard: IncomingMessage<Shown>, key: string, give: SendReply): Promise<void> {
    return doAndFinish(this.chat, key, heard, give, isAsked(heard) ? recordingNotices(this.chat, heard) : undefined);
  }
}

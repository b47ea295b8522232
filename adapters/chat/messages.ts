import type { ExpiredWork } from "../../src/index.ts";
import type { Chat } from "./answering.ts";
import { composeReply } from "./compose-reply.ts";
import { type Deletion, resumeDeletion } from "./deletions.ts";
import { type AskedAlone, asksAnew } from "./edited-question.ts";
import { handleEdit, resumeEdit } from "./edits.ts";
import { reportMessage } from "./faults.ts";
import { doAndFinish, longestWait } from "./finish-work.ts";
import { keepReply, noQuestion, recordingNotices } from "./kept-replies.ts";
import { messageKey, messageWorkKey } from "./keys.ts";
import { type EditedMessage, type Given, type IncomingMessage, isAsked } from "./platform.ts";
import { composeWhileClaiming, type SendReply } from "./send-reply.ts";
import type { Resumer } from "./takeover.ts";

/** An edit of a message. */
export interface MessageEdit<Shown> {
  /**
   * Reads the message after the edit; undefined where its author is not a person.
   * @param given the answer to the message
   */
  edited(given: Given): Promise<EditedMessage<Shown> | undefined>;
  /** How the message asked before the edit, which a platform may not report, and how it asks now. */
  asked(): Promise<{ readonly before: AskedAlone | undefined; readonly now: AskedAlone }>;
  /** Reads the message as it is now, since edits may be reported late; undefined if it does not ask by itself. */
  heard(): Promise<IncomingMessage<Shown> | undefined>;
}

/** A message whose work another replica left unfinished. */
export interface LeftMessage<Shown> {
  /** See `IncomingMessage.id`. */
  readonly id: string;
  /** Reads the message; undefined where the platform shows an answer to it, and where the message no longer exists. */
  find(): Promise<IncomingMessage<Shown> | undefined>;
}

/** An edit or a deletion whose work another replica left unfinished. */
export interface LeftChange<Shown> extends Omit<Deletion, "work"> {
  /** Reads how the message stands now; undefined where the bot may not read it. */
  find(): Promise<Pick<MessageEdit<Shown>, "edited"> | "deleted" | undefined>;
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

  /** Answers an edited question again; a message that asks only since an edit is answered like a new one. */
  hearEdit(id: string, edit: MessageEdit<Shown>, channel: string): Promise<void> {
    const hear = async (): Promise<void> => {
      if (await handleEdit(this.chat, id, (given) => edit.edited(given), channel)) return;
      const { before, now } = await edit.asked();
      if (before !== undefined && asksAnew(before, now)) await this.hear(id, () => edit.heard(), channel);
    };
    return this.chat.inHand.add(hear());
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
      if (!heard?.asker.mayUse || !isAsked(heard.way)) return;
      await keepReply(this.chat, heard, await heard.reply(platform.say(({ givenUp }) => givenUp)), noQuestion);
    };
    return {
      ...kinds,
      within: longestWait,
      resume: (work) => inHand.add(resume(work)),
      tellGivenUp: (work) => inHand.add(tellGivenUp(work)),
    };
  }

  /**
   * Returns the resumer for edits and deletions that another replica left unfinished.
   * @param recall reads from the data of the work which message was changed
   */
  changeResumer(kinds: Pick<Resumer, "kind" | "isOurs">, recall: (data: string) => LeftChange<Shown>): Resumer {
    const { chat } = this;
    const resume = async (key: string, change: LeftChange<Shown>): Promise<void> => {
      const now = await change.find();
      if (now === undefined) return chat.record.finish(key);
      await (now === "deleted"
        ? resumeDeletion(chat, key, change)
        : resumeEdit(chat, change.id, key, (given) => now.edited(given), change.channel));
    };
    return {
      ...kinds,
      within: longestWait,
      isUnawaited: true,
      async resume({ key, data }) {
        const change = recall(data);
        await chat.inHand.add(chat.turns.after(change.id, () => resume(key, change)));
      },
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
    return doAndFinish(
      this.chat,
      key,
      heard,
      give,
      isAsked(heard.way) ? recordingNotices(this.chat, heard) : undefined,
    );
  }
}

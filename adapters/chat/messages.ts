import type { StaleWork } from "../../src/index.ts";
import type { Chat } from "./answering.ts";
import { composeReply, isAsked } from "./compose-reply.ts";
import { type AskedAlone, asksAnew, takeEdit } from "./edits.ts";
import { reportMessage } from "./faults.ts";
import { composeMeanwhile, type Give } from "./give.ts";
import { keepReply, keptTelling, nothingAsked } from "./kept-replies.ts";
import { messageKey, messageWorkKey } from "./keys.ts";
import type { Edited, Given, Heard } from "./platform.ts";
import { finishTaken, longestWait } from "./taken.ts";
import type { Resumer } from "./takeover.ts";

/** An edit of a message. */
export interface MessageEdit<Shown> {
  /**
   * Reads the message as it stands now; undefined where no person wrote it.
   * @param given its answer
   */
  edited(given: Given): Promise<Edited<Shown> | undefined>;
  /** How it asked before, which a platform may not tell, and how it asks since. */
  asked(): Promise<{ readonly before: AskedAlone | undefined; readonly now: AskedAlone }>;
  /** The message as it stands now, of which an older edit may be told late; undefined where it does not ask by itself. */
  heard(): Promise<Heard<Shown> | undefined>;
}

/** A message that another replica left. */
export interface LeftMessage<Shown> {
  /** See `Heard`. */
  readonly id: string;
  /** Undefined where the platform shows that it was answered, and where it is gone. */
  find(): Promise<Heard<Shown> | undefined>;
}

/** Answers messages. */
export class Messages<Shown> {
  private readonly chat: Chat<Shown>;

  constructor(chat: Chat<Shown>) {
    this.chat = chat;
  }

  /**
   * Answers a message if it asks, once over all replicas.
   * @param id see `Heard`
   * @param read reads the message; undefined where it does not ask
   * @param channel where it was written
   */
  hear(id: string, read: () => Promise<Heard<Shown> | undefined>, channel: string): Promise<void> {
    const { turns, inHand } = this.chat;
    return inHand.add(turns.begin(id, () => this.take(read, channel)));
  }

  /** Answers a corrected question again; what asks only since it was edited is answered as if it were new. */
  hearEdit(id: string, edit: MessageEdit<Shown>, channel: string): Promise<void> {
    const hear = async (): Promise<void> => {
      if (await takeEdit(this.chat, id, (given) => edit.edited(given), channel)) return;
      const { before, now } = await edit.asked();
      if (before !== undefined && asksAnew(before, now)) await this.hear(id, () => edit.heard(), channel);
    };
    return this.chat.inHand.add(hear());
  }

  /**
   * What answers the messages that another replica left.
   * @param recall reads which message it is from the data of its work
   */
  resumer(kinds: Pick<Resumer, "kind" | "isOurs">, recall: (data: string) => LeftMessage<Shown>): Resumer {
    const { platform, record, turns, inHand } = this.chat;
    const findUnanswered = async (data: string): Promise<Heard<Shown> | undefined> => {
      const { id, find } = recall(data);
      return (await record.answerTo(messageKey(platform.name, id))) === undefined ? find() : undefined;
    };
    const resume = async ({ key, data }: StaleWork): Promise<void> => {
      const heard = await findUnanswered(data);
      if (heard === undefined || !heard.asker.mayUse) return record.finish(key);
      await turns.begin(heard.id, () => this.finish(heard, key, async () => (await composeReply(this.chat, heard))()));
    };
    const tellGivenUp = async ({ data }: StaleWork): Promise<void> => {
      const heard = await findUnanswered(data);
      if (!heard?.asker.mayUse || !isAsked(heard)) return;
      await keepReply(this.chat, heard, await heard.reply(platform.say(({ givenUp }) => givenUp)), nothingAsked);
    };
    return {
      ...kinds,
      within: longestWait,
      resume: (work) => inHand.add(resume(work)),
      tellGivenUp: (work) => inHand.add(tellGivenUp(work)),
    };
  }

  private async take(read: () => Promise<Heard<Shown> | undefined>, channel: string): Promise<void> {
    const { platform, record } = this.chat;
    let way: string | undefined;
    try {
      const heard = await read();
      if (heard === undefined || !heard.asker.mayUse) return;
      way = heard.way;
      if (way === "unasked" && (await heard.isQuiet?.())) return;
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
   * Takes a message, and finds its answer meanwhile. Where very many wait already it is put back into the record, which has
   * more room; it is taken over when there are fewer.
   * @returns undefined where it is not this one's to give, or not now
   */
  private async takeMessage(heard: Heard<Shown>, key: string): Promise<Give | undefined> {
    const { record, queue } = this.chat;
    const taking = record.take(key, heard.work);
    if (!queue.isFull) return composeMeanwhile(taking, () => composeReply(this.chat, heard));
    if ((await taking) !== undefined) await record.release(key);
    return undefined;
  }

  private finish(heard: Heard<Shown>, key: string, give: Give): Promise<void> {
    return finishTaken(this.chat, key, heard, give, isAsked(heard) ? keptTelling(this.chat, heard) : undefined);
  }
}

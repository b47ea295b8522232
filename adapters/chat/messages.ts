import { setImmediate } from "node:timers/promises";
import type { Lease, StaleWork } from "../../src/index.ts";
import { type Attempt, type Chat, findFirst, note, render, secondsToWait } from "./answering.ts";
import { reportMessage } from "./faults.ts";
import { messageKey, messageWorkKey, rateLimitKeys } from "./keys.ts";
import type { Asks, Heard } from "./platform.ts";
import type { Resumer } from "./takeover.ts";
import { commonWording as wording } from "./wording.ts";

/** Gives an answer that was found while it was still being asked whose it is to give; before, nothing of it is seen or kept. */
export type Give = () => Promise<void>;

/** Milliseconds after which an answer would surprise who asked. */
const longestWait = 15 * 60_000;

/**
 * Finds an answer while it is being asked whose it is to give.
 * @returns undefined where it is another's to give; that nothing could be found is told by the giving
 */
export async function composeMeanwhile(
  taking: Promise<Lease | undefined>,
  compose: () => Promise<Give>,
): Promise<Give | undefined> {
  // Composing keeps the thread busy: what asks a server leaves before, and the server works meanwhile.
  await setImmediate();
  const composing = compose();
  composing.catch(() => undefined);
  if ((await taking) === undefined) return undefined;
  return async () => (await composing)();
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

  /**
   * What answers the messages that another replica left.
   * @param recall finds a message by the data of its work; undefined where it was answered, or is gone
   */
  resumer(
    kinds: Pick<Resumer, "kind" | "isOurs">,
    recall: (data: string) => Promise<Heard<Shown> | undefined>,
  ): Resumer {
    const { platform, record, turns, inHand } = this.chat;
    const resume = async ({ key, data }: StaleWork): Promise<void> => {
      const heard = await recall(data);
      if (heard === undefined) return record.finish(key);
      await turns.begin(heard.id, () => this.finish(heard, key, async () => (await this.compose(heard))()));
    };
    const tellGivenUp = async ({ data }: StaleWork): Promise<void> => {
      const heard = await recall(data);
      if (heard !== undefined && isAsked(heard)) await heard.reply(platform.say(wording.givenUp));
    };
    return {
      ...kinds,
      within: longestWait,
      resume: (work) => inHand.add(resume(work)),
      tellGivenUp: (work) => inHand.add(tellGivenUp(work)),
    };
  }

  private async take(read: () => Promise<Heard<Shown> | undefined>, channel: string): Promise<void> {
    const { platform } = this.chat;
    let way: string | undefined;
    try {
      const heard = await read();
      if (heard === undefined) return;
      way = heard.way;
      const key = messageWorkKey(platform.name, heard.id);
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
    if (!queue.isFull) return composeMeanwhile(taking, () => this.compose(heard));
    if ((await taking) !== undefined) await record.release(key);
    return undefined;
  }

  /** Answers what was taken; whoever cannot even be told that it failed is left to be answered by another. */
  private async finish(heard: Heard<Shown>, key: string, give: Give): Promise<void> {
    const { record } = this.chat;
    const { way, asker } = heard;
    let isOver = true;
    try {
      await give();
    } catch (error) {
      const told = isAsked(heard) ? heard : undefined;
      isOver = await reportMessage(this.chat, { way, channel: asker.channel }, error, told);
    }
    await (isOver ? record.finish(key) : record.release(key));
  }

  private compose(heard: Heard<Shown>): Promise<Give> {
    return isAsked(heard) ? this.composeAnswer(heard) : this.composeUnasked(heard);
  }

  private async composeAnswer(heard: Heard<Shown>): Promise<Give> {
    const { platform, rateLimit } = this.chat;
    const { asker } = heard;
    const seconds = await secondsToWait(this.chat, asker);
    if (seconds > 0) return () => this.slowDown(heard, seconds);
    const { person, place } = rateLimitKeys(platform.name, asker);
    if (heard.way !== "direct") await rateLimit.roomInPlace(person, place);
    const asks = await heard.read();
    const { unreadable, questions, earlier, isShortened } = asks;
    if (unreadable !== undefined) return async () => void (await heard.reply(platform.say(unreadable)));
    const asking = { ...this.asking(heard), earlier, ...(isShortened && { isShortened }) };
    const { best } = await findFirst(this.chat, asking, questions, true);
    return this.giving(heard, asks, best);
  }

  /** Speaks up where nobody asked it to, when it is sure. */
  private async composeUnasked(heard: Heard<Shown>): Promise<Give> {
    const asks = await heard.read();
    const { best, unsure } = await findFirst(this.chat, this.asking(heard), asks.questions, false);
    if (best.found.answer.kind === "answer") return this.giving(heard, asks, best);
    return async () => {
      for (const { asking, found } of unsure) await note(this.chat, asking, found);
    };
  }

  private asking({ id, asker, way }: Heard<Shown>): Omit<Attempt["asking"], "question"> {
    return { id: messageKey(this.chat.platform.name, id), asker, way };
  }

  private giving(heard: Heard<Shown>, { questions, isElsewhere }: Asks, { asking, found }: Attempt): Give {
    const { platform, record } = this.chat;
    const { question, earlier = [], asker } = asking;
    const canBeSolved = !isAsked(heard) && platform.canMarkSolved;
    const how = { surface: "public", showsQuestion: isElsewhere || question !== questions[0], canBeSolved } as const;
    const shown = render(this.chat, found.answer, asking, how);
    return async () => {
      await note(this.chat, asking, found);
      const reply = await heard.reply(shown, { question, earlier });
      if (reply === undefined) return;
      await record.setAnswer(asking.id, { message: reply, question, earlier, asker: asker.user });
    };
  }

  /** Says so once in the time that somebody has to wait. */
  private async slowDown(heard: Heard<Shown>, seconds: number): Promise<void> {
    const { platform, rateLimit } = this.chat;
    const { person } = rateLimitKeys(platform.name, heard.asker);
    if (rateLimit.isToBeTold(person, seconds)) await heard.tell(platform.say(wording.slowDown(seconds)));
  }
}

function isAsked({ way }: Pick<Heard<unknown>, "way">): boolean {
  return way !== "unasked";
}

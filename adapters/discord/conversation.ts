import type { Message } from "discord.js";
import type { RecordStore } from "../../src/index.ts";
import { messageKey, questionOf, referenced } from "./answered.ts";
import { type Incoming, mentions, readIncoming, withoutMention } from "./incoming.ts";
import { personOf } from "./person.ts";

/** So many replies are followed back, and so many messages of a thread are read. */
const mostReplies = 4;
const atOnce = 25;

/**
 * The questions before one: in a thread and in direct messages those that stand above, in a channel those of the chain of
 * replies. Asked of the record first, read back from Discord where it holds nothing.
 */
export class Conversations {
  private readonly record: RecordStore;

  constructor(record: RecordStore) {
    this.record = record;
  }

  /** Oldest first. */
  async earlier(incoming: Incoming, message: Message): Promise<readonly string[]> {
    const { reference } = incoming;
    if (flows(incoming)) {
      const known = await this.record.questionsOf(flowKey(incoming));
      if (known !== undefined) return known;
      const read = await this.readFlow(incoming, message);
      for (const question of read) await this.record.addQuestion(flowKey(incoming), question, personOf(incoming.user));
      return read;
    }
    if (reference === undefined) return [];
    return (await this.record.questionsOf(chainKey(incoming, reference))) ?? (await this.readChain(message));
  }

  /** The same for a question that was answered before, whatever was asked since. */
  async before(answer: Message): Promise<readonly string[]> {
    const asked = await referenced(answer);
    const incoming = asked === undefined ? undefined : readIncoming(asked);
    if (asked === undefined || incoming === undefined) return [];
    const given = await this.record.answerTo(messageKey(asked.id));
    if (given !== undefined) return given.earlier;
    return flows(incoming) ? this.readFlow(incoming, asked) : this.readChain(asked);
  }

  /** @param answer the id of the answer's message, which the next reply is to */
  async add(incoming: Incoming, earlier: readonly string[], question: string, answer: string): Promise<void> {
    const person = personOf(incoming.user);
    if (flows(incoming)) return this.record.addQuestion(flowKey(incoming), question, person);
    for (const one of [...earlier, question]) await this.record.addQuestion(chainKey(incoming, answer), one, person);
  }

  private async readFlow(incoming: Incoming, { channel, client }: Message): Promise<string[]> {
    const messages = await channel.messages.fetch({ limit: atOnce, before: incoming.id }).catch(() => undefined);
    const bot = client.user.id;
    const isMeant = ({ author, content }: Message): boolean =>
      !author.bot && (incoming.isDirect || mentions(content, bot));
    return [...(messages?.values() ?? [])]
      .filter(isMeant)
      .reverse()
      .map(({ content }) => withoutMention(content))
      .filter((text) => text !== "");
  }

  private async readChain(message: Message): Promise<string[]> {
    const questions: string[] = [];
    let above = await referenced(message);
    for (let replies = 0; replies < mostReplies && above?.author.id === message.client.user.id; replies++) {
      const question = await questionOf(above, this.record);
      if (question === undefined) break;
      questions.unshift(question);
      const asked = above.reference === null ? undefined : await referenced(above);
      above = asked?.reference ? await referenced(asked) : undefined;
    }
    return questions;
  }
}

/** Whether what is written in a place is one conversation. */
function flows({ isDirect, isThread }: Incoming): boolean {
  return isDirect || isThread;
}

function flowKey({ place }: Incoming): string {
  return `discord:${place.channel}`;
}

function chainKey({ place }: Incoming, answer: string): string {
  return `discord:${place.channel}:${answer}`;
}

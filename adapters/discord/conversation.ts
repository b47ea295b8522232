import { type Message, RESTJSONErrorCodes } from "discord.js";
import type { RecordStore } from "../../src/index.ts";
import { askedBy, messageKey, questionOf, referenced, shownQuestion } from "./answered.ts";
import { isCode, patiently } from "./deliver.ts";
import { type Incoming, mentions, readIncoming } from "./incoming.ts";
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
    if (reference !== undefined && (await isCommandAnswer(message))) return this.readChain(message);
    if (flows(incoming)) {
      const known = await this.record.questionsOf(flowKey(incoming));
      if (known !== undefined) return known;
      const read = await patiently(() => this.readFlow(incoming, message));
      for (const question of read) await this.record.addQuestion(flowKey(incoming), question, personOf(incoming.user));
      return read;
    }
    if (reference === undefined) return [];
    return (await this.record.questionsOf(chainKey(incoming, reference))) ?? (await this.readChain(message));
  }

  /** The same for a question that was answered before, whatever was asked since. */
  async before(answer: Message): Promise<readonly string[]> {
    const pressed = await pressedUnder(answer);
    if (pressed !== undefined) return this.before(pressed);
    const asked = await referenced(answer);
    const incoming = asked === undefined ? undefined : readIncoming(asked);
    if (asked === undefined || incoming === undefined) return [];
    const given = await this.record.answerTo(messageKey(asked.id));
    if (given !== undefined && given.question !== "") return given.earlier;
    return flows(incoming) ? this.readFlow(incoming, asked) : this.readChain(asked);
  }

  /** @param answer the id of the answer's message, which the next reply is to */
  async add(incoming: Incoming, earlier: readonly string[], question: string, answer: string): Promise<void> {
    const person = personOf(incoming.user);
    if (flows(incoming)) return this.record.addQuestion(flowKey(incoming), question, person);
    for (const one of [...earlier, question]) await this.record.addQuestion(chainKey(incoming, answer), one, person);
  }

  /** What people asked of the bot, or what it answered unasked; where an answer shows its question, that one. */
  private async readFlow(incoming: Incoming, message: Message): Promise<string[]> {
    const bot = message.client.user.id;
    const messages = await messagesBefore(message);
    const answers = messages.filter(({ author }) => author.id === bot);
    const answered = new Map(answers.map((one) => [one.reference?.messageId, shownQuestion(one)]));
    const questionIn = (one: Message): string | undefined => {
      if (one.author.id === bot) return shownQuestion(one);
      const isMeant = incoming.isDirect || mentions(one.content, bot) || answered.has(one.id);
      return !one.author.bot && isMeant && answered.get(one.id) === undefined ? askedBy(one) : undefined;
    };
    return messages.flatMap((one) => questionIn(one) || []);
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

/** The messages that stand above one in its place, oldest first; none where the bot may not read them. */
async function messagesBefore({ id, channel }: Message): Promise<Message[]> {
  try {
    const found = await channel.messages.fetch({ limit: atOnce, before: id });
    return [...found.values()].reverse();
  } catch (error) {
    if (isCode(error, RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.MissingPermissions)) return [];
    throw error;
  }
}

/** Whether a message replies to what a command was answered, which stands outside of the flow. */
async function isCommandAnswer(message: Message): Promise<boolean> {
  const above = await referenced(message);
  return above?.author.id === message.client.user.id && above.interactionMetadata !== null;
}

/** The answer under which a button was pressed that gave this one, if it is still there. */
async function pressedUnder({ channel, interactionMetadata }: Message): Promise<Message | undefined> {
  const id = interactionMetadata?.interactedMessageId;
  if (id === undefined || id === null) return undefined;
  return channel?.messages.fetch(id).catch(() => undefined);
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

import { type Message, RESTJSONErrorCodes } from "discord.js";
import { type Chat, personOf } from "../chat/answering.ts";
import { type Contents, type Meant, meantAbove } from "../chat/contents.ts";
import { earlierQuestions, type ReadBack } from "../chat/earlier-questions.ts";
import { messageKey } from "../chat/keys.ts";
import { contentsIn } from "./contents.ts";
import { isCode, patiently } from "./deliver.ts";
import { type Incoming, mentions, readIncoming } from "./incoming.ts";
import { askedBy, askedMessageOf, questionOf, referenced, shownQuestion } from "./question-behind.ts";

/** So many replies are followed back, and so many messages of a thread are read. */
const mostReplies = 4;
const atOnce = 25;

type Remembering = Pick<Chat<unknown>, "platform" | "record">;

/**
 * The questions before one: in a thread and in direct messages those that stand above, in a channel those of the chain of
 * replies. Asked of the record first, read back from Discord where it holds nothing.
 */
export class Conversations {
  private readonly chat: Remembering;

  constructor(chat: Remembering) {
    this.chat = chat;
  }

  /** Oldest first. */
  async earlier(incoming: Incoming, message: Message): Promise<readonly string[]> {
    const { reference } = incoming;
    if (flows(incoming) && (reference === undefined || !(await isCommandAnswer(message)))) {
      const readFlow = () => patiently(() => this.readFlow(incoming, message));
      return earlierQuestions(this.chat, flowKey(incoming), readFlow);
    }
    if (reference === undefined) return [];
    return earlierQuestions(this.chat, chainKey(incoming, reference), () => this.readChain(message));
  }

  /** The same for a question that was answered before, whatever was asked since. */
  async before(answer: Message): Promise<readonly string[]> {
    const pressed = await pressedUnder(answer);
    if (pressed !== undefined) return this.before(pressed);
    const asked = await askedMessageOf(answer);
    const incoming = asked === undefined ? undefined : readIncoming(asked);
    if (asked === undefined || incoming === undefined) return [];
    const given = await this.chat.record.answerTo(messageKey(this.chat.platform.name, asked.id));
    if (given !== undefined && given.question !== "") return given.earlier;
    const found = await (flows(incoming) ? this.readFlow(incoming, asked) : this.readChain(asked));
    return found.map(({ question }) => question);
  }

  /** What may be meant by who says nothing in a thread; nothing that the bot wrote. */
  async about(message: Message): Promise<Meant> {
    const { channel, client } = message;
    if (!channel.isThread()) return { texts: [] };
    const above = await patiently(() => messagesBefore(message));
    const starter = await channel.fetchStarterMessage().catch(() => null);
    const first = starter === null ? named(channel.name) : contentsIn(starter);
    const later = above.filter(({ id, author }) => author.id !== client.user.id && id !== starter?.id);
    return meantAbove(first, later.map(contentsIn));
  }

  /**
   * @param earlier the questions that it goes on from
   * @param answer names the answer, which the next reply is to, or whose thread the next question stands in
   */
  async add(incoming: Incoming, earlier: readonly string[], question: string, answer: string): Promise<void> {
    const person = personOf(this.chat, incoming);
    if (flows(incoming)) return this.chat.record.addQuestion(flowKey(incoming), question, person);
    const [thread, inThread] = answer.split("/");
    const chain = inThread === undefined ? chainKey(incoming, answer) : `discord:${thread}`;
    const { reference } = incoming;
    if (reference !== undefined && earlier.length > 0) {
      await this.chat.record.continueThread(chainKey(incoming, reference), chain);
    }
    await this.chat.record.addQuestion(chain, question, person);
  }

  /** What people asked of the bot, or what it answered unasked; where an answer shows its question, that one. */
  private async readFlow(incoming: Incoming, message: Message): Promise<ReadBack[]> {
    const bot = message.client.user.id;
    const messages = await messagesBefore(message);
    const answers = messages.filter(({ author }) => author.id === bot);
    const first = answers.find(
      ({ reference, interactionMetadata }) => reference === null && interactionMetadata === null,
    );
    const began = message.channel.isThread() && first !== undefined ? await askedMessageOf(first) : undefined;
    const answered = new Map(answers.map((one) => [one.reference?.messageId, shownQuestion(one)]));
    const questionIn = (one: Message): string | undefined => {
      if (one.author.id === bot) return shownQuestion(one);
      const isMeant = incoming.isDirect || mentions(one.content, bot) || answered.has(one.id);
      return !one.author.bot && isMeant && answered.get(one.id) === undefined ? askedBy(one) : undefined;
    };
    return [...(began === undefined ? [] : [began]), ...messages].flatMap((one) => {
      const question = one === began ? askedBy(one) : questionIn(one);
      return question ? { question, user: one.author.id === bot ? askerOf(one) : one.author.id } : [];
    });
  }

  private async readChain(message: Message): Promise<ReadBack[]> {
    const questions: ReadBack[] = [];
    let above = await referenced(message);
    for (let replies = 0; replies < mostReplies && above?.author.id === message.client.user.id; replies++) {
      const question = await questionOf(above, this.chat);
      if (question === undefined) break;
      const asked = above.reference === null ? undefined : await referenced(above);
      questions.unshift({ question, user: askerOf(above) ?? asked?.author.id });
      above = asked?.reference ? await referenced(asked) : undefined;
    }
    return questions;
  }
}

/** Of a thread whose first message is gone, its name. */
function named(title: string): Contents {
  return { typed: [title], quoted: [], shown: [], hasFiles: false };
}

/** Who used the command, or wrote the message, that an answer answers. */
function askerOf({ interactionMetadata, mentions: { repliedUser } }: Message): string | undefined {
  return (interactionMetadata?.user ?? repliedUser)?.id;
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

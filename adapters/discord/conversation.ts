import { type Message, RESTJSONErrorCodes } from "discord.js";
import { type Chat, personOf } from "../chat/answering.ts";
import { type Contents, type PossibleQuestions, questionsAbove } from "../chat/contents.ts";
import { earlierQuestions, type ReadBack } from "../chat/earlier-questions.ts";
import { messageKey } from "../chat/keys.ts";
import { contentsIn } from "./contents.ts";
import { isCode, withRetries } from "./deliver.ts";
import { type Incoming, readIncoming } from "./incoming.ts";
import { mentions } from "./message-text.ts";
import { askedMessageOf, questionOf, questionTextOf, referenced, shownQuestion } from "./question-of-answer.ts";

/** How many replies are followed back, and how many messages of a thread or of direct messages are read. */
const mostReplies = 4;
const atOnce = 25;

type Remembering = Pick<Chat<unknown>, "platform" | "record">;

/**
 * Finds the questions before a question: in a thread and in direct messages those above it, in a channel those of its chain of
 * replies. They come from the record, and from Discord where the record holds none.
 */
export class Conversations {
  private readonly chat: Remembering;

  constructor(chat: Remembering) {
    this.chat = chat;
  }

  /** Returns the questions before a message, oldest first. */
  async earlier(incoming: Incoming, message: Message): Promise<readonly string[]> {
    const { reference } = incoming;
    if (isOneConversation(incoming) && (reference === undefined || !(await isCommandAnswer(message)))) {
      const readFlow = () => withRetries(() => this.readFlow(incoming, message));
      return earlierQuestions(this.chat, flowKey(incoming), readFlow);
    }
    if (reference === undefined) return [];
    return earlierQuestions(this.chat, chainKey(incoming, reference), () => this.readChain(message));
  }

  /** Returns the questions before the question of an answer, oldest first, whatever was asked since. */
  async before(answer: Message): Promise<readonly string[]> {
    const pressed = await pressedUnder(answer);
    if (pressed !== undefined) return this.before(pressed);
    const asked = await askedMessageOf(answer);
    const incoming = asked === undefined ? undefined : readIncoming(asked);
    if (asked === undefined || incoming === undefined) return [];
    const given = await this.chat.record.answerTo(messageKey(this.chat.platform.name, asked.id));
    if (given !== undefined && given.question !== "") return given.earlier;
    const found = await (isOneConversation(incoming) ? this.readFlow(incoming, asked) : this.readChain(asked));
    return found.map(({ question }) => question);
  }

  /**
   * Returns what the messages above in a thread ask, for a message that says nothing itself; the bot's own messages do not
   * count.
   */
  async about(message: Message): Promise<PossibleQuestions> {
    const { channel, client } = message;
    if (!channel.isThread()) return { texts: [] };
    const above = await withRetries(() => messagesBefore(message));
    // Of a thread that the bot has not heard of before, only the id is known.
    if (channel.parentId === null) await withRetries(async () => channel.fetch());
    const starter = await channel.fetchStarterMessage().catch(() => null);
    const first = starter === null ? titleAsContents(channel.name) : contentsIn(starter);
    const later = above.filter(({ id, author }) => author.id !== client.user.id && id !== starter?.id);
    return questionsAbove(first, later.map(contentsIn));
  }

  /**
   * Records a question for those that go on from it.
   * @param earlier the questions that this question goes on from
   * @param answer the id of the answer, to which the next question replies; or the ids of its thread, in which the next
   * question stands, and of the answer, joined by `/`
   */
  async add(incoming: Incoming, earlier: readonly string[], question: string, answer: string): Promise<void> {
    const person = personOf(this.chat, incoming);
    if (isOneConversation(incoming)) return this.chat.record.addQuestion(flowKey(incoming), question, person);
    const [thread, inThread] = answer.split("/");
    const chain = inThread === undefined ? chainKey(incoming, answer) : `discord:${thread}`;
    const { reference } = incoming;
    if (reference !== undefined && earlier.length > 0) {
      await this.chat.record.continueThread(chainKey(incoming, reference), chain);
    }
    await this.chat.record.addQuestion(chain, question, person);
  }

  /**
   * Reads back what people asked the bot in a thread or in direct messages, and what the bot answered unasked; where an answer
   * shows its question, that one is taken.
   */
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
      return !one.author.bot && isMeant && answered.get(one.id) === undefined ? questionTextOf(one) : undefined;
    };
    return [...(began === undefined ? [] : [began]), ...messages].flatMap((one) => {
      const question = one === began ? questionTextOf(one) : questionIn(one);
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

/** Returns the name of a thread as its contents, where its first message is gone. */
function titleAsContents(title: string): Contents {
  return { typed: [title], quoted: [], shown: [], hasFiles: false };
}

/** Returns who used the command, or wrote the message, that an answer answers. */
function askerOf({ interactionMetadata, mentions: { repliedUser } }: Message): string | undefined {
  return (interactionMetadata?.user ?? repliedUser)?.id;
}

/** Fetches the messages above one in its channel, oldest first; none where the bot may not read them. */
async function messagesBefore({ id, channel }: Message): Promise<Message[]> {
  try {
    const found = await channel.messages.fetch({ limit: atOnce, before: id });
    return [...found.values()].reverse();
  } catch (error) {
    if (isCode(error, RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.MissingPermissions)) return [];
    throw error;
  }
}

/**
 * Whether a message replies to the answer to a command, which is no part of the conversation in its thread or direct messages.
 */
async function isCommandAnswer(message: Message): Promise<boolean> {
  const above = await referenced(message);
  return above?.author.id === message.client.user.id && above.interactionMetadata !== null;
}

/** Fetches the answer whose button was pressed to get this answer; undefined if there was none, or it is gone. */
async function pressedUnder({ channel, interactionMetadata }: Message): Promise<Message | undefined> {
  const id = interactionMetadata?.interactedMessageId;
  if (id === undefined || id === null) return undefined;
  return channel?.messages.fetch(id).catch(() => undefined);
}

/** Whether all messages of a place are one conversation. */
function isOneConversation({ isDirect, isThread }: Incoming): boolean {
  return isDirect || isThread;
}

function flowKey({ place }: Incoming): string {
  return `discord:${place.channel}`;
}

function chainKey({ place }: Incoming, answer: string): string {
  return `discord:${place.channel}:${answer}`;
}

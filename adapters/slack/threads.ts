import type { webApi } from "@slack/bolt";
import { type Chat, personOf } from "../chat/answering.ts";
import { type PossibleQuestions, questionsAbove } from "../chat/contents.ts";
import { earlierQuestions } from "../chat/earlier-questions.ts";
import { contentsIn, type Told, textOf } from "./contents.ts";
import { faultOf } from "./faults.ts";
import type { Incoming } from "./incoming.ts";
import type { PostPlace } from "./post.ts";
import { mentions, withoutMention } from "./read-text.ts";
import { repliesTo } from "./reply-mark.ts";
import { withRetries } from "./with-retries.ts";

/** A thread of a channel, or the messages of a direct message outside threads, which have no `root`. */
export interface Thread {
  readonly team: string;
  readonly channel: string;
  /** The `ts` of the thread's first message. */
  readonly root?: string;
}

type Remembering = Pick<Chat<unknown>, "platform" | "record">;

const unknownWriter = "?";
/** Upper bounds on reading back: messages in one call, which is all that Slack gives some apps, and calls. */
const pageSize = 15;
const mostPages = 10;

/** The state of threads: from the record, or read back from Slack where the record does not know the thread. */
export class Threads {
  private readonly chat: Remembering;

  constructor(chat: Remembering) {
    this.chat = chat;
  }

  /** Returns the questions before a message, oldest first. */
  async earlier(thread: Thread, ts: string, client: webApi.WebClient, bot: string): Promise<readonly string[]> {
    return earlierQuestions(this.chat, keyOf(thread), async () => {
      const { said } = await readBack(client, thread, mostPages);
      const isDirect = thread.root === undefined || thread.channel.startsWith("D");
      const isMeant = ({ text }: ThreadPost): boolean => isDirect || mentions(text, bot);
      return said
        .filter((one) => one.user !== undefined && one.user !== bot && one.ts < ts && isMeant(one))
        .map(({ text, user }) => ({ question: withoutMention(text, bot), user }))
        .filter(({ question }) => question !== "");
    });
  }

  addQuestion(thread: Thread, question: string, user: string): Promise<void> {
    return this.chat.record.addQuestion(keyOf(thread), question, personOf(this.chat, { user }));
  }

  /**
   * Whether the bot has replied to a message; its replies to other messages do not count. False where the bot may not read the
   * thread.
   * @throws any other error of Slack, since nobody knows then whether the message is answered
   */
  async isAnswered(thread: Thread, ts: string, client: webApi.WebClient, bot: string): Promise<boolean> {
    const { said, error } = await readBack(client, thread, mostPages, ts);
    if (said.some((one) => one.user === bot && one.to === ts)) return true;
    if (error !== undefined && ["passing", "other"].includes(faultOf(error))) throw error;
    return false;
  }

  /** Returns the question meant by a message without words in a thread; the bot's own messages are left out. */
  async above(thread: Thread, ts: string, client: webApi.WebClient, bot: string): Promise<PossibleQuestions> {
    const { said, isWhole } = await readBack(client, thread, mostPages);
    const others = said.filter((one) => one.ts < ts && one.user !== bot);
    const first = others.find((one) => one.ts === thread.root);
    // Of a thread that was not read to its end, only the first message is certain to be the right one.
    const later = isWhole ? others.filter((one) => one !== first) : [];
    return questionsAbove(
      first && contentsIn(first.told, bot),
      later.map(({ told }) => contentsIn(told, bot)),
    );
  }

  /** Whether a person and the bot have both written in a thread, and nobody else has. */
  async isBetween(thread: Thread, user: string, client: webApi.WebClient, bot: string): Promise<boolean> {
    const known = await this.chat.record.isWrittenBy(keyOf(thread), [user, bot]);
    if (known === false) await this.addWriter(thread, user);
    if (known !== undefined) return known;
    const writers = await writersIn(thread, client);
    const all = [...new Set([...writers, user])];
    if (writers.length > 0) await this.chat.record.setWriters(keyOf(thread), all);
    return all.includes(bot) && all.every((writer) => writer === user || writer === bot);
  }

  /** Whether only this person has written in a thread; call `isBetween` first, which reads the thread. */
  async isBy(thread: Thread, user: string): Promise<boolean> {
    return (await this.chat.record.isWrittenBy(keyOf(thread), [user])) === true;
  }

  /** Records the first writers of a new thread. */
  begin(thread: Thread, writers: readonly string[]): Promise<void> {
    return this.chat.record.setWriters(keyOf(thread), writers);
  }

  /** Records that somebody wrote in a thread that the record knows. */
  addWriter(thread: Thread, writer: string): Promise<void> {
    return this.chat.record.addWriter(keyOf(thread), writer);
  }
}

interface ThreadPost {
  readonly ts: string;
  readonly text: string;
  readonly told: Told;
  readonly user: string | undefined;
  /** The `ts` of the message to which a post of the bot's replies. */
  readonly to: string | undefined;
}

/**
 * Returns who has written in a thread, with `unknownWriter` added where the thread is longer than one page; empty where Slack
 * gives no message.
 */
async function writersIn(thread: Thread, client: webApi.WebClient): Promise<string[]> {
  const { said, isWhole } = await readBack(client, thread, 1);
  const writers = said.map(({ user }) => user ?? unknownWriter);
  return [...new Set(isWhole || said.length === 0 ? writers : [...writers, unknownWriter])];
}

/** What was read of a thread. */
interface ReadPosts {
  readonly said: readonly ThreadPost[];
  readonly isWhole: boolean;
  /** The error at which the reading ended. */
  readonly error?: unknown;
}

/**
 * Returns the messages of a thread from its first one, or the last page of a direct message, oldest first, and whether these
 * are all. After an error, these are the messages read before it.
 * @param after the `ts` after which messages are read
 */
async function readBack(
  client: webApi.WebClient,
  { channel, root }: Thread,
  pages: number,
  after?: string,
): Promise<ReadPosts> {
  const said: ThreadPost[] = [];
  let cursor: string | undefined;
  try {
    for (let page = 0; page < pages; page++) {
      const since = { ...(cursor !== undefined && { cursor }), ...(after !== undefined && { oldest: after }) };
      const range = { channel, limit: pageSize, include_all_metadata: true, ...since };
      const { messages = [], response_metadata: meta } = await withRetries(() =>
        root === undefined ? client.conversations.history(range) : client.conversations.replies({ ...range, ts: root }),
      );
      said.push(
        ...messages.map((told) => ({
          ts: told.ts ?? "",
          text: textOf(told),
          told,
          user: told.user ?? told.bot_id,
          to: repliesTo(told.metadata),
        })),
      );
      cursor = meta?.next_cursor || undefined;
      if (cursor === undefined || root === undefined) break;
    }
  } catch (error) {
    return { said, isWhole: false, error };
  }
  said.sort((left, right) => (left.ts < right.ts ? -1 : 1));
  return { said, isWhole: cursor === undefined };
}

function keyOf({ team, channel, root = "" }: Thread): string {
  return `slack:${team}:${channel}:${root}`;
}

type Placed = Pick<Incoming, "channel" | "ts" | "root" | "isDirect">;

/**
 * Returns the thread to which a message belongs: a question in a channel begins one, while direct messages outside threads
 * share one.
 */
export function threadOf({ channel, ts, root, isDirect }: Placed, team: string): Thread {
  const first = root ?? (isDirect ? undefined : ts);
  return { team, channel, ...(first !== undefined && { root: first }) };
}

/**
 * Returns the place of the answer to a message: in the message's thread, which its question begins if need be, in direct
 * messages too.
 */
export function placeOf({ channel, ts, root = ts }: Placed): PostPlace {
  return { channel, thread_ts: root };
}

/** Returns the thread that a message is in or begins. */
export function ownThreadOf({ channel, ts, root = ts }: Placed, team: string): Thread {
  return { team, channel, root };
}

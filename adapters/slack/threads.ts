import type { webApi } from "@slack/bolt";
import { type Chat, personOf } from "../chat/answering.ts";
import { type Meant, meantAbove } from "../chat/contents.ts";
import { earlierQuestions } from "../chat/earlier-questions.ts";
import { contentsIn, type Told, textOf } from "./contents.ts";
import type { Incoming } from "./incoming.ts";
import type { PostPlace } from "./post.ts";
import { mentions, withoutMention } from "./read-text.ts";
import { repliesTo } from "./reply-mark.ts";

/** A thread of a channel, or a direct message's flow of messages, which has no `root`. */
export interface Thread {
  readonly team: string;
  readonly channel: string;
  /** The `ts` of its first message. */
  readonly root?: string;
}

type Remembering = Pick<Chat<unknown>, "platform" | "record">;

const somebody = "?";
/** Slack gives some apps no more than this at once. */
const atOnce = 15;
const mostPages = 10;

/** What is known of threads: asked of the record first, read back from Slack where it holds nothing. */
export class Threads {
  private readonly chat: Remembering;

  constructor(chat: Remembering) {
    this.chat = chat;
  }

  /** The questions before a message, oldest first. */
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

  /** Whether the bot has replied to a message, as far as Slack tells; what it wrote about others does not count. */
  async isAnswered(thread: Thread, ts: string, client: webApi.WebClient, bot: string): Promise<boolean> {
    const { said } = await readBack(client, thread, mostPages, ts);
    return said.some((one) => one.user === bot && one.to === ts);
  }

  /**
   * What may be meant by who says nothing in a thread; nothing that the bot wrote.
   */
  async above(thread: Thread, ts: string, client: webApi.WebClient, bot: string): Promise<Meant> {
    const { said, isWhole } = await readBack(client, thread, mostPages);
    const others = said.filter((one) => one.ts < ts && one.user !== bot);
    const first = others.find((one) => one.ts === thread.root);
    // Of a thread that Slack does not give to its end the first message alone is known for sure.
    const later = isWhole ? others.filter((one) => one !== first) : [];
    return meantAbove(
      first && contentsIn(first.told, bot),
      later.map(({ told }) => contentsIn(told, bot)),
    );
  }

  /** Whether somebody and the bot are the only ones who have written in a thread, and both have. */
  async isBetween(thread: Thread, user: string, client: webApi.WebClient, bot: string): Promise<boolean> {
    const known = await this.chat.record.isWrittenBy(keyOf(thread), [user, bot]);
    if (known === false) await this.addWriter(thread, user);
    if (known !== undefined) return known;
    const writers = await writersIn(thread, client);
    const all = [...new Set([...writers, user])];
    if (writers.length > 0) await this.chat.record.setWriters(keyOf(thread), all);
    return all.includes(bot) && all.every((writer) => writer === user || writer === bot);
  }

  /** Whether nobody but somebody has written in a thread, as `isBetween` has found. */
  async isBy(thread: Thread, user: string): Promise<boolean> {
    return (await this.chat.record.isWrittenBy(keyOf(thread), [user])) === true;
  }

  /** Notes who has written in a thread that begins. */
  begin(thread: Thread, writers: readonly string[]): Promise<void> {
    return this.chat.record.setWriters(keyOf(thread), writers);
  }

  /** Notes that somebody wrote in a thread that is known. */
  addWriter(thread: Thread, writer: string): Promise<void> {
    return this.chat.record.addWriter(keyOf(thread), writer);
  }
}

interface ThreadPost {
  readonly ts: string;
  readonly text: string;
  readonly told: Told;
  readonly user: string | undefined;
  /** The `ts` of the message that it replies to, of what the bot wrote. */
  readonly to: string | undefined;
}

/** Who has written in a thread, somebody unknown too where there is more of it than Slack gives at once; nobody where it gives nothing. */
async function writersIn(thread: Thread, client: webApi.WebClient): Promise<string[]> {
  const { said, isWhole } = await readBack(client, thread, 1);
  const writers = said.map(({ user }) => user ?? somebody);
  return [...new Set(isWhole || said.length === 0 ? writers : [...writers, somebody])];
}

/**
 * What was said last in a direct message, or from the first on in a thread, and whether that is all of it; oldest first.
 * @param after the `ts` of a message from which on is enough
 */
async function readBack(
  client: webApi.WebClient,
  { channel, root }: Thread,
  pages: number,
  after?: string,
): Promise<{ readonly said: readonly ThreadPost[]; readonly isWhole: boolean }> {
  const said: ThreadPost[] = [];
  let cursor: string | undefined;
  try {
    for (let page = 0; page < pages; page++) {
      const since = { ...(cursor !== undefined && { cursor }), ...(after !== undefined && { oldest: after }) };
      const range = { channel, limit: atOnce, include_all_metadata: true, ...since };
      const { messages = [], response_metadata: meta } =
        root === undefined
          ? await client.conversations.history(range)
          : await client.conversations.replies({ ...range, ts: root });
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
  } catch {
    return { said, isWhole: false };
  }
  said.sort((left, right) => (left.ts < right.ts ? -1 : 1));
  return { said, isWhole: cursor === undefined };
}

function keyOf({ team, channel, root = "" }: Thread): string {
  return `slack:${team}:${channel}:${root}`;
}

type Placed = Pick<Incoming, "channel" | "ts" | "root" | "isDirect">;

/** A question in a channel begins a thread; a direct message flows on. */
export function threadOf({ channel, ts, root, isDirect }: Placed, team: string): Thread {
  const first = root ?? (isDirect ? undefined : ts);
  return { team, channel, ...(first !== undefined && { root: first }) };
}

/** Where the answer to a message stands: each question roots its thread, in direct messages too. */
export function placeOf({ channel, ts, root = ts }: Placed): PostPlace {
  return { channel, thread_ts: root };
}

/** The thread that a message is the first of, or stands in. */
export function ownThreadOf({ channel, ts, root = ts }: Placed, team: string): Thread {
  return { team, channel, root };
}

import type { webApi } from "@slack/bolt";
import type { RecordStore } from "../../src/index.ts";
import { withoutMention } from "./incoming.ts";

/** A thread of a channel, or a direct message's flow of messages, which has no `root`. */
export interface Thread {
  readonly team: string;
  readonly channel: string;
  /** The `ts` of its first message. */
  readonly root?: string;
}

const somebody = "?";
/** Slack gives some apps no more than this at once. */
const atOnce = 15;

/** What is known of threads: asked of the record first, read back from Slack where it holds nothing. */
export class Threads {
  private readonly record: RecordStore;

  constructor(record: RecordStore) {
    this.record = record;
  }

  /** The questions before a message, oldest first. */
  async earlier(thread: Thread, ts: string, client: webApi.WebClient, bot: string): Promise<readonly string[]> {
    const known = await this.record.questionsOf(keyOf(thread));
    if (known !== undefined) return known;
    const messages = await readBack(client, thread);
    const isMeant = ({ text }: Said): boolean => thread.root === undefined || text.includes(`<@${bot}>`);
    const questions = messages
      .filter((said) => said.user !== undefined && said.user !== bot && said.ts < ts && isMeant(said))
      .map(({ text }) => withoutMention(text, bot))
      .filter((text) => text !== "");
    for (const question of questions) await this.record.addQuestion(keyOf(thread), question);
    return questions;
  }

  addQuestion(thread: Thread, question: string): Promise<void> {
    return this.record.addQuestion(keyOf(thread), question);
  }

  /** The text above a message in its thread, by somebody else than the bot. */
  async above(thread: Thread, ts: string, client: webApi.WebClient, bot: string): Promise<string> {
    const said = (await readBack(client, thread)).filter((one) => one.ts < ts && one.user !== bot);
    return withoutMention(said.filter(({ text }) => withoutMention(text, bot) !== "").at(-1)?.text ?? "", bot);
  }

  /** Whether somebody and the bot are the only ones who have written in a thread, and both have. */
  async isBetween(thread: Thread, user: string, client: webApi.WebClient, bot: string): Promise<boolean> {
    const known = await this.record.writersOf(keyOf(thread));
    const writers = known ?? (await writersIn(thread, client));
    const all = [...new Set([...writers, user])];
    if (known === undefined || all.length > known.length) await this.record.setWriters(keyOf(thread), all);
    return all.includes(bot) && all.every((writer) => writer === user || writer === bot);
  }

  /** Notes that somebody wrote in a thread that is known. */
  async addWriter(thread: Thread, writer: string): Promise<void> {
    const known = await this.record.writersOf(keyOf(thread));
    if (known !== undefined && !known.includes(writer)) {
      await this.record.setWriters(keyOf(thread), [...known, writer]);
    }
  }
}

interface Said {
  readonly ts: string;
  readonly text: string;
  readonly user: string | undefined;
}

/** Who has written in a thread; somebody unknown too where there is more of it than Slack gives at once. */
async function writersIn(thread: Thread, client: webApi.WebClient): Promise<string[]> {
  const said = await readBack(client, thread);
  const rest = said.length < atOnce ? [] : [somebody];
  return [...new Set([...said.map(({ user }) => user ?? somebody), ...rest])];
}

/** Oldest first; nothing where Slack does not give it. */
async function readBack(client: webApi.WebClient, { channel, root }: Thread): Promise<Said[]> {
  try {
    const { messages = [] } =
      root === undefined
        ? await client.conversations.history({ channel, limit: atOnce })
        : await client.conversations.replies({ channel, ts: root, limit: atOnce });
    return messages
      .map(({ ts = "", text = "", user, bot_id }) => ({ ts, text, user: user ?? bot_id }))
      .sort((left, right) => (left.ts < right.ts ? -1 : 1));
  } catch {
    return [];
  }
}

function keyOf({ team, channel, root = "" }: Thread): string {
  return `slack:${team}:${channel}:${root}`;
}

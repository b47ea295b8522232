import type { Control } from "../../adapters/chat/controls.ts";
import type { Asker, Edited, Heard, Platform, Pressed, Way } from "../../adapters/chat/platform.ts";
import { type Answer, nothingFound, plainBlocks, type RecordStore } from "../../src/index.ts";

/** A message of the plainest of platforms: what it says, and what can be pressed under it. */
export type Line = { readonly text: string; readonly controls: readonly Control[] };

/** What a person wrote, in a conversation. */
export type Written = Readonly<Record<"id" | "user" | "text" | "conversation", string>>;

/** All that a platform must do for the bot, in one room in memory that everybody sees. */
export class PlainRoom {
  /** The bot's replies that stand, by the message that they answer; what it told people, shared, and asked for others. */
  readonly replies = new Map<string, Line>();
  readonly told: string[] = [];
  readonly shared: string[] = [];
  readonly helpPosts: string[] = [];
  private readonly record: RecordStore;

  constructor(record: RecordStore) {
    this.record = record;
  }

  heard(written: Written, way: Way): Heard<Line> {
    const { id, user, text, conversation } = written;
    const tell = async (line: Line) => void this.told.push(`${user}: ${line.text}`);
    return {
      ...{ id, way, asker: askerOf(user), tell, tellFailed: tell },
      work: { kind: "plain:message", data: JSON.stringify(written) },
      read: async () => ({
        ...{ questions: [text], isElsewhere: false },
        earlier: (await this.record.questionsOf(conversation)) ?? [],
      }),
      reply: async (line, asked) => {
        this.replies.set(id, line);
        if (asked) await this.record.addQuestion(conversation, asked.question, { platform: "plain", id: user });
        return id;
      },
    };
  }

  edited({ user, text, conversation }: Written, isAsked: boolean): Edited<Line> {
    const tell = async (line: Line) => void this.told.push(`${user}: ${line.text}`);
    return {
      ...{ questions: [text], isAsked, askerOf, tell, tellFailed: tell },
      replaceReply: async (reply, line, question) => {
        await this.record.addQuestion(conversation, question, { platform: "plain", id: user });
        return this.replies.has(reply) && this.replies.set(reply, line) !== undefined;
      },
    };
  }

  /** @param answers the message under whose answer the control stands */
  pressed(id: string, user: string, control: Control, answers: Written, show: (line: Line) => void): Pressed<Line> {
    const { id: message, conversation, text } = answers;
    const tell = async (line: Line | Promise<Line>) => show(await line);
    return {
      ...{ id, control, asker: askerOf(user), message, conversation, mayManage: false, surface: "private" },
      ...{ question: () => text, earlier: () => [], tell, confirm: tell, show: tell },
      share: async (line) => void this.shared.push((await line).text),
      showSection: async (section) => show(say(section ? plainBlocks(section.blocks) : "It is gone.")),
      showTopics: async (topics) => show(say(topics.map(({ title }) => title).join())),
      askReason: async () => show(say("Why?")),
      removeAnswer: async () => void this.replies.delete(message),
      helpers: async () => ({
        askedBefore: say("It was already asked."),
        ask: async (question) => say(`It is number ${this.helpPosts.push(question)}.`),
      }),
    };
  }
}

export const plainPlatform: Platform<Line> = {
  name: "plain",
  wording: { notYours: "Only who asked can remove it.", sharedBefore: "It was already shared." },
  canMarkSolved: false,
  render: (answer, { controls: { under, beside }, sharedBy }) => ({
    text: `${sharedBy ? "Shared by ".concat(sharedBy, ": ") : ""}${textOf(answer)}`,
    controls: [...under, ...(answer.kind === "closest" ? answer.sections : []).flatMap(({ id }) => beside(id))],
  }),
  say,
  faultOf: () => "other",
  onSignedOut: () => undefined,
};

export function askerOf(user: string): Asker {
  return { user, canAskPerson: true, audiences: () => ["public"], countsAlone: async () => true };
}

function say(text: string): Line {
  return { text, controls: [] };
}

function textOf(answer: Answer): string {
  if (answer.kind !== "answer") return nothingFound(answer);
  return answer.excerpts.map(({ blocks }) => plainBlocks(blocks)).join("\n");
}

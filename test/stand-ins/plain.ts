import { type Control, menuControls } from "../../adapters/chat/controls.ts";
import type { Asker, Edited, Heard, Platform, Pressed, Way } from "../../adapters/chat/platform.ts";
import { type Answer, nothingFound, outcomeOf, plainBlocks, type RecordStore } from "../../src/index.ts";

/** A message of the plainest of platforms: what it says, and what can be pressed under it. */
export type Line = { readonly text: string; readonly controls: readonly Control[] };
/** What a person wrote, in a conversation. */
export type Written = Readonly<Record<"id" | "user" | "text" | "conversation", string>>;
type Show = (line: Line) => void;

const say = (text: string): Line => ({ text, controls: [] });

/** All that a platform must do for the bot, in one room in memory that everybody sees. */
export function plainRoom(record: RecordStore) {
  /** The replies that stand, by the message that they answer; what people were told, shared, and asked to answer. */
  const replies = new Map<string, Line>();
  const said = { told: [] as string[], thumbs: [] as string[], shared: [] as string[], helpPosts: [] as string[] };
  const goOn = ({ conversation, user }: Written, question: string): Promise<void> =>
    record.addQuestion(conversation, question, { platform: "plain", id: user });
  const teller = (user: string) => async (line: Line) => void said.told.push(`${user}: ${line.text}`);
  function heard(written: Written, way: Way): Heard<Line> {
    const { id, user, text, conversation } = written;
    return {
      ...{ id, way, isToOthers: false, asker: askerOf(user), tell: teller(user), tellFailed: teller(user) },
      work: { kind: "plain:message", data: JSON.stringify(written) },
      read: async () => ({
        ...{ questions: [text], isElsewhere: false },
        earlier: (await record.questionsOf(conversation)) ?? [],
      }),
      acknowledge: async () => void said.thumbs.push(id),
      reply: async (line, asked) => {
        replies.set(id, line);
        if (asked) await goOn(written, asked.question);
        return id;
      },
    };
  }
  function edited(written: Written, way: Way): Edited<Line> {
    return {
      removeReply: async (reply) => void replies.delete(reply),
      ...{
        questions: [written.text],
        way,
        isToOthers: false,
        askerOf,
        tell: teller(written.user),
        tellFailed: teller(written.user),
      },
      replaceReply: async (reply, line, question) => {
        await goOn(written, question);
        return replies.has(reply) && replies.set(reply, line).has(reply);
      },
    };
  }
  /** @param answers the message under whose answer the control stands */
  function pressed(id: string, user: string, control: Control, answers: Written, show: Show): Pressed<Line> {
    const tell = async (line: Line | Promise<Line>) => show(await line);
    return {
      ...{ id, control, asker: askerOf(user), message: answers.id, conversation: answers.conversation },
      ...{ mayManage: false, surface: "private", question: () => answers.text, earlier: () => [] },
      ...{ tell, confirm: tell, show: tell, acknowledge: async () => undefined },
      share: async (line) => void said.shared.push((await line).text),
      showSection: async (section, _page, { controls }) =>
        show({ text: section ? plainBlocks(section.blocks) : "It is gone.", controls }),
      showTopics: async (topics) => show(say(topics.map(({ title }) => title).join())),
      askReason: async () => show(say("Why?")),
      removeAnswer: async () => void replies.delete(answers.id),
      helpers: async () => ({
        askedBefore: say("It was already asked."),
        ask: async (question) => say(`It is number ${said.helpPosts.push(question)}.`),
      }),
    };
  }
  return { replies, ...said, heard, edited, pressed };
}

/** What opens the sections that an answer quotes, or that come near. */
function opened(answer: Answer, near: number): Control[] {
  const { sections } = outcomeOf(answer);
  return sections.slice(0, answer.kind === "closest" ? near : 1).map((section) => ({ kind: "open", section }));
}

export const plainPlatform: Platform<Line> = {
  ...{ name: "plain", canMarkSolved: false, say, faultOf: () => "other", onSignedOut: () => undefined },
  wording: { notYours: "Only who asked can remove it.", sharedBefore: "It was already shared." },
  render: (answer, { controls: { row, menu, near }, sharedBy }) => ({
    text: `${sharedBy ? `Shared by ${sharedBy}: ` : ""}${
      answer.kind === "answer" ? answer.excerpts.map(({ blocks }) => plainBlocks(blocks)).join() : nothingFound(answer)
    }${answer.kind === "closest" ? answer.sections.slice(0, near).map(({ id }) => ` ${id}`) : ""}`,
    controls: [...opened(answer, near), ...row, ...(menu ? menuControls(menu) : [])],
  }),
};

export function askerOf(user: string): Asker {
  return { user, canAskPerson: true, audiences: () => ["public"], countsAlone: async () => true };
}

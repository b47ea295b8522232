import { asksOf, toShown } from "../../adapters/chat/contents.ts";
import { type Control, menuControls } from "../../adapters/chat/controls.ts";
import {
  type Asker,
  type Edited,
  type Heard,
  isAddressed,
  type Platform,
  type Pressed,
  type Way,
} from "../../adapters/chat/platform.ts";
import type { PlatformWording } from "../../adapters/chat/wording/common-wording.ts";
import { english } from "../../adapters/chat/wording/english.ts";
import { type Answer, nothingFound, outcomeOf, plainBlocks, type RecordStore } from "../../src/index.ts";

/** A message of the plainest of platforms: what it says, and what can be pressed under it. */
export type Line = {
  readonly text: string;
  readonly controls: readonly Control[];
  /** The question that the controls are about, where they stand under no answer. */
  readonly asks?: string;
};
/** What a person wrote, in a conversation. */
export type Written = Readonly<Record<"id" | "user" | "text" | "conversation", string>> & {
  readonly forwarded?: string;
  readonly hasPicture?: true;
};
type Show = (line: Line) => void;

const contentsOf = ({ text, forwarded = "", hasPicture }: Written) => {
  return { typed: [text], shown: toShown([forwarded]), hasFiles: hasPicture === true };
};
const say = (text: string): Line => ({ text, controls: [] });

/** What the room throws where nobody may write any more. */
class Shut extends Error {}

/** All that a platform must do for the bot, in one room in memory that everybody sees. */
export function plainRoom(record: RecordStore) {
  /** The replies that stand, by the message that they answer; what people were told, shared, and asked to answer. */
  const replies = new Map<string, Line>();
  const said = {
    told: [] as string[],
    whispers: [] as string[],
    thumbs: [] as string[],
    /** With what can be pressed. */
    offers: [] as { readonly user: string; readonly line: Line; readonly about: Written }[],
    shared: [] as string[],
    helpPosts: [] as string[],
  };
  const goOn = ({ conversation, user }: Written, question: string): Promise<void> =>
    record.addQuestion(conversation, question, { platform: "plain", id: user });
  let isShut = false;
  const shut = () => {
    isShut = true;
  };
  const teller =
    ({ user, id, conversation }: Written) =>
    async ({ asks: text = "", ...line }: Line) => {
      said.told.push(`${user}: ${line.text}`);
      if (line.controls.length > 0) said.offers.push({ user, line, about: { id, user, text, conversation } });
    };
  const whisper = (user: string) => async (line?: Line) => void said.whispers.push(`${user}: ${line?.text}`);
  function heard(written: Written, way: Way): Heard<Line> {
    const { id, user, conversation } = written;
    return {
      ...{
        id,
        way,
        isToOthers: false,
        isQuiet: async () => user === "mod",
        asker: askerOf(user),
        tell: teller(written),
        tellFailed: teller(written),
        tellForbidden: whisper(written.user),
      },
      work: { kind: "plain:message", data: JSON.stringify(written) },
      read: async () => ({
        ...(await asksOf(contentsOf(written), isAddressed(way), async () => undefined)),
        earlier: (await record.questionsOf(conversation)) ?? [],
      }),
      isByAsker: async () => true,
      acknowledge: async () => void said.thumbs.push(id),
      reply: async (line, asked) => {
        if (isShut) throw new Shut();
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
        tell: teller(written),
        tellFailed: teller(written),
        tellForbidden: whisper(written.user),
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
      ...{ id, control, asker: askerOf(user), message: answers.id },
      ...{ mayManage: false, surface: "private", question: () => answers.text, earlier: () => [] },
      ...{ tell, confirm: tell, show: tell, acknowledge: async () => undefined },
      share: async (line) => `${said.shared.push((await line).text)}`,
      isStanding: async (post) => said.shared[Number(post) - 1] !== "",
      showSection: async (section, _page, { controls }) =>
        show({ text: section ? plainBlocks(section.blocks) : "It is gone.", controls }),
      showTopics: async (topics) => show(say(topics.map(({ title }) => title).join())),
      askReason: async () => show(say("Why?")),
      removeAnswer: async () => void replies.delete(answers.id),
      helpers: async () => ({
        place: "help",
        askedBefore: say("It was already asked."),
        ask: async (question) => say(`It is number ${said.helpPosts.push(question)}.`),
      }),
    };
  }
  return { replies, ...said, shut, heard, edited, pressed };
}

/** What opens the sections that an answer quotes, or that come near. */
function opened(answer: Answer, near: number): Control[] {
  const { sections } = outcomeOf(answer);
  return sections.slice(0, answer.kind === "closest" ? near : 1).map((section) => ({ kind: "open", section }));
}

const wording: PlatformWording = {
  ...english,
  notYours: "Only who asked can remove it.",
  sharedBefore: "It was already shared.",
};

export const plainPlatform: Platform<Line> = {
  ...{
    name: "plain",
    canMarkSolved: false,
    say: (line: (wording: PlatformWording) => string) => say(line(wording)),
    offer: (
      line: (wording: PlatformWording) => string,
      control: Control,
      { question: asks }: { readonly question: string },
    ) => ({
      ...{ text: line(wording), controls: [control], asks },
    }),
    faultOf: (error: unknown) => (error instanceof Shut ? "forbidden" : "other"),
    explain: () => say("The room is closed."),
    onSignedOut: () => undefined,
  },
  render: (answer, { controls: { row, menu, near }, sharedBy, isBesideFiles }) => ({
    text: `${answer.isShortened ? wording.shortened : ""}${isBesideFiles ? wording.besideFiles : ""}${sharedBy ? `Shared by ${sharedBy}: ` : ""}${
      answer.kind === "answer" ? answer.excerpts.map(({ blocks }) => plainBlocks(blocks)).join() : nothingFound(answer)
    }${answer.kind === "closest" ? answer.sections.slice(0, near).map(({ id }) => ` ${id}`) : ""}`,
    controls: [...opened(answer, near), ...row, ...(menu ? menuControls(menu) : [])],
  }),
};

export function askerOf(user: string): Asker {
  return {
    user,
    mayUse: user !== "eve",
    canAskPerson: true,
    audiences: () => ["public"],
    countsAlone: async () => true,
  };
}

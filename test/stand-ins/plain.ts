import { toShown } from "../../adapters/chat/contents.ts";
import { type Control, menuControls } from "../../adapters/chat/controls.ts";
import { outlineOf } from "../../adapters/chat/outline.ts";
import type * as chat from "../../adapters/chat/platform.ts";
import type { Reaction } from "../../adapters/chat/reactions.ts";
import { english } from "../../adapters/chat/wording/english.ts";
import { plainBlocks, type RecordStore } from "../../src/index.ts";

/** A message of the bot: what it says, what can be pressed, and the question of that where it stands under no answer. */
export type Post = { readonly text: string; readonly controls: readonly Control[]; readonly asks?: string };
export type Written = Record<"id" | "user" | "text" | "conversation", string> & {
  forwarded?: string;
  hasPicture?: true;
};
/** What the bot did beside replying, and to whom or what. */
export type Deed = { kind: "told" | "whispered" | "thumb" | "shared" | "help"; to: string; post: Post };
type Show = (post: Post) => void;

/** What the room throws where nobody may write any more. */
class Shut extends Error {}
const wording = {
  ...english,
  notYours: "Only the person who asked can remove it.",
  sharedBefore: "It was already shared.",
};
const say = (text: string): Post => ({ text, controls: [] });

/** All that a platform must do for the bot, in one room in memory that everybody sees. */
export function plainRoom(record: RecordStore) {
  /** The replies that stand, by the message that they answer. */
  const replies = new Map<string, Post>();
  const deeds: Deed[] = [];
  const room = { replies, deeds, isShut: false, heard, edited, reacted, pressed };
  const did = (kind: Deed["kind"], to: string, post = say("")): number => deeds.push({ kind, to, post });
  return room;

  function telling({ user }: Written) {
    const tell = async (post: Post): Promise<void> => void did("told", user, post);
    return { tell, tellFailed: tell, tellForbidden: async (post?: Post) => void did("whispered", user, post) };
  }
  async function reply(id: string, post: Post, { user, conversation }: Written, question?: string): Promise<string> {
    if (room.isShut) throw new Shut();
    if (question !== undefined) await record.addQuestion(conversation, question, { platform: "plain", id: user });
    return replies.set(id, post) && id;
  }
  function heard(written: Written, way: chat.Way): chat.Heard<Post> {
    const { id, user, text, conversation, forwarded = "", hasPicture = false } = written;
    return {
      ...{ id, way, asker: askerOf(user), ...telling(written), isQuiet: async () => user === "mod" },
      work: { kind: "plain:message", data: JSON.stringify(written) },
      contents: () => ({ typed: [text], shown: toShown([forwarded]), hasFiles: hasPicture }),
      earlier: async () => (await record.questionsOf(conversation)) ?? [],
      acknowledge: async () => void did("thumb", id),
      reply: (post, asked) => reply(id, post, written, asked?.question),
    };
  }
  function edited(written: Written, way: chat.Way, editedAt?: number): chat.Edited<Post> {
    return {
      ...(editedAt !== undefined && { editedAt }),
      ...{ questions: [written.text], way, askerOf, ...telling(written) },
      removeReply: async (id) => void replies.delete(id),
      replaceReply: async (id, post, question) => replies.has(id) && (await reply(id, post, written, question)) === id,
    };
  }
  /** @param on what somebody reacted to; undefined if it is the bot's own */
  function reacted(id: string, user: string, message: string, on: Written | undefined, show: Show): Reaction<Post> {
    const shows = async (post: Post): Promise<undefined> => {
      if (room.isShut) throw new Shut();
      show(post);
    };
    return {
      ...{ id, message, asker: askerOf(user), isPrivate: true, work: { kind: "plain:reaction", data: id } },
      ...{ question: async () => on && { question: on.text }, respond: shows },
      ...telling({ id, user, text: "", conversation: "" }),
    };
  }
  /** @param under the message under whose answer the control stands */
  function pressed(id: string, user: string, control: Control, under: Written, show: Show): chat.Pressed<Post> {
    const tell = async (post: Post | Promise<Post>): Promise<void> => show(await post);
    const ask = async (question: string): Promise<Post> => say(`It is number ${did("help", user, say(question))}.`);
    return {
      ...{ id, control, asker: askerOf(user), message: under.id, mayManage: false, surface: "private" },
      ...{ question: () => under.text, earlier: () => [], tell, show: tell },
      share: async (post) => `${did("shared", user, await post)}`,
      isStanding: async (post) => deeds[Number(post) - 1]?.post.text !== "",
      showSection: async (section, _, { controls }) => show({ text: plainBlocks(section?.blocks ?? []), controls }),
      askReason: async () => show(say("Why?")),
      removeAnswer: async () => void replies.delete(under.id),
      helpers: async () => ({ place: "help", askedBefore: say("It was already asked."), ask }),
    };
  }
}

export const plainPlatform: chat.Platform<Post> = {
  name: "plain",
  render(answer, rendering) {
    const { heading, notices, body } = outlineOf(answer, rendering, wording);
    const { row, menu } = rendering.controls;
    const sections = body.kind === "near" ? body.sections.map(({ id }) => id) : [];
    const quotes = body.kind === "quotes" ? body.excerpts : [];
    const said = body.kind === "quotes" ? quotes.map(({ blocks }) => plainBlocks(blocks)) : [body.said];
    const cited = [...quotes.map(({ citation }) => citation.id), ...sections];
    const open = cited.map((section): Control => ({ kind: "open", section }));
    const text = [...(heading?.sharedBy ? ["Shared by", heading.sharedBy] : []), ...notices, ...said, ...sections];
    return { text: text.join(" "), controls: [...open, ...row, ...(menu ? menuControls(menu) : [])] };
  },
  say: (line) => say(line(wording)),
  offer: (line, control, { question }) => ({ text: line(wording), controls: [control], asks: question }),
  faultOf: (error) => (error instanceof Shut ? "forbidden" : "other"),
  explain: () => say("The room is closed."),
};

export function askerOf(user: string): chat.Asker {
  const mayUse = user !== "eve";
  return { user, mayUse, canAskPerson: true, audiences: () => ["public"], countsAlone: async () => true };
}

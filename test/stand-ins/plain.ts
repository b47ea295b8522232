import { type Contents, cutTexts, questionsIn } from "../../adapters/chat/contents.ts";
import { type Control, menuControls } from "../../adapters/chat/controls.ts";
import { outlineOf } from "../../adapters/chat/outline.ts";
import type * as chat from "../../adapters/chat/platform.ts";
import { english } from "../../adapters/chat/wording/english.ts";
import { blocksText, outcomeOf, type RecordStore } from "../../src/index.ts";
import type { Beside } from "../adapters/flows/tested-chat.ts";

/** A message of the bot: its text, its controls and, in a message without an answer, the question that it offers to ask. */
export type Post = { readonly text: string; readonly controls: readonly Control[]; readonly asks?: string };
export type Written = Record<"id" | "user" | "text" | "conversation", string> & Beside;
/** An action of the bot, and the message or person that it was directed to. */
export type Deed = { kind: DeedKind; to: string; post: Post };
type DeedKind = "replied" | "told" | "shown" | "whispered" | "thumb" | "shared" | "help";

/** Thrown by the room when nobody may write in it any more. */
class Shut extends Error {}
const wording = { ...english, notYours: "Only the person who asked may.", sharedBefore: "It is already shared." };
const say = (text: string): Post => ({ text, controls: [] });

/** A minimal platform: a single room in memory whose messages everybody sees. */
export function plainRoom(record: RecordStore) {
  /** The bot's current replies, by the id of the message that they answer. */
  const replies = new Map<string, Post>();
  const room = { replies, deeds: [] as Deed[], isShut: false, isHelpShut: false, heard, edited, reacted, pressed };
  let edits = 0;
  const does = (kind: DeedKind, to: string) => async (post?: Post | Promise<Post>) => void did(kind, to, await post);
  return room;

  /** @returns the number of the deed, counted from 1 */
  function did(kind: DeedKind, to: string, post = say("")): number {
    if ((room.isShut && kind !== "whispered") || (room.isHelpShut && kind === "help")) throw new Shut();
    return room.deeds.push({ kind, to, post });
  }
  function askedBy(user: string) {
    return { asker: askerOf(user), tell: does("told", user), tellForbidden: does("whispered", user) };
  }
  async function reply({ id, user, conversation }: Written, post: Post, question?: string): Promise<string> {
    did("replied", id, post);
    if (question !== undefined) await record.addQuestion(conversation, question, { platform: "plain", id: user });
    return replies.set(id, post) && id;
  }
  function heard(written: Written, way: chat.Way): chat.IncomingMessage<Post> {
    return {
      ...{ id: written.id, way, work: { kind: "plain:message", data: JSON.stringify(written) } },
      ...askedBy(written.user),
      contents: () => contentsOf(written),
      earlier: async () => (await record.questionsOf(written.conversation)) ?? [],
      acknowledge: does("thumb", written.id),
      reply: (post, asked) => reply(written, post, asked?.question),
    };
  }
  function edited(written: Written, way: chat.Way, editedAt: number): chat.EditedMessage<Post> {
    return {
      ...{ ...heard(written, way), editedAt, version: `${++edits}` },
      removeReply: async () => void replies.delete(written.id),
      replyAnew: (post, asked) => reply(written, post, asked?.question),
      replaceReply: async (post, asked) => replies.has(written.id) && (await reply(written, post, asked)) !== "",
    };
  }
  /** @param on the message that was reacted to; undefined if it is the bot's own */
  function reacted(id: string, user: string, message: string, on: Written | undefined): chat.Reaction<Post> {
    const meant = async () => on && questionsIn(contentsOf(on));
    return { id, message, work: { kind: "plain:reaction", data: id }, meant, ...askedBy(user) };
  }
  /** @param under the message whose answer holds the control */
  function pressed(id: string, user: string, control: Control, under: Written): chat.ControlPress<Post> {
    const tell = does("shown", user);
    const ask = async (question: string): Promise<Post> => say(`It is number ${did("help", user, say(question))}.`);
    return {
      ...{ id, control, asker: askerOf(user), message: under.id, tell, question: () => under.text, earlier: () => [] },
      share: async (post) => `${did("shared", user, await post)}`,
      isStanding: async (post) => room.deeds[Number(post) - 1]?.post.text !== "",
      showSection: (section, _, { controls }) => tell({ text: blocksText(section?.blocks ?? []), controls }),
      askReason: () => tell(say("Why?")),
      removeAnswer: async () => void replies.delete(under.id),
      helpers: async () => ({ place: "help", askedBefore: say("It was already asked."), ask }),
    };
  }
}

export const plainPlatform: chat.Platform<Post> = {
  name: "plain",
  render(answer, how) {
    const { heading, notices, body } = outlineOf(answer, how, wording);
    const said = body.kind === "quotes" ? body.excerpts.map(({ blocks }) => blocksText(blocks)) : [body.said];
    const sections = body.kind === "near" ? body.sections.map(({ id }) => id) : outcomeOf(answer).sections;
    const open = sections.map((section): Control => ({ kind: "open", section }));
    const text = [...(heading?.sharedBy ? ["Shared by", heading.sharedBy] : []), ...notices, ...said, ...sections];
    return { text: text.join(" "), controls: [...open, ...how.controls.row, ...menuControls(how.controls.menu)] };
  },
  say: (line) => say(line(wording)),
  offer: (line, control, { question }) => ({ text: line(wording), controls: [control], asks: question }),
  faultOf: (error) => (error instanceof Shut ? "forbidden" : "other"),
  explain: () => say("The room is closed."),
};

function contentsOf({ text, forwarded = "", hasPicture }: Written): Contents {
  return { typed: [text], quoted: [], shown: cutTexts([forwarded]), hasFiles: hasPicture === true };
}

export function askerOf(user: string): chat.Asker {
  return { user, mayUse: user !== "eve", canAskPerson: true, audiences: () => ["public"] };
}

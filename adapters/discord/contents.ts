import { type APIMessageComponent, ComponentType, type Embed, type Message, type MessageSnapshot } from "discord.js";
import { type Contents, cutTexts, type PossibleQuestions, questionsIn } from "../chat/contents.ts";
import type { Way } from "../chat/platform.ts";
import { type Incoming, questionsOf } from "./incoming.ts";
import { quotedIn, withoutMention } from "./message-text.ts";
import { toShortened } from "./question-line.ts";

/**
 * Returns the contents of a message.
 * @param way how the message asks; a message in its author's own thread may refer to the thread's title
 */
export function contentsOf(incoming: Incoming, message: Message, way?: Way): Contents {
  // The quote in a reply is mostly the message that it replies to.
  const quoted = incoming.reference === undefined ? quotedIn(incoming.text) : "";
  const { channel } = message;
  const isWithin = way === "unasked" && incoming.postTitle === undefined && channel.isThread();
  const titled = isWithin ? questionsOf({ ...incoming, postTitle: channel.name }).slice(0, 1) : [];
  return { typed: [...new Set([...questionsOf(incoming), ...titled])], ...beside(message, quoted) };
}

/** Reads the contents of any message, an app's too. The message that opens a post is read together with its title. */
export function contentsIn(message: Message): Contents {
  const { id, channel, content } = message;
  const title = channel?.isThread() && channel.id === id ? channel.name : "";
  const typed = [...new Set([`${title}\n\n${content}`, title].map(withoutMention))];
  return { typed, ...beside(message, quotedIn(content)) };
}

function beside(message: Message, quoted: string): Omit<Contents, "typed"> {
  return {
    quoted: cutTexts([withoutMention(quoted)]),
    shown: cutTexts(shownIn(message).map(withoutMention)),
    hasFiles: message.attachments.size > 0 || message.messageSnapshots.some(isPicture),
  };
}

/** Returns what a message asks that somebody wants answered; each text is cut to what can stand above an answer. */
export function meantByMessage(message: Message): PossibleQuestions {
  return cutToQuestionLength(questionsIn(contentsIn(message)));
}

/** Cuts each text of what is meant to what can stand above an answer. */
export function cutToQuestionLength(meant: PossibleQuestions): PossibleQuestions {
  if ("unreadable" in meant) return meant;
  return { texts: meant.texts.map(({ text }) => toShortened(text)) };
}

/**
 * Returns the texts that a message shows beside its own: forwarded messages, the question of a poll, an app's embeds and
 * components.
 */
function shownIn(message: Message): string[] {
  const { author, poll, messageSnapshots } = message;
  const asked = poll?.question.text ?? "";
  // A person's embeds are only previews of links.
  return [asked, ...messageSnapshots.map(textOfSnapshot), ...(author.bot ? [textBeside(message)] : [])];
}

function textOfSnapshot(snapshot: MessageSnapshot): string {
  return snapshot.content?.trim() ? snapshot.content : textBeside(snapshot);
}

function textBeside({ embeds, components }: Pick<Message, "embeds" | "components"> | MessageSnapshot): string {
  const inComponents = (components ?? []).flatMap((one) => textsIn(one.toJSON() as APIMessageComponent));
  return [...(embeds ?? []).map(textOfEmbed), ...inComponents].filter((text) => text !== "").join("\n");
}

function textOfEmbed({ title, description, fields }: Embed): string {
  const named = fields.map(({ name, value }) => `${name} ${value}`);
  return [title ?? "", description ?? "", ...named].filter((text) => text !== "").join("\n");
}

/** Returns the texts of a component, without those of its buttons. */
function textsIn(component: APIMessageComponent): string[] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return [component.content];
    case ComponentType.Section:
    case ComponentType.Container:
      return component.components.flatMap(textsIn);
    default:
      return [];
  }
}

function isPicture(snapshot: MessageSnapshot): boolean {
  return textOfSnapshot(snapshot) === "" && (snapshot.attachments?.size ?? 0) > 0;
}

import { type APIMessageComponent, ComponentType, type Embed, type Message, type MessageSnapshot } from "discord.js";
import { type Contents, type Meant, meantBy, toShown } from "../chat/contents.ts";
import type { Way } from "../chat/platform.ts";
import { type Incoming, questionsOf, quotedIn, withoutMention } from "./incoming.ts";
import { toShortened } from "./question-line.ts";

/**
 * What somebody's message holds.
 * @param way how it asks; what still asks in a thread of its author's may be about what that is called
 */
export function contentsOf(incoming: Incoming, message: Message, way?: Way): Contents {
  // What a reply quotes is mostly what it replies to.
  const quoted = incoming.reference === undefined ? quotedIn(incoming.text) : "";
  const { channel } = message;
  const isWithin = way === "unasked" && incoming.postTitle === undefined && channel.isThread();
  const titled = isWithin ? questionsOf({ ...incoming, postTitle: channel.name }).slice(0, 1) : [];
  return { typed: [...new Set([...questionsOf(incoming), ...titled])], ...beside(message, quoted) };
}

/** What any message holds, an app's too; of one that opens a post, its title is read with it. */
export function contentsIn(message: Message): Contents {
  const { id, channel, content } = message;
  const title = channel?.isThread() && channel.id === id ? channel.name : "";
  const typed = [...new Set([`${title}\n\n${content}`, title].map(withoutMention))];
  return { typed, ...beside(message, quotedIn(content)) };
}

function beside(message: Message, quoted: string): Omit<Contents, "typed"> {
  return {
    quoted: toShown([withoutMention(quoted)]),
    shown: toShown(shownIn(message).map(withoutMention)),
    hasFiles: message.attachments.size > 0 || message.messageSnapshots.some(isPicture),
  };
}

/** What a message asks that somebody has answered, each text no longer than what can stand above an answer. */
export function meantByMessage(message: Message): Meant {
  return asShown(meantBy(contentsIn(message)));
}

/** The same of what is meant already. */
export function asShown(meant: Meant): Meant {
  if ("unreadable" in meant) return meant;
  return { texts: meant.texts.map(({ text }) => toShortened(text)) };
}

/** What a message shows beside its own text: what it forwards, a poll, what an app shows. */
function shownIn(message: Message): string[] {
  const { author, poll, messageSnapshots } = message;
  const asked = poll?.question.text ?? "";
  // A person's embeds are previews of addresses.
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

/** The texts of a component, not its buttons'. */
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

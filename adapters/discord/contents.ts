import { type APIMessageComponent, ComponentType, type Embed, type Message, type MessageSnapshot } from "discord.js";
import { pointsElsewhere } from "../../src/index.ts";
import { type Contents, type Shortened, toShown } from "../chat/contents.ts";
import { type Incoming, questionsOf, withoutMention } from "./incoming.ts";

/** What somebody's message holds. */
export function contentsOf(incoming: Incoming, message: Message): Contents {
  const typed = questionsOf(incoming);
  // What a reply quotes is mostly what it replies to.
  const isQuoteMeant = incoming.reference === undefined && pointsElsewhere(typed[0] ?? "");
  const quoted = isQuoteMeant ? quotedIn(incoming.text) : "";
  return {
    typed,
    shown: toShown([quoted, ...shownIn(message)].map(withoutMention)),
    hasFiles: message.attachments.size > 0 || message.messageSnapshots.some(isPicture),
  };
}

/** All that a message says, the likeliest first; of one that opens a post, its title too. */
export function allTextsOf(message: Message): Shortened[] {
  const { id, channel, content } = message;
  const title = channel?.isThread() && channel.id === id ? channel.name : "";
  const told = [...new Set([`${title}\n\n${content}`, title].map(withoutMention))];
  return [...toShown(told), ...toShown(shownIn(message).map(withoutMention))];
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

/** What the lines of a message quote. */
function quotedIn(text: string): string {
  const lines = text.match(/^ *>(?:>>)? .*$/gm) ?? [];
  return lines.map((line) => line.replace(/^ *>+ /, "")).join("\n");
}

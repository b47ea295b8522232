import { ComponentType, type Message, type TopLevelComponent } from "discord.js";
import type { Chat } from "../chat/answering.ts";
import { questionsIn } from "../chat/contents.ts";
import { messageKey } from "../chat/keys.ts";
import { contentsIn } from "./contents.ts";
import { isUnreadable } from "./faults.ts";
import { readQuestionLine } from "./question-line.ts";

/**
 * Returns the question of an answer: the one that stands above the answer, else that of the message that the answer replies to,
 * as recorded or as it reads now; undefined where all of these are gone.
 */
export async function questionOf(
  answer: Message,
  { platform, record }: Pick<Chat<unknown>, "platform" | "record">,
): Promise<string | undefined> {
  const shown = shownQuestion(answer);
  if (shown !== undefined) return shown;
  const asked = askedIdOf(answer);
  if (asked === undefined) return undefined;
  const given = await record.answerTo(messageKey(platform.name, asked));
  if (given !== undefined && given.question !== "") return given.question;
  const message = await askedMessageOf(answer);
  const text = message === undefined ? "" : questionTextOf(message);
  return text === "" ? undefined : text;
}

/** Returns the id of the message that an answer answers: the one that the answer replies to, or that its thread began with. */
export function askedIdOf({ reference, interactionMetadata, channel, channelId }: Message): string | undefined {
  const beginsThread = reference === null && interactionMetadata === null && channel?.isThread();
  return beginsThread ? channelId : reference?.messageId;
}

/** Fetches the message that an answer answers; undefined if it is gone or may not be read. */
export async function askedMessageOf(answer: Message): Promise<Message | undefined> {
  const { reference, channel } = answer;
  if (askedIdOf(answer) === undefined) return undefined;
  if (reference === null && channel?.isThread())
    return (await channel.fetchStarterMessage().catch(() => null)) ?? undefined;
  return referenced(answer);
}

/** Returns the question that stands above an answer; undefined if none does. */
export function shownQuestion(answer: Message): string | undefined {
  return readQuestionLine(textsOf(answer));
}

/** Returns what a message asks, for the one that opens a forum post with its title; "" if nothing can be read. */
export function questionTextOf(message: Message): string {
  const meant = questionsIn(contentsIn(message));
  return "texts" in meant ? (meant.texts[0]?.text ?? "") : "";
}

/** Fetches the message that another one replies to; undefined if it is gone or may not be read. */
export async function referenced(message: Message): Promise<Message | undefined> {
  try {
    return await message.fetchReference();
  } catch (error) {
    if (isUnreadable(error) || isWithoutChannel(error)) return undefined;
    throw error;
  }
}

/**
 * Whether discord.js itself threw the error: it does so where a message refers to nothing, or to a channel that it does not
 * know.
 */
function isWithoutChannel(error: unknown): boolean {
  return ["MessageReferenceMissing", "GuildChannelResolve"].includes(String((error as { code?: unknown }).code));
}

function textsOf({ content, components }: Message): string[] {
  const isText = (one: TopLevelComponent) => one.type === ComponentType.TextDisplay;
  return content !== "" ? [content] : components.filter(isText).map((one) => one.content);
}

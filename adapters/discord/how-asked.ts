import type { Message } from "discord.js";
import { askedAlone, type MessageFacts, wayOf } from "../chat/ask-way.ts";
import type { Way } from "../chat/platform.ts";
import { speaksAbout } from "../chat/spoken-about.ts";
import type { DiscordConfig } from "../configuration/discord-config.ts";
import type { Incoming } from "./incoming.ts";
import { withoutCode, withoutQuotes } from "./message-text.ts";
import { goesOnWith, writersIn } from "./own-threads.ts";
import { missingPermissionsFor } from "./permissions.ts";
import { referenced } from "./question-of-answer.ts";
import type { Services } from "./services.ts";

/** Returns how a message asks; undefined if it does not ask. Records its author as a writer in its thread. */
export async function wayOfMessage(
  incoming: Incoming,
  message: Message,
  { config, record, mayReadMessages }: Pick<Services, "config" | "record" | "mayReadMessages">,
): Promise<Way | undefined> {
  const bot = message.client.user.id;
  const facts = factsOf(incoming, message, config);
  // Without a mention nobody is told about missing permissions, so such channels are not served.
  const mayAnswer = () => missingPermissionsFor(message).length === 0;
  const isInAnswerChannel = () => facts.isInAnswerChannel() && mayAnswer();
  const { channel, parent = channel } = incoming.place;
  const isBelow = config.answerChannels.includes(parent);
  const readBack = async () => (isBelow && mayReadMessages && mayAnswer() ? writersIn(message) : undefined);
  const isWithin = incoming.isThread && incoming.postTitle === undefined;
  const goesOn = isWithin ? await goesOnWith(record, incoming, bot, readBack) : undefined;
  const isUnderAnswer = async () =>
    facts.goesOn === "follow-up" ? goesOn === "answer" && mayReadMessages : isReplyToBot(message, config);
  const isStillAsking = async () => isBelow && goesOn === "question" && mayAnswer();
  return wayOf({ ...facts, isInAnswerChannel }, config.usage, isUnderAnswer, isStillAsking);
}

/**
 * Returns how an answered message asks after an edit; undefined if it no longer asks.
 * @param wasMention whether it mentioned the bot before the edit: such a message may reply to somebody else, so that has to be
 * looked up; a message that was answered without a mention needs no look-up
 */
export function wayOfEdit(
  incoming: Incoming,
  message: Message,
  wasMention: boolean,
  config: DiscordConfig,
): Promise<Way | undefined> {
  const isUnderAnswer = async () => !wasMention || isReplyToBot(message, config);
  return wayOf(factsOf(incoming, message, config), config.usage, isUnderAnswer);
}

/** Returns how a message asks by itself; undefined if it does not. */
export function wayAlone(incoming: Incoming, message: Message, config: DiscordConfig): Way | undefined {
  const facts = factsOf(incoming, message, config);
  const isInAnswerChannel = () => facts.isInAnswerChannel() && missingPermissionsFor(message).length === 0;
  return askedAlone({ ...facts, isInAnswerChannel }, config.usage);
}

function factsOf(incoming: Incoming, message: Message, { answerChannels }: DiscordConfig): MessageFacts {
  const { isDirect, isThread, reference, place, postTitle } = incoming;
  // A thread is an answer channel by its own id alone; the first message of a forum post also by the forum's id.
  const set = [place.channel, ...(postTitle !== undefined && place.parent !== undefined ? [place.parent] : [])];
  const isSet = set.some((id) => answerChannels.includes(id));
  const mayGoOn = isThread && postTitle === undefined && !isSet;
  return {
    isDirect,
    isMention: isMention(incoming, message),
    goesOn: reference !== undefined ? "reply" : mayGoOn ? "follow-up" : undefined,
    isInAnswerChannel: () => isSet,
  };
}

/**
 * Whether a message mentions the bot and speaks to it. Mentions in code do not count, as for Discord itself, and those in quotes
 * do not, unless the message is nothing but quotes. A mention of the role that Discord gives the bot under its own name counts, since people pick it where they mean the
 * bot.
 */
export function isMention({ text: whole }: Incoming, { client, mentions: { roles } }: Message): boolean {
  const said = withoutQuotes(whole);
  const text = said.trim() === "" ? whole : said;
  const own = roles.filter(({ tags }) => tags?.botId === client.user.id).map(({ id }) => `<@&${id}>`);
  const marks = [`<@${client.user.id}>`, `<@!${client.user.id}>`, ...own];
  const plain = withoutCode(text);
  if (!marks.some((mark) => plain.includes(mark))) return false;
  return !speaksAbout(marks.reduce((all, mark) => all.flatMap((part) => part.split(mark)), [text]));
}

/**
 * Whether a message mentions people or roles and does not speak to the bot. Mentions in quotes and of @everyone do not count.
 */
export function mentionsOthers(incoming: Incoming, message: Message): boolean {
  const own = withoutCode(withoutQuotes(incoming.text));
  return !isMention(incoming, message) && /<@[!&]?\d/.test(own);
}

/**
 * Whether a message replies to an answer of the bot's, which the bot's own posts in a help channel are not. Discord names the
 * author of the message replied to only where the reply pings that author, so the message is fetched unless the reply pings
 * somebody else.
 */
async function isReplyToBot(message: Message, { help }: DiscordConfig): Promise<boolean> {
  const bot = message.client.user.id;
  const { repliedUser } = message.mentions;
  if (repliedUser !== null && repliedUser.id !== bot) return false;
  const above = await referenced(message);
  if (above === undefined) return repliedUser !== null;
  return above.author.id === bot && !(help.channels.includes(message.channelId) && isOwnWord(above));
}

/**
 * Whether the bot wrote a message that answers nobody, such as a question to the people of a help channel: who replies to it
 * answers the asker.
 */
function isOwnWord({ reference, interactionMetadata }: Message): boolean {
  return reference === null && interactionMetadata === null;
}

import type { Message } from "discord.js";
import type { Way } from "../chat/platform.ts";
import { speaksAbout } from "../chat/spoken-about.ts";
import { askedAlone, type MessageFacts, wayOf } from "../chat/way-of.ts";
import type { DiscordConfig } from "../configuration/discord-config.ts";
import { type Incoming, withoutQuotes } from "./incoming.ts";
import { goesOnWith, writersIn } from "./own-threads.ts";
import { lackingFor } from "./permissions.ts";
import { referenced } from "./question-behind.ts";
import type { Services } from "./services.ts";

/** How a message asks; undefined if it does not. Who writes in a thread is noted. */
export async function wayOfMessage(
  incoming: Incoming,
  message: Message,
  { config, record, mayReadMessages }: Pick<Services, "config" | "record" | "mayReadMessages">,
): Promise<Way | undefined> {
  const bot = message.client.user.id;
  const facts = factsOf(incoming, message, config);
  // Nobody wants to be told what the bot lacks where they did not ask it.
  const mayAnswer = () => lackingFor(message).length === 0;
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
 * How a message that was answered asks after an edit; undefined if it no longer does.
 * @param wasMention whether it mentioned the bot before: then what it stands under may be nobody's; of what was answered
 * otherwise nobody need ask
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

/** How a message asks by itself; undefined if it does not. */
export function wayAlone(incoming: Incoming, message: Message, config: DiscordConfig): Way | undefined {
  const facts = factsOf(incoming, message, config);
  const isInAnswerChannel = () => facts.isInAnswerChannel() && lackingFor(message).length === 0;
  return askedAlone({ ...facts, isInAnswerChannel }, config.usage);
}

function factsOf(incoming: Incoming, message: Message, { answerChannels }: DiscordConfig): MessageFacts {
  const { isDirect, isThread, reference, place, postTitle } = incoming;
  // A thread is set by its own id; of a forum's posts the first message begins something.
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
 * Whether a message speaks to the bot that it mentions; what it quotes of others speaks to nobody, unless nothing else stands there.
 * Discord also gives a bot a role of its own name, which people pick where they mean the bot.
 */
export function isMention({ text: whole }: Incoming, { client, mentions: { roles } }: Message): boolean {
  const said = withoutQuotes(whole);
  const text = said.trim() === "" ? whole : said;
  const own = roles.filter(({ tags }) => tags?.botId === client.user.id).map(({ id }) => `<@&${id}>`);
  const marks = [`<@${client.user.id}>`, `<@!${client.user.id}>`, ...own];
  const parts = marks.reduce((all, mark) => all.flatMap((part) => part.split(mark)), [text]);
  return parts.length > 1 && !speaksAbout(parts);
}

/** Whether a message names people or roles, and is not for the bot; who is named in a quote or for all does not count. */
export function mentionsOthers(incoming: Incoming, message: Message): boolean {
  const own = withoutQuotes(incoming.text);
  return !isMention(incoming, message) && /<@[!&]?\d/.test(own);
}

/** A reply pings whom it replies to, unless it was told not to; then the message tells. */
async function isReplyToBot(message: Message, { help }: DiscordConfig): Promise<boolean> {
  const bot = message.client.user.id;
  const { repliedUser } = message.mentions;
  if (repliedUser !== null && repliedUser.id !== bot) return false;
  const above = await referenced(message);
  if (above === undefined) return repliedUser !== null;
  return above.author.id === bot && !(help.channels.includes(message.channelId) && isOwnWord(above));
}

/** Whether the bot wrote a message of itself, as where it asks people: who replies there answers the asker. */
function isOwnWord({ reference, interactionMetadata }: Message): boolean {
  return reference === null && interactionMetadata === null;
}

import { type Message, RESTJSONErrorCodes } from "discord.js";
import { type Meant, pointedTo } from "../chat/contents.ts";
import { messageKey } from "../chat/keys.ts";
import { type Edited, type Given, type Heard, isAddressed, type Way } from "../chat/platform.ts";
import { answerInThread, answerRoute, editAnswer } from "./answer-thread.ts";
import { asShown, contentsOf, meantByMessage } from "./contents.ts";
import { Conversations } from "./conversation.ts";
import { deliver, isCode, patiently, type Write } from "./deliver.ts";
import { mentionsOthers, wayOfEdit } from "./how-asked.ts";
import type { Incoming } from "./incoming.ts";
import { linkedMessages } from "./linked-message.ts";
import { localeFor } from "./locale.ts";
import { kindOf, writeMessageWork } from "./message-work.ts";
import { addWriter, beginThread } from "./own-threads.ts";
import { askerOf } from "./place.ts";
import { askedIdOf, questionOf, referenced } from "./question-behind.ts";
import { failureToldTo, reply } from "./reply.ts";
import type { Services } from "./services.ts";
import { wordingIn } from "./wording/languages.ts";

/** A message that asks in some way, as the shared flows see it. */
export function heardOf(incoming: Incoming, way: Way, message: Message, services: Services): Heard<Write> {
  const { id, user, place } = incoming;
  const { guildId: guild } = message;
  const conversations = new Conversations(services);
  const where = { ...(guild !== null && { guild }), channel: place.channel, message: id };
  return {
    ...failureToldTo(message),
    id,
    way,
    isToOthers: mentionsOthers(incoming, message),
    async isQuiet() {
      const { quietRoles } = services.config.usage;
      return message.member?.roles.cache.some(({ id: role }) => quietRoles.includes(role)) ?? quietRoles.length > 0;
    },
    asker: askerOf(user, place, message.client, services.config),
    work: { kind: kindOf("message", message), data: writeMessageWork({ user, ...where, way }) },
    ...asking(incoming, way, message, services),
    async reply(write, asked) {
      if (asked === undefined) return reply(message, write);
      // Noted before the answer can be seen: its asker may go on at once.
      const begun = ownThread(incoming, services.config);
      const bot = message.client.user.id;
      if (begun !== undefined) await beginThread(services.record, begun, user, bot);
      else if (incoming.isThread) await addWriter(services.record, place.channel, bot);
      const inThread = await answerInThread(message, write, asked.question, services.config);
      const sent = inThread ?? (await reply(message, write));
      await conversations.add(incoming, asked.earlier, asked.question, sent);
      return sent;
    },
    async tell(write) {
      await reply(message, write);
    },
    isByAsker: async () => incoming.isDirect || way === "follow-up" || (await askedBefore(message, services)) === user,
    /** A thumb is a courtesy: where the bot may not add one, there is none. */
    async acknowledge() {
      await message.react("👍").catch((error: unknown) => {
        services.log.debug({ platform: "discord", channel: place.channel, err: error }, "no thumb");
      });
    },
  };
}

/** The thread that begins with a message: a post of a forum, or the one that its answer may get. */
function ownThread(
  { id, place, postTitle }: Incoming,
  { threadChannels }: Pick<Services["config"], "threadChannels">,
): string | undefined {
  if (postTitle !== undefined) return place.channel;
  return threadChannels.includes(place.channel) ? id : undefined;
}

/** What a message asks; a bare mention asks what it replies to, or what its thread is about. */
function asking(
  incoming: Incoming,
  way: Way,
  message: Message,
  services: Services,
): Pick<Heard<Write>, "contents" | "earlier" | "pointedAt"> {
  const { text, reference, isDirect, isThread } = incoming;
  const contents = contentsOf(incoming, message, way);
  const isBare = contents.typed[0] === "";
  const mayBeHidden = !isDirect && !services.mayReadMessages;
  const { cannotRead } = wordingIn(localeFor(message));
  const hidden = mayBeHidden ? { unreadable: () => cannotRead } : undefined;
  const isHidden = way !== "unasked" && text === "" && isBare;
  const conversations = new Conversations(services);
  return {
    contents: () => ({ ...contents, ...(isHidden && hidden) }),
    earlier: async () => (isBare && reference !== undefined ? [] : conversations.earlier(incoming, message)),
    async pointedAt(_, earlier) {
      const linked = await linkedMessages(message, services);
      if (linked !== undefined) return linked;
      if (reference !== undefined) {
        const meant = await meantByReference(message, isBare, services);
        return saysNothing(meant) ? hidden : meant && pointedTo(meant, true);
      }
      // In a conversation with the bot "can you explain that?" is about its answer.
      if (!isThread || !(isBare || earlier.length === 0)) return undefined;
      const meant = await conversations.about(message);
      return saysNothing(meant) ? hidden : pointedTo(meant, false);
    },
  };
}

function saysNothing(meant: Meant | undefined): boolean {
  return meant !== undefined && "texts" in meant && meant.texts.length === 0;
}

/**
 * What the message asks that one replies to, or the question of an answer; undefined where somebody asks about an answer.
 * @param isBare whether the message itself says nothing
 */
async function meantByReference(message: Message, isBare: boolean, services: Services): Promise<Meant | undefined> {
  const asked = await referenced(message);
  if (asked === undefined) return { texts: [] };
  if (asked.author.id !== message.client.user.id) return meantByMessage(asked);
  if (!isBare) return undefined;
  const question = await questionOf(asked, services);
  return asShown({ texts: question === undefined ? [] : [{ text: question }] });
}

/** Who asked what the answer answers that a message replies to. */
async function askedBefore(message: Message, { platform, record }: Services): Promise<string | undefined> {
  const answer = await referenced(message);
  const asked = answer && askedIdOf(answer);
  const given = asked === undefined ? undefined : await record.answerTo(messageKey(platform.name, asked));
  return given?.asker ?? answer?.mentions.repliedUser?.id ?? answer?.interactionMetadata?.user.id;
}

/** Tells the edit that a message stands after from its others. */
export function madeBy({ editedTimestamp: editedAt }: Message): Pick<Edited<Write>, "version" | "editedAt"> {
  return { version: String(editedAt), ...(editedAt !== null && { editedAt }) };
}

/**
 * A message that was corrected, as the shared flows see it.
 * @param wasMention whether it mentioned the bot before, as far as Discord tells
 */
export async function editedOf(
  incoming: Incoming,
  { message: answer, asker }: Given,
  message: Message,
  wasMention: boolean,
  services: Services,
): Promise<Edited<Write>> {
  const { config } = services;
  const way = await wayOfEdit(incoming, message, wasMention, config);
  const change = (write: Write) =>
    patiently(() => deliver(write, localeFor(message), (sealed) => editAnswer(message, answer, sealed)));
  return {
    ...failureToldTo(message),
    ...asking(incoming, way ?? "unasked", message, services),
    way,
    isDropped: wasMention && way !== undefined && !isAddressed(way),
    isToOthers: mentionsOthers(incoming, message),
    // Every replica that serves the shard hears of it.
    ...madeBy(message),
    asker: askerOf(asker, incoming.place, message.client, config),
    async replaceReply(write, question) {
      try {
        await change(write);
      } catch (error) {
        if (isCode(error, RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel)) return false;
        throw error;
      }
      if (question !== undefined) await new Conversations(services).add(incoming, [], question, answer);
      return true;
    },
    async removeReply() {
      await patiently(() => message.client.rest.delete(answerRoute(message.channelId, answer)));
    },
    /** What is shown to one person alone takes an interaction, so that it stands in the place of the answer. */
    async tell(write) {
      await change(write);
    },
  };
}

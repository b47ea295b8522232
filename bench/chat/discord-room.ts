import type { Footnote } from "../../src/index.ts";
import { Community } from "../../test/stand-ins/discord/community.ts";
import { botId, forwardOf } from "../../test/stand-ins/discord/world.ts";
import { rateLimitOf } from "../../test/support/rate-limit-of.ts";
import { askingEmoji, type Place, type Room } from "./room.ts";

/** Opens a room in a Discord server, over real sockets. */
export async function openDiscordRoom(footnote: Footnote): Promise<Room> {
  const settings = ({ channels: { quiet = "", forum = "" } }: Community) => ({
    DISCORD_ANSWER_CHANNELS: `${quiet},${forum}`,
    ANSWER_EMOJI: askingEmoji,
  });
  const rateLimit = rateLimitOf();
  const community = await Community.open(footnote, settings, { rateLimit });
  const { world, channels } = community;
  const named = (text: string): string =>
    text.replaceAll("<@BOT>", `<@${botId}>`).replaceAll("<@BOB>", `<@${world.people["bob"]}>`);
  const channelOf = (place: Place): string => (place === "direct" ? community.direct("ann") : (channels[place] ?? ""));
  const placeOf = (message: string): string => String(world.messages.get(message)?.["channel_id"]);

  return {
    record: community.record,
    async write(place, text, beside) {
      if (beside !== undefined && "spoken" in beside) throw new Error("Discord gives no transcript of a clip");
      const held = beside === undefined ? {} : { shows: forwardOf(beside.forwarded) };
      return community.say("ann", channelOf(place), named(text), held);
    },
    post: async (title, text) => community.post("ann", channels["forum"] ?? "", title, named(text)),
    async reply(place, above, text) {
      const channel = channelOf(place);
      const id = community.say("bob", channel, named(above));
      await community.settled();
      return community.say("ann", channel, named(text), { above: id });
    },
    react: async (message) => community.react("ann", message, "❓"),
    async writeOn(who, message, text) {
      const channel = placeOf(message);
      const [answer] = community.answers(channel, message);
      return community.say(who, channel, named(text), { above: String(answer?.["id"]) });
    },
    edit: async (message, text) => community.edit(message, named(text)),
    async hasReply(message) {
      await community.settled();
      return community.answers(placeOf(message), message).length > 0;
    },
    hasThumb: (message) => Number(world.messages.get(message)?.["thumbs"] ?? 0) > 0,
    toldAlone: () => 0,
    close: () => community.close(),
  };
}

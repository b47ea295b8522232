import { type APIApplication, ChannelType, DiscordAPIError, PermissionFlagsBits, type REST, Routes } from "discord.js";
import { reasonOf } from "../../src/index.ts";
import { type Diagnosis, ill, well } from "../chat/diagnosis.ts";
import type { DiscordConfig } from "../configuration/discord-config.ts";
import { commandDrift, fetchApplication, openRest, refusal } from "./application.ts";
import { type GuildChannel, permissionsIn } from "./channel-permissions.ts";
import { isTokenRefused } from "./deliver.ts";
import { examineHelpRoles } from "./help-role.ts";
import { isGrantedMessageContent, withoutMessageContent } from "./intents.ts";
import { inviteLink } from "./invite.ts";
import { nameOf } from "./permissions.ts";

const network = "check the network, and DISCORD_API_URL if it is set";

/** Checks everything that the bot needs of Discord, and names a remedy for each fault. */
export async function examineDiscord(config: DiscordConfig): Promise<Diagnosis[]> {
  const rest = openRest(config);
  let application: APIApplication;
  try {
    application = await fetchApplication(rest);
  } catch (error) {
    const remedy = isTokenRefused(error) ? refusal : network;
    return [ill("Discord bot token", reasonOf(error), remedy)];
  }
  const { id, name, flags } = application;
  const { answerChannels, threadChannels, help, digestChannel } = config;
  const written = [...threadChannels, ...help.channels, ...(digestChannel === undefined ? [] : [digestChannel])];
  const channels = new Set([...answerChannels, ...written]);
  return [
    well("Discord bot token", name),
    examineIntents(flags, config),
    await examineCommands(rest, id),
    ...(await Promise.all(
      [...channels].map((channel) =>
        examineChannel(rest, channel, id, {
          isWritten: written.includes(channel),
          startsThreads: threadChannels.includes(channel),
        }),
      ),
    )),
    ...(await examineHelpRoles(rest, help, id)),
    well("Discord invite link", inviteLink(id)),
  ];
}

function examineIntents(flags: number, { answerChannels }: DiscordConfig): Diagnosis {
  if (isGrantedMessageContent(flags)) return well("Discord intents", "Message Content is on");
  if (answerChannels.length > 0) return ill("Discord intents", "Message Content is off", withoutMessageContent);
  return well("Discord intents", "Message Content is off; commands, mentions and direct messages need none");
}

async function examineCommands(rest: REST, application: string): Promise<Diagnosis> {
  try {
    const drifted = await commandDrift(rest, application);
    if (drifted.length === 0) return well("Discord commands", "as they should be");
    return ill("Discord commands", `drifted: ${drifted.join(", ")}`, "run `npm start`, which registers them");
  } catch (error) {
    return failed("Discord commands", error, "run `npm start`, and see what it logs of its commands");
  }
}

/** How the bot uses a channel. */
interface Use {
  /** Whether messages are written in the channel itself, and not in its posts alone. */
  readonly isWritten: boolean;
  /** Whether the bot answers questions in threads of the channel. */
  readonly startsThreads: boolean;
}

const forums: ReadonlySet<ChannelType> = new Set([ChannelType.GuildForum, ChannelType.GuildMedia]);

async function examineChannel(rest: REST, id: string, bot: string, use: Use): Promise<Diagnosis> {
  const subject = `Discord channel ${id}`;
  try {
    const channel = (await rest.get(Routes.channel(id))) as GuildChannel & {
      readonly type: ChannelType;
      readonly name: string;
      readonly thread_metadata?: { readonly archived: boolean };
    };
    if (channel.type === ChannelType.GuildCategory) {
      return ill(subject, `#${channel.name} is a category`, "set the ids of the channels in it");
    }
    if (use.isWritten && forums.has(channel.type)) {
      return ill(subject, `#${channel.name} is a forum, which holds posts alone`, "set a channel where people write");
    }
    if (channel.thread_metadata?.archived) {
      return ill(subject, `#${channel.name} is closed`, "open the thread again, or set another channel");
    }
    const lacking = lackingOf(await permissionsIn(rest, channel, bot), channel.type, use.startsThreads);
    if (lacking.length === 0) return well(subject, `#${channel.name}`);
    return ill(
      subject,
      `#${channel.name}, the bot lacks ${lacking.join(", ")}`,
      "allow them in the channel's settings under Permissions",
    );
  } catch (error) {
    return failed(subject, error, "check the id (Copy Channel ID), and let the bot see the channel");
  }
}

/**
 * @param remedy for an error that Discord itself answered with; where Discord was not reached, the remedy is about the network
 */
function failed(subject: string, error: unknown, remedy: string): Diagnosis {
  return ill(subject, reasonOf(error), error instanceof DiscordAPIError ? remedy : network);
}

const inThreads = ["CreatePublicThreads", "SendMessagesInThreads"] as const;

/** Returns the names of the permissions that the bot lacks. In a forum it writes in threads alone, and sets a tag on posts. */
function lackingOf(own: bigint, type: ChannelType, startsThreads: boolean): string[] {
  const needed: readonly (keyof typeof PermissionFlagsBits)[] = forums.has(type)
    ? ["ViewChannel", "SendMessagesInThreads", "ReadMessageHistory", "AddReactions", "ManageThreads"]
    : ["ViewChannel", "SendMessages", "ReadMessageHistory", "AddReactions", ...(startsThreads ? inThreads : [])];
  return needed.filter((name) => (own & PermissionFlagsBits[name]) === 0n).map((name) => `“${nameOf(name)}”`);
}

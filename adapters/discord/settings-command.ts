import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Client,
  type GuildBasedChannel,
  type MessageComponentInteraction,
  PermissionFlagsBits,
} from "discord.js";
import { publicOnly } from "../configuration/grants.ts";
import type { RenderMessage } from "./deliver.ts";
import { lackingToAnswer, type ReportedPermission } from "./permissions.ts";
import { placeOfInteraction } from "./place.ts";
import { change, respond, tell } from "./respond.ts";
import type { ServerSettings } from "./server-settings.ts";
import type { Services } from "./services.ts";
import { renderSettings, type ShownSettings, settingIds } from "./settings-message.ts";
import type { DiscordWording } from "./wording/discord-wording.ts";

/** A warning in the reader's language, in Discord's Markdown. */
type Warning = (wording: DiscordWording) => string;
type Changing = MessageComponentInteraction & { readonly values?: readonly string[] };

/** Shows the settings of a server to a person who manages the server. */
export async function onSettings(interaction: ChatInputCommandInteraction, services: Services): Promise<void> {
  const { guild } = placeOfInteraction(interaction);
  if (guild === undefined || !manages(interaction)) return tell(interaction, ({ notManager }) => notManager);
  const settings = await services.settings.now(guild);
  if (settings === undefined) return tell(interaction, ({ settingsAway }) => settingsAway);
  await respond(interaction, "private", settingsMessage(guild, settings, interaction.client, services));
}

/** Whether an id is that of a control in the settings message. */
export function isSetting(id: string): boolean {
  return Object.values<string>(settingIds).includes(id);
}

/** Applies what a manager of a server picked in the settings message. */
export async function onSetting(interaction: Changing | ButtonInteraction, services: Services): Promise<void> {
  const { guild } = placeOfInteraction(interaction);
  if (guild === undefined || !manages(interaction)) return tell(interaction, ({ notManager }) => notManager);
  // A change that is read while another is being stored would undo that other change.
  await services.turns.after(`settings:${guild}`, () => applySetting(guild, interaction, services));
}

async function applySetting(
  guild: string,
  interaction: Changing | ButtonInteraction,
  services: Services,
): Promise<void> {
  const before = await services.settings.now(guild);
  if (before === undefined) return tell(interaction, ({ settingsAway }) => settingsAway);
  const picked = "values" in interaction ? [...(interaction.values ?? [])] : [];
  // @everyone, the role that all members have, has the id of its server.
  const isEveryone = interaction.customId === settingIds.helpRoles && picked.includes(guild);
  const settings = isEveryone ? before : changed(before, interaction.customId, picked);
  if (!isEveryone) await services.settings.set(guild, settings);
  const warnings: Warning[] = isEveryone ? [({ everyoneNotCalled }) => everyoneNotCalled] : [];
  await change(interaction, settingsMessage(guild, settings, interaction.client, services, warnings));
}

function changed(before: ServerSettings, id: string, picked: string[]): ServerSettings {
  switch (id) {
    case settingIds.answerChannels:
      return { ...before, answerChannels: picked };
    case settingIds.helpChannels:
      return { ...before, helpChannels: picked };
    case settingIds.helpRoles:
      return { ...before, helpRoles: picked };
    case settingIds.audiences:
      return { ...before, audiences: picked };
    default:
      return {};
  }
}

function manages({ memberPermissions }: Pick<MessageComponentInteraction, "memberPermissions">): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true;
}

function settingsMessage(
  guild: string,
  settings: ServerSettings,
  client: Client,
  services: Services,
  warnings: readonly Warning[] = [],
): RenderMessage {
  const shown = shownOf(guild, settings, client, services);
  const all = [...warnings, ...warningsOf(shown, client, services)];
  // Discord refuses a menu in which something is picked that no longer exists.
  const there = (ids: readonly string[]) => ids.filter((id) => client.channels.cache.has(id));
  const { answerChannels, helpChannels, helpRoles } = shown;
  const roles = client.guilds.cache.get(guild)?.roles.cache;
  const picked = {
    answerChannels: there(answerChannels),
    helpChannels: there(helpChannels),
    helpRoles: helpRoles.filter((role) => roles?.has(role)),
  };
  return (style) => {
    const said = all.map((warning) => warning(style.wording));
    return renderSettings({ ...shown, ...picked }, said, style);
  };
}

/** Returns the settings that apply in a server: its own, else those of the bot's owner. */
function shownOf(
  guild: string,
  settings: ServerSettings,
  { channels, guilds }: Client,
  { owners }: Services,
): ShownSettings {
  const isHere = (id: string): boolean => {
    const known = channels.cache.get(id);
    return known !== undefined && "guildId" in known && known.guildId === guild;
  };
  const places = [guild, ...[...owners.grants.keys()].filter(isHere)];
  const granted = new Set(places.flatMap((place) => owners.grants.get(place) ?? []));
  const beside = [...granted].filter((audience) => !publicOnly.includes(audience)).sort();
  return {
    answerChannels: settings.answerChannels ?? owners.answerChannels.filter(isHere),
    helpChannels: settings.helpChannels ?? owners.help.channels.filter(isHere),
    helpRoles: settings.helpRoles ?? owners.help.roles.filter((role) => guilds.cache.get(guild)?.roles.cache.has(role)),
    granted: beside,
    audiences: settings.audiences ?? beside,
  };
}

const lacksMessageContent: Warning = ({ needsMessageContent }) => needsMessageContent;

/** Returns warnings of settings that cannot work. */
function warningsOf(
  { answerChannels, helpChannels }: ShownSettings,
  { channels }: Client,
  { mayReadMessages }: Services,
): Warning[] {
  const lacking = [...new Set([...answerChannels, ...helpChannels])].flatMap((id) => {
    const channel = channels.cache.get(id);
    const names: ReportedPermission[] =
      channel === undefined ? ["ViewChannel"] : lackingToAnswer(channel as GuildBasedChannel);
    const lacks: Warning = ({ permissions, lacks }) => lacks(names.map((name) => permissions[name]).join(", "), id);
    return names.length === 0 ? [] : [lacks];
  });
  return [...(mayReadMessages || answerChannels.length === 0 ? [] : [lacksMessageContent]), ...lacking];
}

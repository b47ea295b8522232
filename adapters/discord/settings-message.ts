import {
  type APIChannelSelectComponent,
  type APIRoleSelectComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from "discord.js";
import { shorten } from "../chat/fit/shorten.ts";
import { limits } from "./limits.ts";
import { buttonLabel, compose, type Message, type Part, type Style, subtext, text } from "./parts.ts";

export const settingIds = {
  answerChannels: "set:answer",
  helpChannels: "set:help",
  helpRoles: "set:role",
  audiences: "set:audiences",
  owners: "set:owners",
} as const;

/** The settings that apply in a server: those of the bot's owner where nobody has changed them. */
export interface ShownSettings {
  readonly answerChannels: readonly string[];
  readonly helpChannels: readonly string[];
  readonly helpRoles: readonly string[];
  /** The audiences that the owner granted beside what is public; managers of the server choose among them. */
  readonly granted: readonly string[];
  readonly audiences: readonly string[];
}

const places = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
] as const;
const helpPlaces = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.PublicThread] as const;

/**
 * Renders the message in which a server's settings are shown and changed.
 * @param warnings in Discord's Markdown
 */
export function renderSettings(
  settings: ShownSettings,
  warnings: readonly string[],
  { form, wording }: Style,
): Message {
  const { answerChannels, helpChannels, helpRoles, granted } = settings;
  // The placeholder of a menu is hidden once something is picked, so each menu has its label above.
  const menus: Part[] = [
    subtext(wording.pickAnswerChannels),
    picked(channels(settingIds.answerChannels, answerChannels, [...places], limits.selectOptions)),
    subtext(wording.pickHelpChannel),
    picked(channels(settingIds.helpChannels, helpChannels, [...helpPlaces], 1)),
    subtext(wording.pickHelpRole),
    picked(roles(helpRoles)),
    ...(granted.length === 0 ? [] : [subtext(wording.pickAudiences), picked(audiencesOf(settings))]),
  ];
  const owners = {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: buttonLabel(wording.ownersSettings),
    custom_id: settingIds.owners,
  } as const;
  return compose(
    [
      text(wording.settingsTitle),
      ...menus,
      ...(warnings.length === 0 ? [] : [subtext(warnings.join("\n-# "))]),
      { kind: "buttons", buttons: [owners] },
    ],
    form,
  );
}

function picked(select: (Part & { readonly kind: "select" })["select"]): Part {
  return { kind: "select", select };
}

function channels(
  id: string,
  chosen: readonly string[],
  types: ChannelType[],
  most: number,
): APIChannelSelectComponent {
  return {
    type: ComponentType.ChannelSelect,
    custom_id: id,
    channel_types: types,
    min_values: 0,
    max_values: most,
    default_values: chosen.slice(0, most).map((one) => ({ id: one, type: SelectMenuDefaultValueType.Channel })),
  };
}

function roles(chosen: readonly string[]): APIRoleSelectComponent {
  return {
    type: ComponentType.RoleSelect,
    custom_id: settingIds.helpRoles,
    min_values: 0,
    max_values: 1,
    default_values: chosen.slice(0, 1).map((one) => ({ id: one, type: SelectMenuDefaultValueType.Role })),
  };
}

function audiencesOf({ granted, audiences }: ShownSettings): APIStringSelectComponent {
  const some = granted.slice(0, limits.selectOptions);
  return {
    type: ComponentType.StringSelect,
    custom_id: settingIds.audiences,
    min_values: 0,
    max_values: some.length,
    options: some.map((one) => ({
      label: shorten(one, limits.optionText),
      value: shorten(one, limits.optionText),
      default: audiences.includes(one),
    })),
  };
}

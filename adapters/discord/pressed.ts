import {
  type ButtonInteraction,
  LabelBuilder,
  type MessageComponentInteraction,
  MessageFlags,
  ModalBuilder,
  PermissionFlagsBits,
  Routes,
  type StringSelectMenuInteraction,
  TextInputBuilder,
  TextInputStyle,
} from "discord.js";
import type { Control } from "../chat/controls.ts";
import type { ControlPress } from "../chat/platform.ts";
import { isStanding } from "./answer-thread.ts";
import { renderTopics } from "./browse.ts";
import { encodeCommand } from "./button-value.ts";
import { Conversations } from "./conversation.ts";
import type { RenderMessage } from "./deliver.ts";
import { faultOf } from "./faults.ts";
import { helpPlaceOf } from "./help-place.ts";
import { helpersFrom } from "./helpers.ts";
import { limits } from "./limits.ts";
import { localeOf } from "./locale.ts";
import { askerOfInteraction } from "./place.ts";
import { questionOf } from "./question-of-answer.ts";
import { renderMenu } from "./render.ts";
import { change, respond, tell } from "./respond.ts";
import { renderSection } from "./section-message.ts";
import type { Services } from "./services.ts";
import { markSolved } from "./solved.ts";
import type { DiscordWording } from "./wording/discord-wording.ts";
import { wordingIn } from "./wording/languages.ts";

export const reasonField = "reason";

/** Describes the press of a control, in the terms of the shared flows in `adapters/chat`. */
export function pressedOf(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  control: Control,
  services: Services,
): ControlPress<RenderMessage> {
  const { message } = interaction;
  const toPresser = (shown: RenderMessage | Promise<RenderMessage>) => respond(interaction, "private", shown);
  return {
    id: interaction.id,
    asker: askerOfInteraction(interaction, services),
    control,
    message: message.id,
    mayManage: mayManage(interaction, control, services),
    question: () => questionOf(message, services),
    earlier: () => new Conversations(services).before(message),
    tell: toPresser,
    async acknowledge() {
      await interaction.deferUpdate();
    },
    async share(shown) {
      await respond(interaction, "public", shown);
      return (await interaction.fetchReply()).id;
    },
    isStanding: (post) => isStanding(interaction.client, interaction.channelId, post),
    /** Shows a page of a section. A page that is turned replaces the one before where the message is the presser's own. */
    async showSection(section, page, under) {
      if (section === undefined) return tell(interaction, ({ sectionGone }) => sectionGone);
      const write: RenderMessage = (style) => renderSection(section, page, style, under);
      const isTurned = control.kind === "turn" && isTheirs(interaction);
      await (isTurned ? change(interaction, write) : toPresser(write));
    },
    showTopics: (topics, page) => change(interaction, (style) => renderTopics(topics, page, style)),
    showMenu: (question, controls) => toPresser((style) => renderMenu(question, controls, style)),
    async askReason(sections) {
      await interaction.showModal(reasonModal(sections, wordingIn(localeOf(interaction, "private"))));
    },
    async removeAnswer() {
      await interaction.deferUpdate();
      const { answer } = control.kind === "remove" ? control : {};
      if (answer !== undefined) await removeMessage(interaction, answer);
      await interaction.deleteReply();
    },
    markSolved: () => markSolved(interaction, services.log),
    helpers: () => helpersFrom(interaction, services),
  };
}

/** Removes the answer whose menu was used; an answer that is gone already, with its channel or without, is no error. */
async function removeMessage({ client, channelId }: MessageComponentInteraction, answer: string): Promise<void> {
  try {
    await client.rest.delete(Routes.channelMessage(channelId, answer));
  } catch (error) {
    if (faultOf(error) !== "gone") throw error;
  }
}

/** Returns the modal that asks what was wrong with an answer. */
export function reasonModal(sections: readonly string[], wording: DiscordWording): ModalBuilder {
  const field = new TextInputBuilder()
    .setCustomId(reasonField)
    .setStyle(TextInputStyle.Paragraph)
    .setPlaceholder(wording.reasonPlaceholder)
    .setMaxLength(limits.modalText)
    .setRequired(true);
  return new ModalBuilder()
    .setCustomId(encodeCommand({ kind: "reason", sections }))
    .setTitle(wording.reasonTitle)
    .addLabelComponents(new LabelBuilder().setLabel(wording.reasonLabel).setTextInputComponent(field));
}

/** Whether a message is shown to the presser alone, or responds to what the presser asked. */
function isTheirs({ message, user }: MessageComponentInteraction): boolean {
  return message.flags.has(MessageFlags.Ephemeral) || message.interactionMetadata?.user.id === user.id;
}

/**
 * Whether the presser may use a control on somebody else's answer: moderators may; people with the help role may mark a
 * question as solved.
 */
function mayManage(
  { member, memberPermissions, guildId, client }: MessageComponentInteraction,
  { kind }: Control,
  { config }: Services,
): boolean {
  if (memberPermissions?.has(PermissionFlagsBits.ManageMessages)) return true;
  const role = kind === "solved" ? helpPlaceOf(guildId ?? undefined, client, config)?.role : undefined;
  const roles = member?.roles ?? [];
  return role !== undefined && (Array.isArray(roles) ? roles.includes(role) : roles.cache.has(role));
}

import type { ButtonInteraction, ModalSubmitInteraction, StringSelectMenuInteraction } from "discord.js";
import type { Control } from "../chat/controls.ts";
import { keepReason } from "../chat/judging.ts";
import { handlePress } from "../chat/presses.ts";
import { type Command, decodeCommand } from "./button-value.ts";
import { askerOfInteraction } from "./place.ts";
import { pressedOf, reasonField } from "./pressed.ts";
import { questionOf } from "./question-of-answer.ts";
import { tell } from "./respond.ts";
import type { Services } from "./services.ts";

/** Handles the press of a button under an answer, or a choice from a menu. */
export async function onPress(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  services: Services,
): Promise<void> {
  const command = readCommand(interaction.customId, services);
  if (command === undefined || command.kind === "reason") return tell(interaction, ({ failed }) => failed);
  const control = command.kind === "pick" ? pickedIn(interaction, services) : command;
  await handlePress(services, pressedOf(interaction, control, services));
}

function pickedIn(interaction: ButtonInteraction | StringSelectMenuInteraction, { footnote }: Services): Control {
  const [picked = ""] = interaction.isStringSelectMenu() ? interaction.values : [];
  return { kind: "open", section: footnote.idOfKey(picked) ?? "" };
}

/** Records the reason that somebody gives for a thumb down. */
export async function onReason(interaction: ModalSubmitInteraction, services: Services): Promise<void> {
  const asker = askerOfInteraction(interaction, services);
  if (!asker.mayUse) return tell(interaction, ({ notForYou }) => notForYou);
  const command = readCommand(interaction.customId, services);
  const question = interaction.message === null ? undefined : await questionOf(interaction.message, services);
  if (command?.kind !== "reason" || question === undefined)
    return tell(interaction, ({ questionGone }) => questionGone);
  const reason = interaction.fields.getTextInputValue(reasonField);
  const { sections } = command;
  await keepReason(services, asker, { question, sections, reason });
  await interaction.deferUpdate();
}

function readCommand(id: string, { footnote }: Services): Command | undefined {
  return decodeCommand(id, (key) => footnote.idOfKey(key));
}

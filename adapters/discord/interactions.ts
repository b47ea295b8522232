import { type Client, Events, type Interaction } from "discord.js";
import { interactionKey, interactionWork, rateLimitKeys } from "../chat/keys.ts";
import { composeWhileClaiming, type SendReply } from "../chat/send-reply.ts";
import { placeOfInteraction } from "./place.ts";
import { onPress, onReason } from "./presses.ts";
import { fail, type Repliable } from "./respond.ts";
import type { Services } from "./services.ts";
import { servicesForServer } from "./services-in.ts";
import { isSetting, onSetting } from "./settings-command.ts";
import { onAnswerThis, onAutocomplete, onCommand } from "./slash.ts";

/** Answers commands, buttons, menus and modals, each once. */
export function onInteractions(client: Client<true>, services: Services): void {
  const { record, platform, queue, inHand } = services;
  client.on(Events.InteractionCreate, (interaction) => void inHand.add(take(interaction)));

  async function take(interaction: Interaction): Promise<void> {
    await queue.turn("interaction", rateLimitKeys(platform.name, { user: interaction.user.id }).person);
    const own = await servicesForServer(placeOfInteraction(interaction).guild, services);
    if (interaction.isAutocomplete()) {
      return onAutocomplete(interaction, own).catch((error: unknown) =>
        services.log.debug({ platform: "discord", way: "autocomplete", err: error }, "failed"),
      );
    }
    const handled = handle(interaction, own);
    if (handled === undefined) return;
    const [way, repliable, begin] = handled;
    const { user, channelId } = repliable;
    const data = JSON.stringify({ user: user.id, ...(channelId !== null && { channel: channelId }) });
    const key = interactionKey(platform.name, interaction.id);
    const taking = record.take(key, { kind: interactionWork(platform.name), data });
    const give = await composeWhileClaiming(taking, begin);
    if (give === undefined) return;
    try {
      await give();
    } catch (error) {
      await fail(repliable, way, error, services);
    }
    await record.finish(key);
  }

  /**
   * Returns how an interaction asks, the interaction itself, and what begins to answer it; undefined for other interactions. A
   * press changes things, so nothing of it is done before the interaction is taken.
   */
  function handle(interaction: Interaction, own: Services): [string, Repliable, () => Promise<SendReply>] | undefined {
    if (interaction.isChatInputCommand()) return ["command", interaction, () => onCommand(interaction, own)];
    if (interaction.isMessageContextMenuCommand()) {
      return ["answer-this", interaction, () => onAnswerThis(interaction, own)];
    }
    if (interaction.isMessageComponent() && isSetting(interaction.customId)) {
      return ["settings", interaction, async () => () => onSetting(interaction, own)];
    }
    if (interaction.isButton() || interaction.isStringSelectMenu()) {
      return ["press", interaction, async () => () => onPress(interaction, own)];
    }
    if (interaction.isModalSubmit()) return ["reason", interaction, async () => () => onReason(interaction, own)];
    return undefined;
  }
}

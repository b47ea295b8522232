import { RESTJSONErrorCodes } from "discord.js";
import type { Fault, Platform } from "../chat/platform.ts";
import type { MentionCommand } from "./commands.ts";
import { isCode, isPassing, isRefused, type Write } from "./deliver.ts";
import { notice, renderAnswer } from "./render.ts";
import { wording } from "./wording.ts";

/**
 * Discord, as the shared flows see it.
 * @param hasChannel whether the bot still sees a channel
 * @param onSignedOut see `Platform`
 * @param mention see `MentionCommand`
 */
export function discordPlatform(
  hasChannel: (id: string) => boolean,
  onSignedOut: () => void,
  mention: MentionCommand,
): Platform<Write> {
  return {
    name: "discord",
    wording,
    canMarkSolved: true,
    render: (answer, rendering) => (form) => renderAnswer(answer, rendering, form, mention),
    say: (text) => (form) => notice(text, form),
    faultOf: (error, channel) => (channel === undefined || hasChannel(channel) ? faultOf(error) : "gone"),
    onSignedOut,
  };
}

function faultOf(error: unknown): Fault {
  if (isCode(error, RESTJSONErrorCodes.UnknownChannel, RESTJSONErrorCodes.UnknownMessage)) return "gone";
  if (isCode(error, RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.MissingPermissions)) return "forbidden";
  if (isCode(error, RESTJSONErrorCodes.UnknownInteraction, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) {
    return "late";
  }
  if (isRefused(error)) return "signed-out";
  return isPassing(error) ? "passing" : "other";
}

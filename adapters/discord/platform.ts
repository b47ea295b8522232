import type { Platform } from "../chat/platform.ts";
import type { MentionCommand } from "./commands.ts";
import type { Write } from "./deliver.ts";
import { explain, faultOf } from "./faults.ts";
import { notice, renderAnswer, renderOffer } from "./render.ts";
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
    offer:
      (text, control, { question }) =>
      (form) =>
        renderOffer(text, control, question, form),
    faultOf: (error, channel) => (channel === undefined || hasChannel(channel) ? faultOf(error) : "gone"),
    explain,
    onSignedOut,
  };
}

import type { Platform } from "../chat/platform.ts";
import type { MentionCommand } from "./commands.ts";
import type { RenderMessage } from "./deliver.ts";
import { explain, faultOf } from "./faults.ts";
import { renderAnswer, renderLine, renderOffer } from "./render.ts";

/**
 * Implements the port of the shared flows in `adapters/chat` for Discord.
 * @param hasChannel whether the bot still sees a channel
 * @param onSignedOut see `Platform`
 * @param mention see `MentionCommand`
 */
export function discordPlatform(
  hasChannel: (id: string) => boolean,
  onSignedOut: () => void,
  mention: MentionCommand,
): Platform<RenderMessage> {
  return {
    name: "discord",
    canMarkSolved: true,
    render: (answer, rendering) => (style) => renderAnswer(answer, rendering, style, mention),
    say: (line) => (style) => renderLine(line(style.wording), style.form),
    offer:
      (line, control, { question }) =>
      (style) =>
        renderOffer(line(style.wording), control, question, style),
    faultOf: (error, channel) => (channel === undefined || hasChannel(channel) ? faultOf(error) : "gone"),
    explain: (error, channel) => explain(error, channel, mention),
    onSignedOut,
  };
}

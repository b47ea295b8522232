import type { Platform } from "../chat/platform.ts";
import { explain, faultOf } from "./faults.ts";
import { type Message, notice, offer, renderAnswer } from "./render.ts";
import { wording } from "./wording.ts";

/**
 * Returns Slack's implementation of the port.
 * @param command the slash command
 */
export function slackPlatform(command: string): Platform<Message> {
  return {
    name: "slack",
    sharesWithoutId: true,
    render: (answer, rendering) => renderAnswer(answer, rendering, command),
    say: (line) => notice(line(wording)),
    offer: (line, control, about) => offer(line(wording), control, about),
    faultOf,
    explain,
  };
}

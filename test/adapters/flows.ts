import { describe } from "vitest";
import { describeBesideWords } from "./flows/beside-words.ts";
import { describeCommands } from "./flows/commands.ts";
import { describeControls } from "./flows/controls.ts";
import { describeEdits } from "./flows/edits.ts";
import { describeMessages } from "./flows/messages.ts";
import { describeObjections } from "./flows/objections.ts";
import { OpenedChat } from "./flows/opened-chat.ts";
import { describeReactions } from "./flows/reactions.ts";
import { describeRefusals } from "./flows/refusals.ts";
import type { OpenChat, Seen } from "./flows/tested-chat.ts";

/** Tests what every platform does alike, since it is implemented once, in `adapters/chat`. */
export function describeFlows<Own extends Seen>(name: string, open: OpenChat<Own>): void {
  describe(`${name}, as every other platform`, () => {
    const flow = new OpenedChat(open);
    describeMessages(flow);
    describeBesideWords(flow);
    describeEdits(flow);
    describeCommands(flow);
    describeControls(flow);
    describeObjections(flow);
    describeReactions(flow);
    describeRefusals(flow);
  });
}

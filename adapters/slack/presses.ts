import type { App, BlockAction } from "@slack/bolt";
import { reportRequest } from "../chat/faults.ts";
import { keepReason } from "../chat/judging.ts";
import { handlePress } from "../chat/presses.ts";
import { askerOf } from "./asker.ts";
import { actionIds, callbackIds } from "./buttons.ts";
import { pressedOf, tellerOf } from "./pressed.ts";
import { readControl } from "./read-control.ts";
import { notice } from "./render.ts";
import type { Services } from "./services.ts";
import { wording } from "./wording.ts";

/** Matches every action id except that of the button that opens the modal to ask in; see `shortcuts.ts`. */
const controls = new RegExp(`^(?!${actionIds.ask}$)`);

/** Handles presses of the controls under answers, and the modal that asks for a reason. */
export function onPresses(app: App, services: Services): void {
  app.action<BlockAction>(controls, async ({ ack, body, context, client, respond }) => {
    await ack();
    const from = { team: context.teamId ?? "", client, respond };
    const tell = tellerOf(body, from);
    const pressed = pressedOf(body, from, services);
    if (pressed === undefined) return tell(notice(wording.failed));
    const about = { way: "press", channel: pressed.asker.channel };
    await handlePress(services, pressed).catch((error: unknown) => reportRequest(services, about, error, tell));
  });

  app.view(callbackIds.reason, async ({ ack, view, body, context, client }) => {
    await ack();
    const { footnote } = services;
    const read = readControl(actionIds.judge, view.private_metadata, (key) => footnote.idOfKey(key));
    if (read?.control.kind !== "judge" || read.asked === undefined) return;
    const asker = askerOf({ team: context.teamId ?? "", user: body.user.id }, client, services);
    if (!asker.mayUse) return;
    const reason = view.state.values["field"]?.["text"]?.value ?? "";
    await keepReason(services, asker, { question: read.asked.question, sections: read.control.sections, reason });
  });
}

import type { BlockAction, webApi } from "@slack/bolt";
import type { ControlPress, PressWindow } from "../chat/platform.ts";
import { askerOf } from "./asker.ts";
import { isGone, isOutside } from "./faults.ts";
import { helpersFrom } from "./helpers.ts";
import { postToPerson } from "./post.ts";
import { placeOfPress, textIn, threadOf } from "./press-place.ts";
import { readPress } from "./read-control.ts";
import { type Message, plain } from "./render.ts";
import { modal, reasonModal, sectionModal } from "./section-modal.ts";
import type { Services } from "./services.ts";
import { shareIn } from "./share.ts";
import { withRetries } from "./with-retries.ts";
import { wording } from "./wording.ts";

/** What is known of a press besides its payload, and the ways to respond. */
export interface PressContext {
  readonly team: string;
  readonly client: webApi.WebClient;
  readonly respond: Respond;
}

type Respond = (
  message:
    | ({ response_type: "ephemeral" | "in_channel"; replace_original: false; thread_ts?: string } & Message)
    | { delete_original: true },
) => Promise<unknown>;

/** Returns a press in the form that the shared code works with; undefined if the control is not one of this app's. */
export function pressedOf(
  body: BlockAction,
  from: PressContext,
  services: Services,
): ControlPress<Message> | undefined {
  const { team, client, respond } = from;
  const [action] = body.actions;
  const value = action !== undefined && "value" in action ? textIn(action.value) : undefined;
  const read = readPress(body, (key) => services.footnote.idOfKey(key));
  if (read === undefined) return undefined;
  const { control, asked } = read;
  const { user, trigger_id: trigger } = body;
  const place = placeOfPress(body);
  const { channel, ts, root } = place;
  const window = body.view?.type === "modal" ? body.view : undefined;
  const asker = askerOf({ team, user: user.id, ...(channel !== undefined && { channel }) }, client, services);
  const tell = tellerOf(body, from);
  return {
    id: trigger,
    asker,
    control,
    message: [team, channel, ts].join(":"),
    ...(window !== undefined && { window: windowOf(window, action?.action_id, client) }),
    question: () => (asked?.question === "" ? undefined : asked?.question),
    earlier: () => asked?.earlier ?? [],
    tell,
    share: async (shown) =>
      shareIn({ channel, root }, await shown, client, user.id, (message) =>
        respond({ response_type: "in_channel", replace_original: false, ...threadOf(place), ...message }),
      ),
    isStanding: async (post) => channel !== undefined && isStanding(client, channel, post),
    async showSection(section, page, under) {
      const isTurning = control.kind === "turn";
      const view =
        section === undefined
          ? modal(wording.wholeSection, [plain(wording.sectionGone)])
          : sectionModal(section, page, under, asked);
      if (window === undefined) await client.views.open({ trigger_id: trigger, view });
      else if (isTurning) await client.views.update({ view_id: window.id, view });
      else {
        // Slack stacks at most three modals.
        await client.views
          .push({ trigger_id: trigger, view })
          .catch(() => client.views.update({ view_id: window.id, view }));
      }
    },
    async askReason() {
      const view = reasonModal(value ?? "");
      await (window === undefined
        ? client.views.open({ trigger_id: trigger, view })
        : client.views.push({ trigger_id: trigger, view }));
    },
    async removeAnswer() {
      if (channel === undefined || ts === undefined) return;
      try {
        await withRetries(() => client.chat.delete({ channel, ts }));
      } catch (error) {
        if (isOutside(error)) await respond({ delete_original: true });
        else if (!isGone(error)) throw error;
      }
    },
    helpers: async () => helpersFrom(place, client, services),
  };
}

/** @param pressed the action id of the control */
function windowOf(
  { id, title, blocks }: NonNullable<BlockAction["view"]>,
  pressed: string | undefined,
  client: webApi.WebClient,
): PressWindow<Message> {
  const update = async (view: ReturnType<typeof modal>): Promise<void> => {
    await client.views.update({ view_id: id, view });
  };
  const holdsControl = (block: Message["blocks"][number]): boolean =>
    block.type === "actions" && block.elements.some((one) => one.action_id === pressed);
  return {
    show: async (shown) => update(modal(wording.askTitle, (await shown).blocks)),
    async confirm(message) {
      const others = (blocks as Message["blocks"]).filter((block) => !holdsControl(block));
      await update(modal(title.text, [...others, ...message.blocks]));
    },
  };
}

/** Returns a function that shows something only to the person who pressed: where they pressed, or else in a direct message. */
export function tellerOf(
  body: BlockAction,
  { client, respond }: PressContext,
): (message: Message | Promise<Message>) => Promise<void> {
  const place = placeOfPress(body);
  return async (shown) => {
    const message = await shown;
    if (body.response_url !== undefined && body.response_url !== "") {
      await respond({ response_type: "ephemeral", replace_original: false, ...threadOf(place), ...message });
    } else {
      await postToPerson(client, body.user.id, message);
    }
  };
}

/** Whether a post still exists; assumed where Slack does not tell. */
async function isStanding(client: webApi.WebClient, channel: string, ts: string): Promise<boolean> {
  try {
    await withRetries(() => client.chat.getPermalink({ channel, message_ts: ts }));
    return true;
  } catch (error) {
    return !isGone(error);
  }
}

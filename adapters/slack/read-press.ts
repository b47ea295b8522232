import type { BlockAction, webApi } from "@slack/bolt";
import type { Message } from "./render.ts";
import { tellPerson } from "./tell-failure.ts";
import type { Asker } from "./viewers.ts";

/** A button that somebody pressed, and how to answer them. */
export interface Press {
  readonly asker: Asker;
  readonly client: webApi.WebClient;
  readonly trigger: string;
  /** The message that the button stands under, if it stands under one. */
  readonly message?: { readonly channel: string; readonly ts: string; readonly root?: string };
  /** The id of the modal that the button stands in, if it stands in one. */
  readonly view?: string;
  readonly value: string | undefined;
  /** Shows something to the presser alone. */
  readonly tell: (message: Message) => Promise<void>;
  /** Shows something to all where the button stands in a conversation, even where the bot is not in it. */
  readonly show: (message: Message) => Promise<void>;
  /** Deletes the message that the button stands under, even there. */
  readonly erase: () => Promise<void>;
}

type Respond = (
  message:
    | ({ response_type: "ephemeral" | "in_channel"; replace_original: false; thread_ts?: string } & Message)
    | { delete_original: true },
) => Promise<unknown>;

/** Reads what Slack tells of a press. */
export function readPress(
  body: BlockAction,
  { team, client, respond }: { readonly team: string; readonly client: webApi.WebClient; readonly respond: Respond },
): Press {
  const [action] = body.actions;
  const { container, user, trigger_id: trigger } = body;
  const channel = body.channel?.id ?? text(container["channel_id"]);
  const ts = text(container["message_ts"]);
  const root = text(container["thread_ts"]) ?? text(body.message?.["thread_ts"]);
  // Under a thread's first message, people may see the channel alone.
  const thread = root === undefined || root === ts ? {} : { thread_ts: root };
  const isMessage = channel !== undefined && ts !== undefined;
  const tell = async (message: Message): Promise<void> => {
    if (body.response_url !== undefined && body.response_url !== "") {
      await respond({ response_type: "ephemeral", replace_original: false, ...thread, ...message });
    } else {
      await tellPerson(client, user.id, message);
    }
  };
  return {
    asker: { team, user: user.id, ...(channel !== undefined && { channel }) },
    client,
    trigger,
    value: action === undefined ? undefined : valueIn(action),
    tell,
    async show(message) {
      await respond({ response_type: "in_channel", replace_original: false, ...thread, ...message });
    },
    async erase() {
      await respond({ delete_original: true });
    },
    ...(isMessage && { message: { channel, ts, ...(root !== undefined && { root }) } }),
    ...(body.view?.type === "modal" && { view: body.view.id }),
  };
}

function valueIn(action: object): string | undefined {
  return "value" in action ? text(action.value) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

import * as v from "valibot";
import type { Work } from "../../src/index.ts";
import { ways } from "../chat/platform.ts";
import type { Incoming } from "./incoming.ts";
import { installedIn } from "./installed-in.ts";
import type { MessageContext } from "./message-context.ts";

/** The kind of the work to answer a message. */
export const messageWork = "slack:message";

const schema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    ...installedIn,
    user: v.string(),
    /** The bot's own user id. */
    bot: v.string(),
    /** How the message asks. */
    way: v.picklist(ways),
    incoming: v.object({
      channel: v.string(),
      ts: v.string(),
      user: v.string(),
      text: v.string(),
      root: v.exactOptional(v.string()),
      rootUser: v.exactOptional(v.string()),
      isDirect: v.boolean(),
      isFromApp: v.exactOptional(v.literal(true)),
      // Missing in work that a replica of an older version left.
      shown: v.optional(
        v.pipe(v.array(v.object({ text: v.string(), isShortened: v.exactOptional(v.literal(true)) })), v.readonly()),
        [],
      ),
      hasFiles: v.optional(v.boolean(), false),
    }),
  }),
);

/** The kind of the work on an edit or a deletion of an answered message. */
export const changeWork = "slack:change";

const change = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    ...installedIn,
    /** The id of the person who asked. */
    user: v.string(),
    bot: v.string(),
    channel: v.string(),
    ts: v.string(),
    root: v.exactOptional(v.string()),
    isDirect: v.boolean(),
  }),
);

/** What a replica needs to handle an edit or a deletion; the message is read from Slack again. */
type ChangeWork = v.InferOutput<typeof change>;

/**
 * Returns the work on an edit or a deletion of an answered message.
 * @param user the id of the person who asked
 */
export function changeWorkOf(
  { channel, ts, root, isDirect }: Pick<Incoming, "channel" | "ts" | "root" | "isDirect">,
  user: string,
  { team, enterprise, bot }: Omit<MessageContext, "client">,
): Work {
  const installed = { team, ...(enterprise !== undefined && { enterprise }) };
  const data: ChangeWork = { ...installed, user, bot, channel, ts, ...(root !== undefined && { root }), isDirect };
  return { kind: changeWork, data: JSON.stringify(data) };
}

export function readChangeWork(data: string): ChangeWork {
  return v.parse(change, data);
}

/** What a replica needs to answer a message; the data of the work. */
export type MessageWork = v.InferOutput<typeof schema>;

export function writeMessageWork(work: MessageWork): string {
  return JSON.stringify(work);
}

export function readMessageWork(data: string): MessageWork {
  return v.parse(schema, data);
}

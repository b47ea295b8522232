import * as v from "valibot";
import { ways } from "../chat/platform.ts";

/** The kind of the work to answer a message. */
export const messageWork = "slack:message";

const schema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    team: v.string(),
    /** The organisation's id; set only if the app is installed in the whole organisation. */
    enterprise: v.exactOptional(v.string()),
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

/** What a replica needs to answer a message; the data of the work. */
export type MessageWork = v.InferOutput<typeof schema>;

export function writeMessageWork(work: MessageWork): string {
  return JSON.stringify(work);
}

export function readMessageWork(data: string): MessageWork {
  return v.parse(schema, data);
}

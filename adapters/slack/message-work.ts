import * as v from "valibot";
import { ways } from "../chat/platform.ts";

/** The kind of the work on a message. */
export const messageWork = "slack:message";

const schema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    team: v.string(),
    /** The organisation, if the app is installed in all of it. */
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
      // A replica of an older version leaves none of these.
      shown: v.optional(
        v.pipe(v.array(v.object({ text: v.string(), isShortened: v.exactOptional(v.literal(true)) })), v.readonly()),
        [],
      ),
      hasFiles: v.optional(v.boolean(), false),
    }),
  }),
);

/** What it takes to answer a message. */
export type MessageWork = v.InferOutput<typeof schema>;

export function writeMessageWork(work: MessageWork): string {
  return JSON.stringify(work);
}

export function readMessageWork(data: string): MessageWork {
  return v.parse(schema, data);
}

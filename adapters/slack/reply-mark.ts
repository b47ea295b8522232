import * as v from "valibot";

const eventType = "reply";
const mark = v.object({ event_type: v.literal(eventType), event_payload: v.object({ message: v.string() }) });

/** Returns the invisible metadata of a post that tells which message it replies to, for reading the post back. */
export function replyMark(ts: string): { metadata: v.InferOutput<typeof mark> } {
  return { metadata: { event_type: eventType, event_payload: { message: ts } } };
}

/** Returns the `ts` of the message that a post replies to; undefined where its metadata names none. */
export function repliesTo(metadata: unknown): string | undefined {
  const read = v.safeParse(mark, metadata);
  return read.success ? read.output.event_payload.message : undefined;
}

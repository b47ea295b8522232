import * as v from "valibot";

const eventType = "reply";
const mark = v.object({ event_type: v.literal(eventType), event_payload: v.object({ message: v.string() }) });

/** What a post carries, unseen, so that whoever reads it back knows which message it replies to. */
export function replyMark(ts: string): { metadata: v.InferOutput<typeof mark> } {
  return { metadata: { event_type: eventType, event_payload: { message: ts } } };
}

/** The `ts` of the message that a post replies to; undefined where it says none. */
export function repliesTo(metadata: unknown): string | undefined {
  const read = v.safeParse(mark, metadata);
  return read.success ? read.output.event_payload.message : undefined;
}

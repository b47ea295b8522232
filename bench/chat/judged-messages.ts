import * as v from "valibot";
import { readJsonLines } from "../../adapters/terminal/batch.ts";

/** How the bot responds to a message: by an answer, by near sections or the word that there is nothing, or in another way. */
const spoken = v.picklist(["answer", "near", "courtesy", "reaction", "offer", "silence"]);

const place = v.picklist(["mention", "unasked", "direct"]);

const common = {
  id: v.number(),
  platform: v.picklist(["slack", "discord"]),
  text: v.string(),
  /** The responses that are right. */
  spoken: v.array(spoken),
  /** The slugs of the sections of which one answers it. */
  gold: v.optional(v.array(v.string()), []),
};

const message = v.variant("way", [
  v.object({ ...common, way: v.literal("mention") }),
  v.object({ ...common, way: v.literal("unasked") }),
  v.object({ ...common, way: v.literal("direct"), after: v.exactOptional(v.string()) }),
  v.object({ ...common, way: v.literal("follow-up"), after: v.string(), by: v.exactOptional(v.literal("bob")) }),
  v.object({ ...common, way: v.literal("edit"), before: v.string(), where: v.picklist(["mention", "unasked"]) }),
  v.object({ ...common, way: v.literal("reaction") }),
  v.object({ ...common, way: v.literal("post"), platform: v.literal("discord"), title: v.string() }),
  v.object({ ...common, way: v.literal("reply"), above: v.string() }),
  v.object({ ...common, way: v.literal("thread"), above: v.string() }),
  v.object({ ...common, way: v.literal("forward"), shown: v.string(), where: v.picklist(["mention", "unasked"]) }),
  v.object({ ...common, way: v.literal("voice"), platform: v.literal("slack"), shown: v.string(), where: place }),
]);

export type Spoken = v.InferOutput<typeof spoken>;

/** A message of a chat, with the responses that are right; see `bench/judged/README.md`. */
export type JudgedMessage = v.InferOutput<typeof message>;

/**
 * Reads judged messages, one JSON object a line.
 * @throws InputError that names the line
 */
export function readJudgedMessages(file: string): JudgedMessage[] {
  return readJsonLines(
    file,
    (value) => v.parse(message, value),
    '{"id": 1, "way": "mention", "platform": "slack", "text": "...", "spoken": ["answer"]}',
  );
}

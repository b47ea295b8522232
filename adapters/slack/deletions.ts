import type { Deletion } from "./incoming.ts";
import { messageKey, type Scene } from "./message-context.ts";
import { isGone, patiently } from "./patience.ts";
import type { Services } from "./services.ts";

/** Takes the answer to a deleted question away, as soon as it stands. */
export async function takeDeletion(deletion: Deletion, scene: Scene, services: Services): Promise<void> {
  const key = messageKey(scene.team, deletion);
  await services.turns.after(key, () => removeAnswer(`slack:${key}`, deletion, scene, services));
}

async function removeAnswer(
  key: string,
  { channel }: Deletion,
  { client }: Scene,
  { record, log }: Services,
): Promise<void> {
  const given = await record.answerTo(key);
  if (given === undefined) return;
  await record.removeAnswer(key);
  try {
    await patiently(() => client.chat.delete({ channel, ts: given.message }));
  } catch (error) {
    if (!isGone(error)) log.error({ platform: "slack", way: "deletion", channel, err: error }, "failed");
  }
}

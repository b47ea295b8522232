import type { Chat } from "./answering.ts";
import { onceKey, rateLimitKeys } from "./keys.ts";
import type { IncomingMessage } from "./platform.ts";

/**
 * Whether a message of another app, such as a workflow, is answered: only a mention, once in each thread, and within the rate
 * limit of the place. Without these limits, two apps that mention each other would answer forever. A thread in which the rate
 * limit refused an answer still has its one answer.
 * @param thread identifies the thread, or the message that begins one, on its platform
 */
export async function mayAppAsk(
  { platform, record, rateLimit, log }: Chat<unknown>,
  { asker, way }: Pick<IncomingMessage<unknown>, "asker" | "way">,
  thread: string,
): Promise<boolean> {
  if (way !== "mention") return false;
  const { person, place } = rateLimitKeys(platform.name, asker);
  const key = onceKey(platform.name, "app", thread);
  if (await record.claim(key)) {
    if ((await rateLimit.secondsForApp(person, place)) === 0) return true;
    await record.release(key);
  }
  log.info({ platform: platform.name, way, app: asker.user, channel: asker.channel }, "app not answered");
  return false;
}

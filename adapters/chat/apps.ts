import type { Chat } from "./answering.ts";
import { onceKey, rateLimitKeys } from "./keys.ts";
import type { Heard } from "./platform.ts";

/**
 * Whether a message of another app, such as a workflow, is answered: a mention, once in each thread, and no more than so often in a place.
 * Two apps that mention one another would go on for ever.
 * @param thread names the thread on its platform, or the message that begins one
 */
export async function mayAppAsk(
  { platform, record, rateLimit, log }: Chat<unknown>,
  { asker, way }: Pick<Heard<unknown>, "asker" | "way">,
  thread: string,
): Promise<boolean> {
  if (way !== "mention") return false;
  const { person, place } = rateLimitKeys(platform.name, asker);
  const isFirst = await record.claim(onceKey(platform.name, "app", thread));
  if (isFirst && (await rateLimit.secondsForApp(person, place)) === 0) return true;
  log.info({ platform: platform.name, way, app: asker.user, channel: asker.channel }, "app not answered");
  return false;
}

import { once } from "../../src/index.ts";
import { type Asking, ask, onceKey, render } from "./asking.ts";
import type { ButtonState } from "./button-value.ts";
import { interactionKey } from "./deliveries.ts";
import { isOutside, patiently } from "./patience.ts";
import { quiet } from "./quiet.ts";
import type { Press } from "./read-press.ts";
import { context, type Message, notice } from "./render.ts";
import type { Services } from "./services.ts";
import { tellPerson } from "./tell-failure.ts";
import { wording } from "./wording.ts";

/**
 * Posts an answer that only the asker saw, once; it is asked again as the one who shares it.
 * @returns whether it stands there now, where it did not before
 */
export async function shareAnswer(
  pressed: Press,
  { question, earlier, except }: ButtonState,
  services: Services,
): Promise<boolean> {
  const { asker, client, message, trigger, tell } = pressed;
  const { channel } = asker;
  if (channel === undefined) return false;
  const place = { channel, ...(message?.root !== undefined && { thread_ts: message.root }) };
  try {
    const shared = await once(services.record, onceKey(`share:${message?.ts ?? ""}`, asker, question), async () => {
      const asking: Asking = { id: interactionKey(trigger), question, earlier, except, asker, way: "share" };
      const answer = await ask(services, client, asking);
      await post(render(answer, asking, services, "public", asker.user), place, pressed);
      return true;
    });
    if (shared === undefined) await tell(notice(wording.sharedBefore));
    return shared ?? false;
  } catch (error) {
    if (!isOutside(error)) throw error;
    // What was asked too long ago takes no reply any more.
    await tellPerson(client, asker.user, { ...notice(wording.share), blocks: [context(wording.inviteFirst(channel))] });
    return false;
  }
}

/** Only what stands in public channels can be posted without being in them; elsewhere Slack takes a reply to the press. */
async function post(
  reply: Message,
  place: { readonly channel: string; readonly thread_ts?: string },
  { client, show }: Press,
): Promise<void> {
  try {
    await patiently(() => client.chat.postMessage({ ...place, ...reply, ...quiet }));
  } catch (error) {
    if (!isOutside(error)) throw error;
    await show(reply).catch(() => {
      throw error;
    });
  }
}

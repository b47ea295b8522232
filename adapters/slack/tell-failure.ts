import type { webApi } from "@slack/bolt";
import { type Message, notice } from "./render.ts";
import type { Services } from "./services.ts";
import { wording } from "./wording.ts";

/** Tells somebody something where there is nothing to answer under, as in a modal or at home: in their direct messages. */
export async function tellPerson(client: webApi.WebClient, user: string, message: Message): Promise<void> {
  await client.chat.postMessage({ channel: user, ...message });
}

/** Does what somebody asked for; where it fails, the log says so and they are told. */
export async function orTell(
  { log }: Pick<Services, "log">,
  about: { readonly way: string; readonly action?: string; readonly channel?: string },
  act: () => Promise<void>,
  tell: (message: Message) => Promise<unknown>,
): Promise<void> {
  try {
    await act();
  } catch (error) {
    log.error({ platform: "slack", ...about, err: error }, "failed");
    await tell(notice(wording.failed));
  }
}

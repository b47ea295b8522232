import type { Message } from "discord.js";
import { deliver, patiently, type Write } from "./deliver.ts";
import { lackingFor, tellLacking } from "./permissions.ts";
import type { Services } from "./services.ts";

/** Replies, once however often it takes; undefined where the bot may not, and the asker knows. */
export async function reply(
  message: Message,
  write: Write,
  { log }: Pick<Services, "log">,
): Promise<string | undefined> {
  const lacking = lackingFor(message);
  if (lacking.length > 0) {
    await tellLacking(message, lacking, log);
    return undefined;
  }
  const once = { nonce: message.id, enforceNonce: true, failIfNotExists: false };
  const { id } = await patiently(() => deliver(write, (sealed) => message.reply({ ...sealed, ...once })));
  return id;
}

/** How it is told that a message could not be answered: at once or not at all, since it was tried long enough. */
export function failureToldTo(message: Message, { log }: Pick<Services, "log">) {
  return {
    async tellFailed(write: Write): Promise<void> {
      await deliver(write, (sealed) => message.reply(sealed));
    },
    tellForbidden: () => tellLacking(message, lackingFor(message), log),
  };
}

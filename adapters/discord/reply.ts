import type { Message } from "discord.js";
import { deliver, patiently, type Write } from "./deliver.ts";
import { localeFor } from "./locale.ts";
import { Lacking, lackingFor } from "./permissions.ts";

/**
 * Replies, once however often it takes.
 * @throws Lacking where the bot may not, before it tries
 */
export async function reply(message: Message, write: Write): Promise<string> {
  const lacking = lackingFor(message);
  if (lacking.length > 0) throw new Lacking(lacking);
  const once = { nonce: message.id, enforceNonce: true, failIfNotExists: false };
  const { id } = await patiently(() =>
    deliver(write, localeFor(message), (sealed) => message.reply({ ...sealed, ...once })),
  );
  return id;
}

/** How it is told that a message could not be answered: at once or not at all, since it was tried long enough. */
export function failureToldTo(message: Message) {
  return {
    async tellFailed(write: Write): Promise<string> {
      return (await deliver(write, localeFor(message), (sealed) => message.reply(sealed))).id;
    },
    /** In a direct message, if they take any. */
    async tellForbidden(write: Write): Promise<void> {
      await deliver(write, localeFor(message), (sealed) => message.author.send(sealed));
    },
  };
}

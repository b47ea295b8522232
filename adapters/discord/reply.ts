import type { Message } from "discord.js";
import { deliver, type RenderMessage, withRetries } from "./deliver.ts";
import { localeFor } from "./locale.ts";
import { MissingPermissions, missingPermissionsFor } from "./permissions.ts";

/**
 * Replies to a message. The nonce keeps retries from sending the reply twice.
 * @param nonce differs between replies to the same message; up to 25 characters
 * @returns the id of the reply
 * @throws MissingPermissions, before anything is sent, where the bot lacks a permission
 */
export async function reply(message: Message, write: RenderMessage, nonce = message.id): Promise<string> {
  const lacking = missingPermissionsFor(message);
  if (lacking.length > 0) throw new MissingPermissions(lacking);
  const once = { nonce, enforceNonce: true, failIfNotExists: false };
  const { id } = await withRetries(() =>
    deliver(write, localeFor(message), (sealed) => message.reply({ ...sealed, ...once })),
  );
  return id;
}

/**
 * Returns the ways to say that a message could not be answered. They do not retry, since the answer itself was retried long
 * enough.
 */
export function failureToldTo(message: Message) {
  return {
    async tellFailed(write: RenderMessage): Promise<string> {
      return (await deliver(write, localeFor(message), (sealed) => message.reply(sealed))).id;
    },
    /** Sends a direct message; fails if the author accepts none. */
    async tellForbidden(write: RenderMessage): Promise<void> {
      await deliver(write, localeFor(message), (sealed) => message.author.send(sealed));
    },
  };
}

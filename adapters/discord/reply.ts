import { type Message, RESTJSONErrorCodes } from "discord.js";
import { deliver, isCode, isPassing, isRefused, patiently, silent, type Write } from "./deliver.ts";
import { lackingIn, tellLacking } from "./permissions.ts";
import { notice } from "./render.ts";
import type { Services } from "./services.ts";
import { wording } from "./wording.ts";

/** Replies, once however often it takes; undefined where the bot may not, and the asker knows. */
export async function reply(message: Message, write: Write, { log }: Services): Promise<Message | undefined> {
  const lacking = lackingFor(message);
  if (lacking.length > 0) {
    await tellLacking(message, lacking, log);
    return undefined;
  }
  const once = { nonce: message.id, enforceNonce: true, failIfNotExists: false };
  return patiently(() => deliver(write, (sealed) => message.reply({ ...sealed, ...once })));
}

/** What the bot lacks to reply to a message; nothing that could be told where its channel is gone. */
export function lackingFor({ client, channelId }: Message): string[] {
  const channel = client.channels.cache.get(channelId);
  return channel?.isTextBased() && !channel.isDMBased() ? lackingIn(channel) : [];
}

/**
 * Says what became of a message that could not be answered, to whoever can do something about it.
 * @returns whether that is all that can be done; false where Discord could not be reached even for that
 */
export async function failReply(
  message: Message,
  { way, isAsked }: { readonly way: string | undefined; readonly isAsked: boolean },
  error: unknown,
  { log, refused }: Services,
): Promise<boolean> {
  const { channelId: channel, client } = message;
  const isGone = !client.channels.cache.has(channel);
  if (isGone || isCode(error, RESTJSONErrorCodes.UnknownChannel, RESTJSONErrorCodes.UnknownMessage)) {
    log.info({ platform: "discord", way, channel }, "place is gone");
    return true;
  }
  if (isAsked && isCode(error, RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.MissingPermissions)) {
    await tellLacking(message, lackingFor(message), log);
    return true;
  }
  if (isRefused(error)) {
    refused();
    return false;
  }
  log.error({ platform: "discord", way, channel, err: error }, "failed");
  if (!isAsked) return true;
  const said = message.reply({ ...notice(wording.failed, "components"), allowedMentions: silent });
  return said.then(
    () => true,
    (untold: unknown) => !isPassing(untold),
  );
}

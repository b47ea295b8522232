import { randomBytes } from "node:crypto";
import { type REST, Routes } from "discord.js";
import { deliver, patiently } from "./deliver.ts";
import { lines } from "./render.ts";

/** Writes the weekly digest in a channel, whichever shard serves it; once, however often it takes. */
export async function postDigest(rest: REST, channel: string, said: string): Promise<void> {
  const once = { nonce: randomBytes(12).toString("hex"), enforce_nonce: true };
  await patiently(() =>
    deliver(
      (form) => lines(said, form),
      ({ allowedMentions: { parse }, ...message }) =>
        rest.post(Routes.channelMessages(channel), { body: { ...message, ...once, allowed_mentions: { parse } } }),
    ),
  );
}

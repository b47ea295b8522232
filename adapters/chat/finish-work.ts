import type { Chat } from "./answering.ts";
import { reportMessage } from "./faults.ts";
import type { Asker, AskerNotices } from "./platform.ts";

/** Milliseconds after which an answer is too late, because it would surprise the asker. */
export const longestWait = 15 * 60_000;

/**
 * Does work that this replica took, then finishes it in the record; releases it to another replica where the platform is away,
 * so that nobody could even be told that it failed.
 * @param key the key of the work
 * @param told missing where nobody expects an answer
 */
export async function doAndFinish<Shown>(
  chat: Pick<Chat<Shown>, "platform" | "log" | "rateLimit" | "record">,
  key: string,
  { way, asker }: { readonly way: string; readonly asker: Pick<Asker, "channel" | "user"> },
  give: () => Promise<void>,
  told: AskerNotices<Shown> | undefined,
): Promise<void> {
  const { record } = chat;
  let isOver = true;
  try {
    await give();
  } catch (error) {
    isOver = await reportMessage(chat, { way, channel: asker.channel, user: asker.user }, error, told);
  }
  await (isOver ? record.finish(key) : record.release(key));
}

import type { Chat } from "./answering.ts";
import { reportMessage } from "./faults.ts";
import type { Asker, Telling } from "./platform.ts";

/** Milliseconds after which an answer would surprise who asked. */
export const longestWait = 15 * 60_000;

/**
 * Answers what was taken; whoever cannot even be told that it failed is left to be answered by another.
 * @param key that of the work
 * @param told missing where nobody waits for an answer
 */
export async function finishTaken<Shown>(
  chat: Pick<Chat<Shown>, "platform" | "log" | "rateLimit" | "record">,
  key: string,
  { way, asker }: { readonly way: string; readonly asker: Pick<Asker, "channel" | "user"> },
  give: () => Promise<void>,
  told: Telling<Shown> | undefined,
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

import type { webApi } from "@slack/bolt";
import { AlreadyTold } from "../chat/platform.ts";
import { isOutside } from "./faults.ts";
import { post, postToPerson } from "./post.ts";
import type { PressPlace } from "./press-place.ts";
import { context, type Message, notice } from "./render.ts";
import { wording } from "./wording.ts";

/**
 * Posts an answer in the place where its asker saw it. The bot may post in a public channel without being in it; in other
 * channels Slack accepts a reply to the press.
 * @param user the person who is told where Slack accepts neither
 * @returns the post's `ts`; undefined for a reply to the press, of which Slack gives none
 * @throws AlreadyTold where Slack accepts neither
 */
export async function shareIn(
  { channel, root }: Pick<PressPlace, "channel" | "root">,
  message: Message,
  client: webApi.WebClient,
  user: string,
  respond: (message: Message) => Promise<unknown>,
): Promise<string | undefined> {
  if (channel === undefined) throw new AlreadyTold();
  try {
    return await post(client, { channel, ...(root !== undefined && { thread_ts: root }) }, message);
  } catch (error) {
    if (!isOutside(error)) throw error;
    try {
      await respond(message);
      return undefined;
    } catch {
      // Slack accepts no reply to a press on a message that is too old.
      const blocks = [context(wording.inviteFirst(channel))];
      await postToPerson(client, user, { ...notice(wording.share), blocks });
      throw new AlreadyTold("the bot is not in the channel", { cause: error });
    }
  }
}

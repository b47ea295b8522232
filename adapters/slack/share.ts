import type { webApi } from "@slack/bolt";
import { AlreadyTold } from "../chat/platform.ts";
import { isOutside } from "./patience.ts";
import { post, postToPerson } from "./post.ts";
import type { PressPlace } from "./press-place.ts";
import { context, type Message, notice } from "./render.ts";
import { wording } from "./wording.ts";

/**
 * Posts an answer where its asker saw it. Only what stands in public channels can be posted without being in them; elsewhere
 * Slack takes a reply to the press.
 * @param user who is told where neither is taken
 * @returns the post's `ts`, which Slack does not give of a reply to a press
 * @throws AlreadyTold then
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
      // What was asked too long ago takes no reply any more.
      const blocks = [context(wording.inviteFirst(channel))];
      await postToPerson(client, user, { ...notice(wording.share), blocks });
      throw new AlreadyTold("the bot is not in the channel", { cause: error });
    }
  }
}

import type { webApi } from "@slack/bolt";
import type { Message } from "./render.ts";
import { withRetries } from "./with-retries.ts";

/** A channel, or a thread in a channel. */
export interface PostPlace {
  readonly channel: string;
  readonly thread_ts?: string;
}

/** Posts a message without link previews; resolves with its `ts`. */
export async function post(
  client: webApi.WebClient,
  place: PostPlace,
  message: Message & Partial<Pick<webApi.ChatPostMessageArguments, "metadata">>,
): Promise<string> {
  const { ts = "" } = await withRetries(() =>
    client.chat.postMessage({ ...place, ...message, unfurl_links: false, unfurl_media: false }),
  );
  return ts;
}

/** Sends a direct message to a person, for places without a message to reply to, such as a modal or the app's home. */
export async function postToPerson(client: webApi.WebClient, user: string, message: Message): Promise<void> {
  await client.chat.postMessage({ channel: user, ...message });
}

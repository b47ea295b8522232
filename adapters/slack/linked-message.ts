import type { webApi } from "@slack/bolt";
import { type Pointed, pointedByLinks } from "../chat/contents.ts";
import { meantByMessage } from "./meant.ts";
import type { Viewer, Viewers } from "./viewers.ts";

/** The parts of a message's web address. */
interface Link {
  readonly channel: string;
  readonly ts: string;
  /** The `ts` of the first message of its thread; missing where the message is not a reply. */
  readonly root?: string;
}

const addresses =
  /https:\/\/[\w.-]{1,80}\.slack(?:-gov)?\.com\/archives\/([CDG][A-Z0-9]{1,20})\/p(\d{10})(\d{6})(?:\?(?:[^<>|\s]{0,80}&)?(?:amp;)?thread_ts=(\d{10}\.\d{6}))?/g;

/** Bounds on the search for the asker among a channel's members: members on a page, and pages. */
const membersAPage = 1_000;
const mostPages = 5;

/**
 * Returns the questions in the messages that a text links to, as far as the asker may see them; undefined where the text has no
 * such link.
 * @param asked the person who asks, with the place of the text
 */
export function linkedMessages(
  text: string,
  asked: Viewer & { readonly bot: string },
  client: webApi.WebClient,
  viewers: Viewers,
): Promise<Pointed | undefined> {
  const links = readLinks(text).map((link) => {
    const isHere = link.channel === asked.channel;
    const read = async () => {
      if (!isHere && !(await maySee(link.channel, asked, client, viewers))) return undefined;
      const message = await fetchMessage(link, client);
      return message && meantByMessage(message, asked.bot);
    };
    return { isHere, read };
  });
  return pointedByLinks(links);
}

/** Removes the links to messages from a text, as a command holds them too: without `<` and `>`. */
export function withoutMessageLinks(text: string): string {
  return text.replace(addresses, " ").replace(/[<>]|(?<=\s)[?&][\w=&;.-]*/g, " ");
}

function readLinks(text: string): Link[] {
  return [...text.matchAll(addresses)].map(([, channel = "", seconds, fraction, root]) => {
    const ts = `${seconds}.${fraction}`;
    return { channel, ts, ...(root !== undefined && root !== ts && { root }) };
  });
}

/**
 * Whether a person may see a channel: public channels are for everybody of the workspace except guests, others for their
 * members.
 */
async function maySee(channel: string, asked: Viewer, client: webApi.WebClient, viewers: Viewers): Promise<boolean> {
  const { channel: info } = await client.conversations.info({ channel });
  if (info?.is_channel === true && info.is_private === false) return viewers.isOwn(asked, client);
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const found = await client.conversations.members({ channel, limit: membersAPage, ...(cursor && { cursor }) });
    if (found.members?.includes(asked.user)) return true;
    cursor = found.response_metadata?.next_cursor;
    if (!cursor) return false;
  }
  return false;
}

/** Finds a message, whether it begins a thread or is a reply; undefined where it no longer exists. */
export async function findMessage(
  place: Pick<Link, "channel" | "ts">,
  client: webApi.WebClient,
): Promise<Awaited<ReturnType<typeof fetchMessage>>> {
  return (await fetchMessage(place, client)) ?? (await fetchMessage({ ...place, root: place.ts }, client));
}

export async function fetchMessage({ channel, ts, root }: Link, client: webApi.WebClient) {
  const range = { channel, oldest: ts, latest: ts, inclusive: true, limit: 1 };
  const { messages = [] } = await (root === undefined
    ? client.conversations.history(range)
    : client.conversations.replies({ ...range, ts: root, limit: 2 }));
  return messages.find((one) => one.ts === ts);
}

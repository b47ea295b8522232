import type { webApi } from "@slack/bolt";
import type { Helpers } from "../chat/platform.ts";
import { mrkdwnLink } from "./escape.ts";
import { post } from "./post.ts";
import type { PressPlace } from "./press-place.ts";
import { context, type Message, notice, plain } from "./render.ts";
import type { Services } from "./services.ts";
import { wording } from "./wording.ts";

/**
 * Returns the help channel, for a question under whose answer somebody pressed. The post mentions a user group only if one is
 * set.
 */
export function helpersFrom(
  { channel, ts, root }: PressPlace,
  client: webApi.WebClient,
  { config: { help } }: Services,
): Helpers<Message> {
  if (help === undefined) return { obstacle: notice(wording.cannotAskPerson) };
  return {
    place: help.channel,
    askedBefore: said(wording.personAskedBefore(help.channel)),
    async ask(question, asker) {
      const isThere = channel !== undefined && ts !== undefined;
      const origin = isThere ? await linkTo(client, channel, root ?? ts) : undefined;
      const message = helpPost(question, asker, { group: help.group, origin });
      const posted = await post(client, { channel: help.channel }, message);
      const place = await linkTo(client, help.channel, posted);
      return said(wording.personAsked(help.channel, place === undefined ? "" : mrkdwnLink(place, wording.there)));
    },
  };
}

/** Returns the post for the help channel. */
export function helpPost(
  question: string,
  asker: string,
  { group, origin }: { readonly group: string | undefined; readonly origin: string | undefined },
): Message {
  const link = origin === undefined ? [] : [context(mrkdwnLink(origin, wording.origin))];
  const call = group === undefined ? "" : `<!subteam^${group}> · `;
  return {
    text: wording.needsHelp,
    blocks: [context(`${call}${wording.needsPerson(asker)}`), plain(question), ...link],
  };
}

function said(mrkdwn: string): Message {
  return { ...notice(wording.askPerson), blocks: [context(mrkdwn)] };
}

/** Returns the web address of a message; undefined where Slack gives none, as for a message that only one person sees. */
async function linkTo(client: webApi.WebClient, channel: string, ts: string): Promise<string | undefined> {
  try {
    return (await client.chat.getPermalink({ channel, message_ts: ts })).permalink;
  } catch {
    return undefined;
  }
}

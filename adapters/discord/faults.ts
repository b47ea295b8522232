import { DiscordAPIError, RESTJSONErrorCodes } from "discord.js";
import type { Fault } from "../chat/platform.ts";
import type { MentionCommand } from "./commands.ts";
import { isCode, isPassing, isRefused, type Write } from "./deliver.ts";
import { Lacking } from "./permissions.ts";
import { spoken } from "./render.ts";
import type { DiscordWording } from "./wording/discord-wording.ts";

/** What is gone: Discord counts these from 10,000 on. */
const unknown = { first: 10_001, last: 10_999 };
/** What the bot may not do, or nobody may do there: from 50,001 on, but for what is wrong with the message itself. */
const refused = { first: 50_001, last: 50_999 };
const ofMessage = [
  RESTJSONErrorCodes.CannotSendAnEmptyMessage,
  RESTJSONErrorCodes.InvalidFormBodyOrContentType,
] as const;
const late = [RESTJSONErrorCodes.UnknownInteraction, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged] as const;

export function faultOf(error: unknown): Fault {
  if (error instanceof Lacking) return "forbidden";
  if (isRefused(error)) return "signed-out";
  if (isCode(error, ...late)) return "late";
  if (isWithin(error, unknown)) return "gone";
  if (isCode(error, RESTJSONErrorCodes.ThreadLocked)) return "forbidden";
  if (isWithin(error, refused) && !isCode(error, ...ofMessage)) return "forbidden";
  return isPassing(error) ? "passing" : "other";
}

/**
 * Says what the bot lacks to answer in a channel.
 * @param mention see `MentionCommand`
 */
export function explain(error: unknown, channel: string | undefined, mention: MentionCommand): Write | undefined {
  if (channel === undefined || faultOf(error) !== "forbidden") return undefined;
  return ({ form, wording }) => spoken(whyIn(error, channel, mention("ask"), wording), form);
}

/** @param ask the command, as it stands in a text */
function whyIn(error: unknown, channel: string, ask: string, wording: DiscordWording): string {
  if (error instanceof Lacking) {
    const names = error.permissions.map((name) => wording.permissions[name]).join(", ");
    return wording.lacksForAnswer(names, channel, ask);
  }
  if (isCode(error, RESTJSONErrorCodes.ThreadLocked, RESTJSONErrorCodes.InvalidActionOnArchivedThread)) {
    return wording.threadClosed(channel, ask);
  }
  return wording.mayNotAnswer(channel, ask);
}

function isWithin(error: unknown, { first, last }: { readonly first: number; readonly last: number }): boolean {
  return (
    error instanceof DiscordAPIError && typeof error.code === "number" && first <= error.code && error.code <= last
  );
}

import { DiscordAPIError, RESTJSONErrorCodes } from "discord.js";
import type { Fault } from "../chat/platform.ts";
import type { MentionCommand } from "./commands.ts";
import { isCode, isTemporary, isTokenRefused, type RenderMessage } from "./deliver.ts";
import { MissingPermissions } from "./permissions.ts";
import { renderMarkdown } from "./render.ts";
import type { DiscordWording } from "./wording/discord-wording.ts";

/** The range of Discord's error codes for what does not exist any more. */
const goneCodes = { first: 10_001, last: 10_999 };
/**
 * The range of Discord's error codes for what the bot, or anybody, may not do. The codes in `invalidMessage` lie in it too, but
 * they mean that the message itself is invalid.
 */
const forbiddenCodes = { first: 50_001, last: 50_999 };
const invalidMessage = [
  RESTJSONErrorCodes.CannotSendAnEmptyMessage,
  RESTJSONErrorCodes.InvalidFormBodyOrContentType,
] as const;
const late = [RESTJSONErrorCodes.UnknownInteraction, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged] as const;

export function faultOf(error: unknown): Fault {
  if (error instanceof MissingPermissions) return "forbidden";
  if (isTokenRefused(error)) return "signed-out";
  if (isCode(error, ...late)) return "late";
  if (isWithin(error, goneCodes)) return "gone";
  if (isCode(error, RESTJSONErrorCodes.ThreadLocked)) return "forbidden";
  if (isWithin(error, forbiddenCodes) && !isCode(error, ...invalidMessage)) return "forbidden";
  return isTemporary(error) ? "passing" : "other";
}

/** Whether a call failed because a message is gone, or may no longer be read by the bot. */
export function isUnreadable(error: unknown): boolean {
  return isCode(
    error,
    RESTJSONErrorCodes.UnknownMessage,
    RESTJSONErrorCodes.UnknownChannel,
    RESTJSONErrorCodes.MissingAccess,
    RESTJSONErrorCodes.MissingPermissions,
  );
}

/**
 * Returns a message that says why the bot may not answer in a channel; undefined where the error means something else.
 * @param mention see `MentionCommand`
 */
export function explain(
  error: unknown,
  channel: string | undefined,
  mention: MentionCommand,
): RenderMessage | undefined {
  if (channel === undefined || faultOf(error) !== "forbidden") return undefined;
  return ({ form, wording }) => renderMarkdown(whyIn(error, channel, mention("ask"), wording), form);
}

/** @param ask the mention of the command `ask`, in Discord's Markdown */
function whyIn(error: unknown, channel: string, ask: string, wording: DiscordWording): string {
  if (error instanceof MissingPermissions) {
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

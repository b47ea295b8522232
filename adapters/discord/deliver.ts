import { DiscordAPIError, HTTPError, type MessageMentionOptions, RESTJSONErrorCodes } from "discord.js";
import { retry } from "../process/retry.ts";
import type { ReaderLocale } from "./locale.ts";
import type { Message, Style } from "./parts.ts";
import { wordingIn } from "./wording/languages.ts";

/** A message in either form, in any language. */
export type Write = (style: Style) => Message;

/** Nothing that is quoted or asked may ever ping anybody. */
export const silent = { parse: [], repliedUser: false } as const satisfies MessageMentionOptions;

/** A message as it leaves. */
export interface Sealed extends Message {
  readonly allowedMentions: MessageMentionOptions;
}

/**
 * Every message goes through here: it pings nobody, and where Discord refuses its components it goes as text.
 * @param locale of who reads it
 */
export async function deliver<Sent>(
  write: Write,
  locale: ReaderLocale,
  send: (message: Sealed) => Promise<Sent>,
  allowedMentions: MessageMentionOptions = silent,
): Promise<Sent> {
  const wording = wordingIn(locale);
  try {
    return await send({ ...write({ form: "components", wording }), allowedMentions });
  } catch (error) {
    if (!isCode(error, RESTJSONErrorCodes.InvalidFormBodyOrContentType)) throw error;
    return send({ ...write({ form: "plain", wording }), allowedMentions });
  }
}

export function isCode(error: unknown, ...codes: readonly RESTJSONErrorCodes[]): boolean {
  return error instanceof DiscordAPIError && codes.some((code) => code === error.code);
}

/** Whether Discord refuses the bot's token; the library then drops it and says that it has none. */
export function isRefused(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401 && error.code === 0;
  return error instanceof Error && error.message.startsWith("Expected token to be set");
}

/** Milliseconds; about a minute over all, while the asker waits. */
const waits = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000];

/**
 * Does again what the network or a server failed. Discord's own requests for patience are the library's affair.
 * @throws what it throws for any other reason
 */
export function patiently<Result>(act: () => Promise<Result>): Promise<Result> {
  return retry(act, (error, failures) => (isPassing(error) ? waits[failures] : undefined));
}

/** Whether it is the network or a server that failed. */
export function isPassing(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500;
  const code = (error as { readonly code?: unknown }).code;
  return typeof code === "string" && /^(?:E[A-Z]+|UND_ERR_\w+)$/.test(code);
}

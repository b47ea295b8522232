import { DiscordAPIError, HTTPError, type MessageMentionOptions, RESTJSONErrorCodes } from "discord.js";
import { retry } from "../process/retry.ts";
import type { ReaderLocale } from "./locale.ts";
import type { Message, Style } from "./parts.ts";
import { wordingIn } from "./wording/languages.ts";

/** Writes a message in either form, in any language. */
export type RenderMessage = (style: Style) => Message;

/** Pings nobody: nothing that is quoted or asked may ever do so. */
export const silent = { parse: [], repliedUser: false } as const satisfies MessageMentionOptions;

/** A message as it is sent, with what in it may ping. */
export interface OutgoingMessage extends Message {
  readonly allowedMentions: MessageMentionOptions;
}

/**
 * Sends a message; every message to Discord goes through here. It pings nobody unless `allowedMentions` says so, and is sent in
 * its plain form where Discord refuses its components.
 * @param locale the language of the reader
 */
export async function deliver<Sent>(
  write: RenderMessage,
  locale: ReaderLocale,
  send: (message: OutgoingMessage) => Promise<Sent>,
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

/**
 * Whether Discord refuses the bot's token. After a refusal discord.js drops the token, and throws on the next call that none is
 * set.
 */
export function isTokenRefused(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401 && error.code === 0;
  return error instanceof Error && error.message.startsWith("Expected token to be set");
}

/** Milliseconds before each retry; about a minute in all, since the asker is waiting. */
const waits = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000];

/**
 * Retries what the network or a server made fail. Rate limits are left to discord.js.
 * @throws the last error when all retries fail, and any other error at once
 */
export function withRetries<Result>(act: () => Promise<Result>): Promise<Result> {
  return retry(act, (error, failures) => (isTemporary(error) ? waits[failures] : undefined));
}

/** Whether an error is temporary: the network or a server failed. */
export function isTemporary(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500;
  const code = (error as { readonly code?: unknown }).code;
  return typeof code === "string" && /^(?:E[A-Z]+|UND_ERR_\w+)$/.test(code);
}

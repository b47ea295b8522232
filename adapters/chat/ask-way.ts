import type { Way } from "./platform.ts";

/** The facts that decide how a message asks, as its platform reads them. */
export interface MessageFacts {
  readonly isDirect: boolean;
  readonly isMention: boolean;
  /** The way of the message if it continues something of the bot's; undefined where it continues nothing. */
  readonly goesOn: Extract<Way, "reply" | "follow-up"> | undefined;
  /** Whether the bot is set to answer unasked in the channel of the message. */
  isInAnswerChannel(): boolean;
}

/** Returns how a message addresses the bot; undefined if it does not. */
export function addressedBy(
  { isDirect, isMention }: Pick<MessageFacts, "isDirect" | "isMention">,
  { hasDirectMessages }: { readonly hasDirectMessages: boolean },
): Way | undefined {
  if (isDirect) return hasDirectMessages ? "direct" : undefined;
  return isMention ? "mention" : undefined;
}

/**
 * Returns how a message asks, or how it asks after an edit; undefined if it does not.
 * @param isUnderAnswer whether the message continues something of the bot's, which a platform may have to look up; not needed
 * for a message that already has an answer
 */
export async function wayOf(
  { isDirect, isMention, goesOn, isInAnswerChannel }: MessageFacts,
  { hasDirectMessages }: { readonly hasDirectMessages: boolean },
  isUnderAnswer: () => Promise<boolean> = async () => true,
): Promise<Way | undefined> {
  const addressed = addressedBy({ isDirect, isMention }, { hasDirectMessages });
  if (isDirect || addressed !== undefined) return addressed;
  if (goesOn !== undefined) return (await isUnderAnswer()) ? goesOn : undefined;
  return isInAnswerChannel() ? "unasked" : undefined;
}

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

/** Returns how a message is addressed to the bot; undefined if it is not. */
function addressedBy(
  { isDirect, isMention }: Pick<MessageFacts, "isDirect" | "isMention">,
  { hasDirectMessages }: { readonly hasDirectMessages: boolean },
): "direct" | "mention" | undefined {
  if (isDirect) return hasDirectMessages ? "direct" : undefined;
  return isMention ? "mention" : undefined;
}

/** Returns how a message asks without regard to what it replies to or follows; undefined if it does not ask. */
export function askedAlone(
  facts: MessageFacts,
  usage: { readonly hasDirectMessages: boolean },
): Exclude<Way, "reply" | "follow-up"> | undefined {
  const addressed = addressedBy(facts, usage);
  if (facts.isDirect || addressed !== undefined) return addressed;
  return facts.goesOn === undefined && facts.isInAnswerChannel() ? "unasked" : undefined;
}

/**
 * Returns how a message asks, as first written or after an edit; undefined if it does not ask.
 * @param isUnderAnswer whether the message that it replies to or follows is the bot's, which a platform may have to look up; not
 * needed for a message that was answered already
 * @param isStillAsking whether only its author has written in its thread so far, as after a first message that asked nothing:
 * "HELP!!!"
 */
export async function wayOf(
  { isDirect, isMention, goesOn, isInAnswerChannel }: MessageFacts,
  { hasDirectMessages }: { readonly hasDirectMessages: boolean },
  isUnderAnswer: () => Promise<boolean> = async () => true,
  isStillAsking: () => Promise<boolean> = async () => false,
): Promise<Way | undefined> {
  const addressed = addressedBy({ isDirect, isMention }, { hasDirectMessages });
  if (isDirect || addressed !== undefined) return addressed;
  if (goesOn !== undefined) {
    if (await isUnderAnswer()) return goesOn;
    return (await isStillAsking()) ? "unasked" : undefined;
  }
  return isInAnswerChannel() ? "unasked" : undefined;
}

/**
 * Returns how a message asks that was edited after another replica had read it; undefined if it no longer asks.
 * @param before how it asked then
 * @param alone how it asks by itself now; see `askedAlone`
 */
export function wayOfLeft(before: Way, alone: Way | undefined): Way | undefined {
  return alone ?? (before === "reply" || before === "follow-up" ? before : undefined);
}

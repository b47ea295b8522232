import type { Way } from "./platform.ts";

/** What tells how a message asks, as its platform reads it. */
export interface MessageFacts {
  readonly isDirect: boolean;
  readonly isMention: boolean;
  /** How it goes on from an answer of the bot; undefined if it does not. A platform may have to look that up. */
  goesOn(): GoingOn | Promise<GoingOn>;
  /** Whether it begins something in a channel where the bot is set to answer by itself. */
  isInAnswerChannel(): boolean;
}

type GoingOn = Extract<Way, "reply" | "follow-up"> | undefined;

/** How a message asks, or asks as it stands after an edit; undefined if it does not. */
export async function wayOf(
  { isDirect, isMention, goesOn, isInAnswerChannel }: MessageFacts,
  { hasDirectMessages }: { readonly hasDirectMessages: boolean },
): Promise<Way | undefined> {
  if (isDirect) return hasDirectMessages ? "direct" : undefined;
  if (isMention) return "mention";
  return (await goesOn()) ?? (isInAnswerChannel() ? "unasked" : undefined);
}

import type { Feedback } from "../../src/index.ts";
import type { Asker } from "./platform.ts";

/*
 * The keys under which the record and the rate limit know things of a platform. A replica of an older version may share the
 * record, so that a key changes only with a reason.
 */

/** What was asked in a message, and what was answered to it. */
export function messageKey(platform: string, message: string): string {
  return `${platform}:${message}`;
}

/** A message that is to be answered once. */
export function messageWorkKey(platform: string, message: string): string {
  return `${platform}:message:${message}`;
}

/** A question by a reaction, which is to be answered once. */
export function reactionWorkKey(platform: string, reaction: string): string {
  return `${platform}:reacted:${reaction}`;
}

/** A command, a press or what is sent in a window: each is taken once. */
export function interactionKey(platform: string, interaction: string): string {
  return `${platform}:interaction:${interaction}`;
}

/** The kind of the work on what only its platform's first response can answer. */
export function interactionWork(platform: string): string {
  return `${platform}:interaction`;
}

/** What may be done once. */
export function onceKey(
  platform: string,
  what: "edit" | "share" | "person" | "reaction" | "app" | "read",
  ...parts: readonly string[]
): string {
  return [platform, what, ...parts].join(":");
}

/** A person's word on an answer, whichever of its messages they judge. */
export function feedbackKey(
  platform: string,
  { team = "" }: Pick<Asker, "team">,
  { question, sections }: Pick<Feedback, "question" | "sections">,
): string {
  return `${platform}:${team}:${question}:${sections.join(",")}`;
}

/** Who is slowed down, and where, when they ask very often. */
export function rateLimitKeys(
  platform: string,
  { user, team = "", channel = user }: Pick<Asker, "user" | "team" | "channel">,
): { readonly person: string; readonly place: string } {
  return { person: `${platform}:${user}`, place: `${platform}:${team}:${channel}` };
}

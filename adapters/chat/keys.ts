import type { Feedback } from "../../src/index.ts";
import type { Asker } from "./platform.ts";

/*
 * The keys by which the record and the rate limit identify things on a platform. Change a key only for a reason, since a
 * replica of an older version may share the record.
 */

/** Key of a message that asked, under which its answer is recorded. */
export function messageKey(platform: string, message: string): string {
  return `${platform}:${message}`;
}

/** Key of the work to answer a message once. */
export function messageWorkKey(platform: string, message: string): string {
  return `${platform}:message:${message}`;
}

/** Key of the work to answer a reaction once. */
export function reactionWorkKey(platform: string, reaction: string): string {
  return `${platform}:reacted:${reaction}`;
}

/** Key of a command, a press or the submission of a window, each of which is taken once. */
export function interactionKey(platform: string, interaction: string): string {
  return `${platform}:interaction:${interaction}`;
}

/** Kind of the work on an interaction that only the first response to its platform can answer. */
export function interactionWork(platform: string): string {
  return `${platform}:interaction`;
}

/** Key of something that may be done only once. */
export function onceKey(
  platform: string,
  what: "edit" | "deletion" | "share" | "person" | "reaction" | "app" | "read" | "forbidden",
  ...parts: readonly string[]
): string {
  return [platform, what, ...parts].join(":");
}

/** Key of a person's judgement of an answer: the same for all messages that show the answer in one workspace or server. */
export function feedbackKey(
  platform: string,
  { team = "" }: Pick<Asker, "team">,
  { question, sections }: Pick<Feedback, "question" | "sections">,
): string {
  return `${platform}:${team}:${question}:${sections.join(",")}`;
}

/** Keys of the person and the place whose questions the rate limit counts. */
export function rateLimitKeys(
  platform: string,
  { user, team = "", channel = user }: Pick<Asker, "user" | "team" | "channel">,
): { readonly person: string; readonly place: string } {
  return { person: `${platform}:${user}`, place: `${platform}:${team}:${channel}` };
}

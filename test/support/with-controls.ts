import { controlsFor, type Showing } from "../../adapters/chat/controls.ts";
import type { Rendering } from "../../adapters/chat/platform.ts";
import type { Answer } from "../../src/index.ts";

type Place = "isInChannel" | "isOutside";

/** How an answer is shown, before its controls are chosen; by default in a channel that the bot is in. */
export type Shown = Omit<Rendering, "controls"> & Omit<Showing, Place> & Partial<Pick<Showing, Place>>;

/** Returns the rendering with the controls that the answer gets. */
export function withControls(
  answer: Answer,
  { except, canAskPerson, canBeSolved, isInChannel = true, isOutside = false, ...rendering }: Shown,
): Rendering {
  const showing = { ...rendering, except, canAskPerson, canBeSolved, isInChannel, isOutside };
  return { ...rendering, controls: controlsFor(answer, showing) };
}

import { controlsFor, type Showing } from "../../adapters/chat/controls.ts";
import type { Rendering } from "../../adapters/chat/platform.ts";
import type { Answer } from "../../src/index.ts";

/** How an answer is shown, before it has its controls. */
export type Shown = Omit<Rendering, "controls"> & Showing;

/** The same with the controls that the answer gets. */
export function withControls(answer: Answer, { except, canAskPerson, canBeSolved, ...rendering }: Shown): Rendering {
  return { ...rendering, controls: controlsFor(answer, { ...rendering, except, canAskPerson, canBeSolved }) };
}

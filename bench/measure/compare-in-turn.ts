import { askInTurn } from "./ask-in-turn.ts";
import type { Timing } from "./timing.ts";

/** Milliseconds of Footnote, of the handler that only echoes, and the difference of their percentiles. */
export interface Compared {
  readonly footnote: Timing;
  readonly echo: Timing;
  readonly over: Timing;
}

/** Asks Footnote and the echo the same questions in turn. */
export async function compareInTurn<Peer>(
  peers: readonly [footnote: Peer, echo: Peer],
  ask: (peer: Peer, question: string) => Promise<number>,
  questions: readonly string[],
  count: number,
): Promise<Compared> {
  const [footnote, echo] = (await askInTurn(peers, ask, questions, { count })) as [Timing, Timing];
  return { footnote, echo, over: { p50: footnote.p50 - echo.p50, p99: footnote.p99 - echo.p99 } };
}

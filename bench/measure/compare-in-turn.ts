import { setTimeout as wait } from "node:timers/promises";
import { type Timing, timing } from "./timing.ts";

/** Milliseconds of Footnote, of the handler that only echoes, and how much more the former takes. */
export interface Compared {
  readonly footnote: Timing;
  readonly echo: Timing;
  readonly over: Timing;
}

/** The first questions warm the code up. */
const warmUp = 500;
/** Between two questions, what the one before left to do comes to its end. */
const rest = 2;

/** Asks Footnote and the echo the same questions in turn, each beginning every other time. */
export async function compareInTurn<Peer>(
  [footnote, echo]: readonly [Peer, Peer],
  ask: (peer: Peer, question: string) => Promise<number>,
  questions: readonly string[],
  count: number,
): Promise<Compared> {
  const taken = new Map<Peer, number[]>([footnote, echo].map((peer) => [peer, []]));
  for (let round = 0; round < warmUp + count; round++) {
    const question = questions[round % questions.length] ?? "";
    for (const peer of round % 2 === 0 ? [footnote, echo] : [echo, footnote]) {
      const milliseconds = await ask(peer, question);
      if (round >= warmUp) taken.get(peer)?.push(milliseconds);
      await wait(rest);
    }
  }
  const ours = timing(taken.get(footnote) ?? []);
  const theirs = timing(taken.get(echo) ?? []);
  return { footnote: ours, echo: theirs, over: { p50: ours.p50 - theirs.p50, p99: ours.p99 - theirs.p99 } };
}

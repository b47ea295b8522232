import { setTimeout as wait } from "node:timers/promises";
import { type Timing, timing } from "./timing.ts";

/** Questions that only warm the code up. */
const warmUp = 500;
/**
 * Asks several peers the same questions in turn; each peer is first as often as the others.
 * @param ask resolves with milliseconds
 * @param rest milliseconds between two questions, in which the work left by the one before is done
 */
export async function askInTurn<Peer>(
  peers: readonly Peer[],
  ask: (peer: Peer, question: string) => Promise<number>,
  questions: readonly string[],
  { count, rest = 2 }: { readonly count: number; readonly rest?: number },
): Promise<Timing[]> {
  const taken = peers.map((): number[] => []);
  for (let round = 0; round < warmUp + count; round++) {
    const question = questions[round % questions.length] ?? "";
    for (let turn = 0; turn < peers.length; turn++) {
      const at = (round + turn) % peers.length;
      const milliseconds = await ask(peers[at] as Peer, question);
      if (round >= warmUp) taken[at]?.push(milliseconds);
      await wait(rest);
    }
  }
  return taken.map(timing);
}

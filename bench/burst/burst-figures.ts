import { setImmediate, setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { freePort } from "../../test/support/free-port.ts";
import { type Timing, timing } from "../measure/timing.ts";

/** A bot that is connected to a platform on this machine. */
export interface BurstPeer {
  /** Mentions the bot; resolves with the milliseconds until the answer arrived. */
  mention(question: string): Promise<number>;
  /** Asks with the slash command; resolves with the milliseconds until the answer arrived. */
  command(question: string): Promise<number>;
  close(): Promise<void>;
}

/** Milliseconds; an answer that came too late for its platform counts as infinite. */
interface BurstFigures {
  readonly lateCommands: number;
  readonly mention: Timing;
  readonly health: Timing;
  readonly command: Timing;
  readonly healthBefore: Timing;
  readonly commandBefore: Timing;
}

/** Commands before the burst, for comparison and to warm the code up. */
const before = 100;
const pause = 30;

/**
 * Measures how long `/health` and a slash command take before a burst of mentions, and while these are being answered.
 * @param open connects the bot, which serves `/health` on the port
 */
export async function burstFigures(
  open: (environment: { readonly HEALTH_PORT: string }) => Promise<BurstPeer>,
  questions: readonly string[],
): Promise<BurstFigures> {
  const port = await freePort();
  const peer = await open({ HEALTH_PORT: String(port) });
  const probe = new Worker(new URL("health-probe.js", import.meta.url), { workerData: { port } });
  let health: number[] = [];
  probe.on("message", (taken: number) => void health.push(taken));
  const question = (at: number): string => questions[at % questions.length] ?? "";
  // An answer that the platform no longer accepts came too late.
  const ask = async (at: number): Promise<number> => {
    const taken = await peer.command(question(at)).catch(() => Number.POSITIVE_INFINITY);
    await wait(pause);
    return taken;
  };
  try {
    const commandsBefore: number[] = [];
    for (let at = 0; at < before; at++) commandsBefore.push(await ask(at));
    const healthBefore = health;
    health = [];
    let left = questions.length;
    const mentions: Promise<number>[] = [];
    for (const one of questions) {
      mentions.push(peer.mention(one).finally(() => left--));
      // Lets the stand-in deliver one mention at a time: the time that it takes to deliver all of them is not the bot's.
      await setImmediate();
    }
    const commands: number[] = [];
    while (left > 0) commands.push(await ask(commands.length));
    return {
      mention: timing(await Promise.all(mentions)),
      health: timing(health),
      command: timing(commands),
      lateCommands: commands.filter((taken) => taken === Number.POSITIVE_INFINITY).length,
      healthBefore: timing(healthBefore),
      commandBefore: timing(commandsBefore),
    };
  } finally {
    await probe.terminate();
    await peer.close();
  }
}

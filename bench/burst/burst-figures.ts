import { setImmediate, setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { freePort } from "../../test/support/free-port.ts";
import { type Timing, timing } from "../measure/timing.ts";

/** A bot that is connected to a platform on this machine. */
export interface BurstPeer {
  /** Mentions the bot; resolves with the milliseconds until the answer arrived. */
  mention(question: string): Promise<number>;
  /** Asks with the slash command; the same. */
  command(question: string): Promise<number>;
  close(): Promise<void>;
}

/** Milliseconds; what came too late for its platform is infinite. */
interface BurstFigures {
  readonly lateCommands: number;
  readonly mention: Timing;
  readonly health: Timing;
  readonly command: Timing;
  readonly healthBefore: Timing;
  readonly commandBefore: Timing;
}

/** Commands before the burst, to compare with, which warm the code up too. */
const before = 100;
const pause = 30;

/**
 * How long `/health` and a slash command take while so many mentions that arrived at once are being answered, and before.
 * @param open connects the bot, which tells its health at a port
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
  // What the platform no longer took was too late.
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
      // What the platform on this machine takes to tell of them all is not the bot's time.
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

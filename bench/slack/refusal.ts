import { setTimeout as wait } from "node:timers/promises";
import { Peer } from "./peer.ts";

/** Milliseconds since Slack was available again. */
export interface RefusalFigures {
  /** Until a question was answered that was asked while Slack was away. */
  readonly waiting: number;
  /** Until a question was answered that was asked as soon as Slack was available. */
  readonly asked: number;
  /** Whether the process did not end meanwhile. */
  readonly isSameProcess: boolean;
}

/** Closes the socket, refuses every call for some seconds, and measures how the bot comes back. */
export async function refusalFigures(folder: string, question: string, seconds: number): Promise<RefusalFigures> {
  const peer = await Peer.open("dist/adapters/main.js", { KNOWLEDGE_DIR: folder, LOG_LEVEL: "silent" });
  try {
    await peer.mention(question);
    peer.front.isRefusing = true;
    peer.front.sockets.drop();
    await wait(seconds * 500);
    const asked = performance.now();
    const waited = peer.mention(question);
    await wait(seconds * 500);
    const back = performance.now();
    peer.front.isRefusing = false;
    const [waiting, after] = await Promise.all([waited, peer.mention(question)]);
    return { waiting: asked + waiting - back, asked: after, isSameProcess: peer.isAlive };
  } finally {
    await peer.close();
  }
}

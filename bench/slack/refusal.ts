import { setTimeout as wait } from "node:timers/promises";
import { Peer } from "./peer.ts";

/** Milliseconds from when Slack was back. */
export interface RefusalFigures {
  /** Until a question that waited at Slack meanwhile was answered. */
  readonly waiting: number;
  /** Until a question that was asked right then was answered. */
  readonly asked: number;
  /** Whether it was the same process all the time. */
  readonly isSameProcess: boolean;
}

/** Cuts the socket, refuses every call for so many seconds, and sees how it comes back. */
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

import { type Compared, compareInTurn } from "../measure/compare-in-turn.ts";
import { Peer } from "./peer.ts";

type Ask = (peer: Peer, question: string) => Promise<number>;

/** Asks Footnote and the echo the same questions; each of them is first for every other question. */
export async function latencyFigures(
  folder: string,
  questions: readonly string[],
  count: number,
): Promise<{ readonly mention: Compared; readonly command: Compared }> {
  const footnote = await Peer.open("dist/adapters/main.js", { KNOWLEDGE_DIR: folder });
  const echo = await Peer.open("dist/bench/slack/echo.js");
  try {
    const compare = (ask: Ask): Promise<Compared> => compareInTurn([footnote, echo], ask, questions, count);
    return {
      mention: await compare((peer, question) => peer.mention(question)),
      command: await compare((peer, question) => peer.command(question)),
    };
  } finally {
    await Promise.all([footnote.close(), echo.close()]);
  }
}

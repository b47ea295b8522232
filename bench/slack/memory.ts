import { setTimeout as wait } from "node:timers/promises";
import { type Memory, Peer } from "./peer.ts";
import { variedQuestions } from "./varied-questions.ts";

export interface MemoryFigures {
  /** Bytes in use after each number of questions. */
  readonly after: readonly ({ readonly questions: number } & Memory)[];
  /** Heap and array buffers at the end, divided by those after the first step. */
  readonly growth: number;
}

/** Questions that wait for an answer at the same time. */
const atOnce = 16;
/** Milliseconds for the work that is still to be done after a question is answered. */
const rest = 1_000;

/**
 * Mentions Footnote, each time in a thread of its own, since that keeps the most in memory, and measures its memory after every
 * step.
 */
export async function memoryFigures(
  folder: string,
  questions: readonly string[],
  { step, most }: { readonly step: number; readonly most: number },
): Promise<MemoryFigures> {
  const peer = await Peer.open("dist/adapters/main.js", { KNOWLEDGE_DIR: folder });
  const varied = variedQuestions(questions);
  const after: ({ questions: number } & Memory)[] = [];
  try {
    for (let asked = step; asked <= most; asked += step) {
      let left = step;
      const askOn = async (): Promise<void> => {
        while (left-- > 0) await peer.mention(varied.next().value);
      };
      await Promise.all(Array.from({ length: atOnce }, askOn));
      await wait(rest);
      after.push({ questions: asked, ...(await peer.memory()) });
    }
  } finally {
    await peer.close();
  }
  const sizes = after.map(({ heapUsed, arrayBuffers }) => heapUsed + arrayBuffers);
  return { after, growth: (sizes.at(-1) ?? 0) / (sizes[0] ?? 0) };
}

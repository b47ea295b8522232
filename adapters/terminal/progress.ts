import type { Progress } from "../../src/index.ts";

export interface ProgressBar {
  readonly update: Progress;
  readonly clear: () => void;
}

/** Shows how far work has come, on a terminal; nothing where nobody watches. */
export async function progressBar(what: string, stream: NodeJS.WriteStream): Promise<ProgressBar> {
  if (!stream.isTTY) return { update: () => undefined, clear: () => undefined };
  const { SingleBar, Presets } = await import("cli-progress");
  const bar = new SingleBar(
    { stream, format: `${what} {bar} {value} of {total}`, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  let isStarted = false;
  return {
    update(done, all) {
      if (!isStarted) bar.start(all, 0);
      isStarted = true;
      bar.update(done);
    },
    clear: () => bar.stop(),
  };
}

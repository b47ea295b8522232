import type { Progress } from "../../src/index.ts";

export interface ProgressBar {
  readonly update: Progress;
  readonly clear: () => void;
}

/** Opens a progress bar, which shows nothing where the stream is no terminal. */
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

import { faultLine, InputError, type LiveKnowledge, type LiveListener, type Meaning } from "../../src/index.ts";
import type { Config } from "../configuration/config.ts";
import { openLive } from "../configuration/open-live.ts";
import type { Terminal } from "./command.ts";
import { progressBar } from "./progress.ts";

/**
 * Opens the knowledge for a chat; changes of its files while the chat is open are reported on standard error.
 * @throws InputError when there is nothing to serve
 */
export async function openChat(
  config: Config["knowledge"],
  { stderr }: Terminal,
  meaning: Meaning | undefined,
): Promise<LiveKnowledge> {
  const { update, clear } = await progressBar("reading", stderr);
  let known = new Set<string>();
  let isOpen = false;
  const listener: LiveListener = {
    onProgress: (done, all) => isOpen || update(done, all),
    onTrouble: (problem) => stderr.write(`${problem}\n`),
    onChange({ faults, added, changed, removed }) {
      clear();
      const lines = faults.filter(({ isWarning }) => !isWarning).map(faultLine);
      for (const line of lines) if (!known.has(line)) stderr.write(`${line}\n`);
      known = new Set(lines);
      const count = added.length + changed.length + removed.length;
      if (isOpen && stderr.isTTY) stderr.write(`\nThe knowledge has changed (documents: ${count}).\n`);
      isOpen = true;
    },
  };
  const live = openLive(config, listener, meaning);
  try {
    const { documents } = await live.whole;
    if (documents > 0) return live;
    throw new InputError(`no file of the knowledge folder ${config.folder} can be served; mend the faults above`);
  } catch (error) {
    clear();
    await live.close();
    throw error;
  }
}

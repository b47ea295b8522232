import { LiveKnowledge, type LiveListener, type Meaning } from "../../src/index.ts";
import { cacheFolder } from "./cache-folder.ts";
import type { Config } from "./config.ts";

/**
 * Opens the knowledge to answer from it while it changes.
 * @param meaning what is known of meanings; words alone answer without it
 */
export function openLive(config: Config["knowledge"], listener: LiveListener, meaning?: Meaning): LiveKnowledge {
  const cache = cacheFolder(config);
  const { folder, linkBase, site, version } = config;
  return new LiveKnowledge(
    {
      folder,
      ...(linkBase !== undefined && { linkBase }),
      ...(version !== undefined && { version }),
      ...(site !== undefined && { site }),
      ...(cache !== undefined && { cache }),
      ...(meaning !== undefined && { meaning }),
    },
    listener,
  );
}

import { LiveKnowledge, type LiveListener, type Meaning } from "../../src/index.ts";
import { cacheFolder } from "./cache-folder.ts";
import type { Config } from "./config.ts";

/**
 * Opens the knowledge of a folder that is watched for changes.
 * @param meaning finds sections by meaning; missing where they are found by words alone
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

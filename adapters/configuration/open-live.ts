import { LiveKnowledge, type LiveListener } from "../../src/index.ts";
import { cacheFolder } from "./cache-folder.ts";
import type { Config } from "./config.ts";

/** Opens the knowledge to answer from it while it changes. */
export function openLive(config: Config["knowledge"], listener: LiveListener): LiveKnowledge {
  const cache = cacheFolder(config);
  const { folder, linkBase } = config;
  return new LiveKnowledge(
    { folder, ...(linkBase !== undefined && { linkBase }), ...(cache !== undefined && { cache }) },
    listener,
  );
}

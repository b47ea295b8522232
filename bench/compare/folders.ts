/** Below the project's folder, from which the bench runs. */
export const peersFolder = "bench/compare/peers";

/** What the bench makes and may make again: documentation, corpora, snapshots. */
export const cacheFolder = "bench/compare/.cache";

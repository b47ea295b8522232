/** The folder of the packages to compare with, relative to the project's folder, from which the bench runs. */
export const peersFolder = "bench/compare/peers";

/** The folder for what the bench can make again: documentation, corpora, snapshots. */
export const cacheFolder = "bench/compare/.cache";

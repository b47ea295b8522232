import type { Engine } from "./engine.ts";

interface Entry {
  readonly title: string;
  readonly load: () => Promise<{ readonly engine: Engine }>;
  /** Most sections for this engine; more would take longer, or more memory, than a comparison is worth. */
  readonly mostSections: number;
}

/** The engines that are compared, by the name that the command takes. */
export const engines = {
  footnote: { title: "Footnote", load: () => import("./engines/footnote.ts"), mostSections: 1_000_000 },
  "footnote-ranked": {
    title: "Footnote, re-ranked",
    load: () => import("./engines/footnote-ranked.ts"),
    mostSections: 100_000,
  },
  "footnote-answer": {
    title: "Footnote, whole answer",
    load: () => import("./engines/footnote-answer.ts"),
    mostSections: 100_000,
  },
  "bare-loop": { title: "bare loop (limit)", load: () => import("./engines/bare-loop.ts"), mostSections: 1_000_000 },
  lancedb: { title: "LanceDB full text", load: () => import("./engines/lancedb.ts"), mostSections: 1_000_000 },
  sqlite: { title: "SQLite FTS5", load: () => import("./engines/sqlite.ts"), mostSections: 1_000_000 },
  flexsearch: { title: "FlexSearch", load: () => import("./engines/flexsearch.ts"), mostSections: 100_000 },
  minisearch: { title: "MiniSearch", load: () => import("./engines/minisearch.ts"), mostSections: 100_000 },
  lunr: { title: "Lunr", load: () => import("./engines/lunr.ts"), mostSections: 100_000 },
  zbsearch: { title: "ZBSearch", load: () => import("./engines/zbsearch.ts"), mostSections: 100_000 },
  orama: { title: "stock Orama", load: () => import("./engines/orama.ts"), mostSections: 100_000 },
} as const satisfies Record<string, Entry>;

export type EngineName = keyof typeof engines;

export const engineNames = Object.keys(engines) as EngineName[];

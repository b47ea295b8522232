/** What the bench tells the process of an engine to do; one at a time. */
export type Request =
  | { readonly do: "search"; readonly question: string; readonly limit: number }
  /** Changes a section by adding words to it. */
  | { readonly do: "update"; readonly item: number; readonly words: string }
  | { readonly do: "save" };

/** What came of it, in milliseconds and bytes; without them, the engine knows no such thing. */
export type Reply =
  | { readonly did: "build"; readonly ms: number; readonly bytes?: number }
  | { readonly did: "search"; readonly ms: number; readonly found: readonly string[] }
  | { readonly did: "update"; readonly ms?: number }
  | { readonly did: "save"; readonly bytes?: number };

/** What a process says that was started to answer one question. */
export interface Cold {
  readonly answeredFrom: "snapshot" | "scratch";
}

/** A request of the bench to the process of an engine; one at a time. */
export type Request =
  | { readonly do: "search"; readonly question: string; readonly limit: number }
  /** Changes a section by adding words to it. */
  | { readonly do: "update"; readonly item: number; readonly words: string }
  | { readonly do: "save" };

/** The reply to a request, in milliseconds and bytes; these are missing where the engine cannot do what was requested. */
export type Reply =
  | { readonly did: "build"; readonly ms: number; readonly bytes?: number }
  | { readonly did: "search"; readonly ms: number; readonly found: readonly string[] }
  | { readonly did: "update"; readonly ms?: number }
  | { readonly did: "save"; readonly bytes?: number };

/** The message of a process that was started to answer one question. */
export interface Cold {
  readonly answeredFrom: "snapshot" | "scratch";
}

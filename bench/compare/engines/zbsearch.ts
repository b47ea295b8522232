import { oramaLike } from "./orama-like.ts";

/** The fork of Orama by its first authors. */
export const engine = oramaLike("zbsearch");

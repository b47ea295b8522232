import { oramaLike } from "./orama-like.ts";

/** ZBSearch, the fork of Orama by its first authors. */
export const engine = oramaLike("zbsearch");

import { oramaLike } from "./orama-like.ts";

export const engine = oramaLike("@orama/orama");

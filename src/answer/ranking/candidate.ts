import type { TokenCosines } from "../../meaning/late-interaction.ts";
import type { SectionVectors } from "../../meaning/section-vectors.ts";
import type { RankFeatures } from "../model/model.ts";
import type { PreparedAlias, PreparedSection } from "../prepared-section.ts";

export interface Candidate {
  readonly prepared: PreparedSection;
  readonly features: RankFeatures;
  /** The log-odds, up to a constant of the question, that the section holds the answer. */
  readonly score: number;
  /** Whether the question is one of the section's aliases, or the name of the page that it begins: its author has said what answers it. */
  readonly isAlias: boolean;
  /** Whether it sums up what the question wants the gist of. */
  readonly isGist: boolean;
  /** The alias of which the question is another wording; missing where there is none. */
  readonly alias?: PreparedAlias;
  /** How near it is by meaning; missing where words alone are known. */
  readonly meaning?: SectionMeaning;
}

/** How near a section is to a question by meaning, in tenths of a cosine. */
export interface SectionMeaning {
  /** Missing where it has none yet. */
  readonly vectors?: SectionVectors;
  /** The mean of its own cosine and of its nearest passage's. */
  readonly nearness: number;
  /** By late interaction, each of the question's words by how rare it is; 0 where tokens have no vectors. */
  readonly lateInteraction: number;
  /** The same of its nearest passage with the headings above it; missing where it was not compared word by word. */
  readonly passageInteraction?: number;
  /** The cosines that these are made of. */
  readonly cosines?: TokenCosines;
}

/** Best first. */
export function byPlace(a: Candidate, b: Candidate): number {
  const difference = Number(b.isAlias) - Number(a.isAlias) || Number(b.isGist) - Number(a.isGist) || b.score - a.score;
  return difference || (a.prepared.section.id < b.prepared.section.id ? -1 : 1);
}

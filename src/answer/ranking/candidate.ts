import type { TokenCosines } from "../../meaning/late-interaction.ts";
import type { SectionVectors } from "../../meaning/section-vectors.ts";
import type { RankFeatures } from "../model/model.ts";
import type { PreparedAlias, PreparedSection } from "../prepared-section.ts";

export interface Candidate {
  readonly prepared: PreparedSection;
  readonly features: RankFeatures;
  /** Log-odds that the section holds the answer, plus a constant that is the same for all sections of one question. */
  readonly score: number;
  /**
   * Whether the question equals one of the section's aliases or its heading, or names the page that the section begins: its
   * author has said what the section answers.
   */
  readonly isAlias: boolean;
  /** Whether the question asks for a summary of something and the section is one; see `isSummaryFor`. */
  readonly isGist: boolean;
  /** The alias of which the question is another wording; missing where no alias is. */
  readonly alias?: PreparedAlias;
  /** How near the section is by meaning; missing where only words are compared. */
  readonly meaning?: SectionMeaning;
}

/** How near a section is to a question by meaning; the numbers are in tenths of a cosine. */
export interface SectionMeaning {
  /** Missing where the section has no vectors yet. */
  readonly vectors?: SectionVectors;
  /** The mean of the cosine of the question with the section and that with the section's nearest passage. */
  readonly nearness: number;
  /**
   * Late interaction with the whole section, each word of the question weighted by its rarity; 0 where tokens have no vectors.
   */
  readonly lateInteraction: number;
  /**
   * Late interaction with the nearest passage and the headings above it; missing where the section was not compared word by
   * word.
   */
  readonly passageInteraction?: number;
  /** The cosines of tokens from which the late interactions were computed. */
  readonly cosines?: TokenCosines;
}

/** Compares two candidates: aliases first, then summaries, then the higher score; ties are broken by section id. */
export function byPlace(a: Candidate, b: Candidate): number {
  const difference = Number(b.isAlias) - Number(a.isAlias) || Number(b.isGist) - Number(a.isGist) || b.score - a.score;
  return difference || (a.prepared.section.id < b.prepared.section.id ? -1 : 1);
}

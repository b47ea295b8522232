import { aliases } from "./aliases.ts";
import { asides } from "./asides.ts";
import { asksForMore } from "./asks-for-more.ts";
import { authors } from "./authors.ts";
import { changeLogs } from "./change-logs.ts";
import { comparisons } from "./comparisons.ts";
import { courtesies } from "./courtesies.ts";
import { currentPages } from "./current-pages.ts";
import { decisionStatuses } from "./decision-statuses.ts";
import { decisions } from "./decisions.ts";
import { definitions } from "./definitions.ts";
import { denials } from "./denials.ts";
import { failures } from "./failures.ts";
import { foreignQuestions } from "./foreign-questions.ts";
import { gists } from "./gists.ts";
import { lists } from "./lists.ts";
import { namedSections } from "./named-sections.ts";
import { namedThings } from "./named-things.ts";
import { namesakes } from "./namesakes.ts";
import { newTopics } from "./new-topics.ts";
import { numberedPages } from "./numbered-pages.ts";
import { oldPages } from "./old-pages.ts";
import { opposites } from "./opposites.ts";
import { pointers } from "./pointers.ts";
import { prosAndCons } from "./pros-and-cons.ts";
import { reversedMoves } from "./reversed-moves.ts";
import type { Asked, Rule, Service } from "./rule.ts";
import { runbooks } from "./runbooks.ts";
import { severalQuestions } from "./several-questions.ts";
import { twoQuestions } from "./two-questions.ts";
import { usualQuestions } from "./usual-questions.ts";
import { wantedThings } from "./wanted-things.ts";
import { whyNot } from "./why-not.ts";
import { worseOutcomes } from "./worse-outcomes.ts";

/** All rules, in the order in which they are applied. */
const rules: readonly Rule[] = [
  courtesies,
  asksForMore,
  foreignQuestions,
  twoQuestions,
  severalQuestions,
  newTopics,
  prosAndCons,
  decisionStatuses,
  decisions,
  runbooks,
  numberedPages,
  usualQuestions,
  authors,
  changeLogs,
  namedSections,
  opposites,
  reversedMoves,
  definitions,
  namesakes,
  currentPages,
  pointers,
  denials,
  worseOutcomes,
  whyNot,
  failures,
  wantedThings,
  lists,
  comparisons,
  namedThings,
  aliases,
  gists,
  oldPages,
  asides,
];

/** Returns the services of the rules that serve a question, in the rules' order. */
export function servicesFor(asked: Asked): readonly Service[] {
  return rules.flatMap((rule) => rule(asked) ?? []);
}

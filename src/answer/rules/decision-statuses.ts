import { askedStatuses } from "../decisions/asked-statuses.ts";
import { type Decision, decisionIn, newestFirst, sectionsOf, statusOf } from "../decisions/decision.ts";
import { isOfKind } from "../decisions/numbered-pages.ts";
import { quoteSections } from "./quote-sections.ts";
import type { Asked, Service } from "./rule.ts";

/**
 * "Which ADRs are proposed?": quotes each decision with that status, newest first: its section on the status, else what was decided with
 * the status beside it.
 */
export function decisionStatuses(asked: Asked): Service | undefined {
  const { text, knowledge, vocabulary, options } = asked;
  const about = vocabulary.language === "en" ? askedStatuses(text) : undefined;
  if (about === undefined) return undefined;
  return {
    answer: async () => {
      const all = knowledge.decidingPages().flatMap((id) => {
        const first = knowledge.firstSectionOf(id);
        const isCounted = first !== undefined && knowledge.counts(first, options);
        return isCounted ? (decisionIn(id, knowledge) ?? []) : [];
      });
      const own = all.filter(({ document }) => isOfKind(document.id, about.kind));
      const such = (own.length > 0 ? own : all).filter((decision) => about.status.test(toldStatus(decision) ?? ""));
      such.sort(newestFirst);
      return quoteSections(
        such.flatMap((decision) => sectionsOf(decision, ["status"])),
        asked,
        (document) => {
          const status = statusOf(document);
          return status === undefined ? {} : { status };
        },
      );
    },
  };
}

/** Returns what a decision says of its status, in a section of its own or outside of one. */
function toldStatus({ document, parts }: Decision): string | undefined {
  return parts.status?.text ?? statusOf(document);
}

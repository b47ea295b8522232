import { stem } from "../../search/stem.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What common initials stand for. General usage; nothing is fitted to one knowledge base. */
const initials: ReadonlyMap<string, readonly string[]> = new Map(
  `ai artificial intelligence|ci continuous integration|coi conflict of interest|cpu central processing unit
  eap employee assistance program|ffi foreign function interface|fte full time employee
  gc garbage collector|hr human resources|ide development environment|ip intellectual property|l&d learning and development
  mfa multi factor authentication|ml machine learning|mvp minimum viable product|nda non disclosure agreement
  okr objectives and key results|ooo out of office|os operating system|oss open source software
  poc proof of concept|pr pull request|pto paid time off|qa quality assurance|rca root cause analysis
  rfc request for comments|roi return on investment|rsu restricted stock units|sla service level agreement
  slo service level objective|sso single sign on
  ui user interface|ux user experience|vm virtual machine|wfh working from home|2fa two factor authentication`
    .split(/\||\n/)
    .map((line) => {
      const [short = "", ...words] = line.trim().split(" ");
      return [short, words];
    }),
);
const candidates = /(?<![\w./@&-])[\p{L}\d](?:[\p{L}\d]|&(?=\p{L})){1,3}(?![\w/@&-]|\.\w)/gu;

/** Writes initials in full that the knowledge never uses, if a text has the full words: "does it have a GC". */
export function expandInitials(text: string, vocabulary: Pick<Vocabulary, "frequency" | "saysTogether">): string {
  return text.replace(candidates, (typed) => {
    const words = initials.get(typed.toLowerCase());
    if (words === undefined || vocabulary.frequency(stem(typed.toLowerCase())) > 0) return typed;
    const isSaid = words.every((word, at) => at === 0 || vocabulary.saysTogether(words[at - 1] as string, word));
    return isSaid ? words.join(" ") : typed;
  });
}

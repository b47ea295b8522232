import { type Answer, outcomeOf } from "../../src/index.ts";

/** Something that can be pressed in a chat: what it does, with what it takes to do it. How it looks is the platform's. */
export type Control =
  /** Shows a section whole. */
  | { readonly kind: "open"; readonly section: string }
  /** Says that a section answered the question. */
  | { readonly kind: "answered-it"; readonly section: string }
  /** Shows another answer than from the sections that were shown. */
  | { readonly kind: "next-best"; readonly shown: readonly string[] }
  /** Posts where all can see it what was found beside the sections that were shown before. */
  | { readonly kind: "share"; readonly shown: readonly string[] }
  | { readonly kind: "ask-person"; readonly asker: string }
  | { readonly kind: "remove"; readonly asker: string }
  | { readonly kind: "judge"; readonly isHelpful: boolean; readonly sections: readonly string[] }
  /** Says that the answer solved the question of a post. */
  | { readonly kind: "solved"; readonly asker: string; readonly sections: readonly string[] }
  /** Turns to a page of a section that is read whole. */
  | { readonly kind: "turn"; readonly section: string; readonly page: number }
  /** Turns to a page of what there is to ask about. */
  | { readonly kind: "browse"; readonly page: number };

export type ControlOf<Kind extends Control["kind"]> = Control & { readonly kind: Kind };

/** The controls of an answer. */
export interface Controls {
  /** Under the answer, in this order. */
  readonly under: readonly Control[];
  /** Beside each section that the answer names and does not quote. */
  readonly beside: (section: string) => readonly Control[];
}

/** Where an answer is shown, and to whom. */
export interface Showing {
  /** To all in a place, to one person alone, or in a window of theirs. */
  readonly surface: "public" | "private" | "modal";
  /** The platform's id of who asked. */
  readonly asker: string;
  /** The ids of the sections that were shown before. */
  readonly except: readonly string[];
  /** Whether there are people who can be asked. */
  readonly canAskPerson: boolean;
  /** Whether who asked may say that the answer solved their question. */
  readonly canBeSolved: boolean;
}

/** At this confidence the controls "This answered it" are left out. */
const sure = 0.8;

/** Which controls an answer gets. */
export function controlsFor(answer: Answer, showing: Showing): Controls {
  const isSure = answer.kind === "answer" && answer.confidence >= sure;
  return {
    under: answer.kind === "courtesy" ? [] : [...controlsOf(answer, showing), ...judging(answer), ...removal(showing)],
    beside: (section) => [{ kind: "open", section }, ...(isSure ? [] : [{ kind: "answered-it", section } as const])],
  };
}

function controlsOf(answer: Answer, { surface, asker, except, canAskPerson, canBeSolved }: Showing): Control[] {
  if (answer.kind !== "answer") return canAskPerson ? [{ kind: "ask-person", asker }] : [];
  const { sections } = outcomeOf(answer);
  const [first] = sections;
  return [
    ...(canBeSolved ? [{ kind: "solved", asker, sections } as const] : []),
    ...(first === undefined ? [] : [{ kind: "open", section: first } as const]),
    { kind: "next-best", shown: [...except, ...sections] },
    ...(surface === "private" ? [{ kind: "share", shown: except } as const] : []),
  ];
}

function judging(answer: Answer): Control[] {
  const { sections } = outcomeOf(answer);
  return [true, false].map((isHelpful) => ({ kind: "judge", isHelpful, sections }));
}

/** What nobody else sees needs no removing. */
function removal({ surface, asker }: Showing): Control[] {
  return surface === "public" ? [{ kind: "remove", asker }] : [];
}

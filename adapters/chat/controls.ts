import { type Answer, outcomeOf } from "../../src/index.ts";

/** A control that can be pressed in a chat: what it does, with the data it needs. How it looks is up to the platform. */
export type Control =
  /** Opens a whole section. */
  | { readonly kind: "open"; readonly section: string }
  /** Says that a section answered the question. */
  | { readonly kind: "answered-it"; readonly section: string }
  /** Shows another answer, from sections that were not shown yet. */
  | { readonly kind: "next-best"; readonly shown: readonly string[] }
  /** Shows all near sections where only one is shown. */
  | { readonly kind: "see-all" }
  /** Posts, for everybody in the place, the answer that excludes the sections in `shown`. */
  | { readonly kind: "share"; readonly shown: readonly string[] }
  | { readonly kind: "ask-person"; readonly asker: string }
  /** `answer` is the platform's id of the answer, where the control is not in the answer's message. */
  | { readonly kind: "remove"; readonly asker: string; readonly answer?: string }
  | { readonly kind: "judge"; readonly isHelpful: boolean; readonly sections: readonly string[] }
  /** Says that the answer solved the question of a post. */
  | { readonly kind: "solved"; readonly asker: string; readonly sections: readonly string[] }
  /** Shows the menu of an answer, on a platform whose messages cannot hold menus. */
  | ({ readonly kind: "menu" } & Omit<Menu, "canAskPerson">)
  /** Turns to a page of a section that is read whole. */
  | { readonly kind: "turn"; readonly section: string; readonly page: number }
  /** Turns to a page of the topics. */
  | { readonly kind: "browse"; readonly page: number };

export type ControlOf<Kind extends Control["kind"]> = Control & { readonly kind: Kind };

/**
 * The controls of an answer. The control that opens an incomplete section is not listed here: the platform puts it beside the
 * section or first in the row.
 */
export interface Controls {
  /** The controls in the row under the answer, in this order. */
  readonly row: readonly Control[];
  /** The menu behind a control at the end of the row; missing where it would be empty. */
  readonly menu?: Menu;
  /** Upper bound on how many near sections are shown. */
  readonly near: number;
}

/** The data from which `menuControls` makes a menu. */
export interface Menu {
  /** The platform's id of the person who asked. */
  readonly asker: string;
  /** The ids of the sections that were shown. */
  readonly shown: readonly string[];
  /** Whether the menu offers to remove the answer. */
  readonly isRemovable: boolean;
  readonly canAskPerson: boolean;
}

/** Where an answer is shown, and to whom. */
export interface Showing {
  /** "public": to everybody in the place; "private": to the asker only; "modal": in a window of the asker's. */
  readonly surface: "public" | "private" | "modal";
  /** Whether the answer is shown in a channel, where other people read too. */
  readonly isInChannel: boolean;
  /** The platform's id of the person who asked. */
  readonly asker: string;
  /** The ids of the sections that were shown before. */
  readonly except: readonly string[];
  /** Whether the question can be passed on to people. */
  readonly canAskPerson: boolean;
  /** Whether the asker may mark the question as solved by the answer. */
  readonly canBeSolved: boolean;
  /** Whether the bot is not a member of the place, so that only a control in the answer's own message can remove the answer. */
  readonly isOutside: boolean;
}

/**
 * Upper bounds on the near sections that are shown: to the asker alone, and in a channel, where other readers did not ask for a
 * list.
 */
const mostNear = 3;
const nearInChannel = 1;

/** Returns the controls of an answer. */
export function controlsFor(answer: Answer, showing: Showing): Controls {
  const { surface, asker, except, canAskPerson, canBeSolved, isOutside } = showing;
  const near = nearOf(showing);
  const person: Control[] = canAskPerson ? [{ kind: "ask-person", asker }] : [];
  const removal = removalOf(showing);
  switch (answer.kind) {
    case "answer": {
      const { sections } = outcomeOf(answer);
      const shown = [...except, ...sections];
      const menu = { asker, shown, isRemovable: surface === "public" && !isOutside, canAskPerson };
      const row: Control[] = [
        ...(canBeSolved ? [{ kind: "solved", asker, sections } as const] : []),
        ...(surface === "private" ? [{ kind: "share", shown: except } as const] : []),
        { kind: "judge", isHelpful: true, sections },
        { kind: "judge", isHelpful: false, sections },
        ...(isOutside ? removal : []),
      ];
      return { row, menu, near };
    }
    case "closest": {
      const seeAll: Control[] = answer.sections.length > near ? [{ kind: "see-all" }] : [];
      return { row: [...person, ...seeAll, ...removal], near };
    }
    case "unknown":
      return { row: [...person, ...removal], near };
    case "courtesy":
      return { row: [], near };
  }
}

/** Returns the controls of an answer whose question readers may not see: other controls would reveal the question. */
export function controlsUnasked(showing: Pick<Showing, "asker" | "surface" | "isInChannel">): Controls {
  return { row: removalOf(showing), near: nearOf(showing) };
}

function nearOf({ surface, isInChannel }: Pick<Showing, "surface" | "isInChannel">): number {
  return isInChannel && surface === "public" ? nearInChannel : mostNear;
}

/** An answer that only the asker sees needs no removing. */
function removalOf({ surface, asker }: Pick<Showing, "surface" | "asker">): Control[] {
  return surface === "public" ? [{ kind: "remove", asker }] : [];
}

/** Returns the controls of a menu; none where there is no menu. */
export function menuControls(menu: Menu | undefined): Control[] {
  if (menu === undefined) return [];
  const { asker, shown, isRemovable, canAskPerson } = menu;
  return [
    { kind: "next-best", shown },
    ...(canAskPerson ? [{ kind: "ask-person", asker } as const] : []),
    ...(isRemovable ? [{ kind: "remove", asker } as const] : []),
  ];
}

/**
 * Returns the controls below a section that is read whole.
 * @param isAsked whether the section was opened from an answer to a question
 */
export function controlsOfSection(section: string, isAsked: boolean): Control[] {
  return isAsked ? [{ kind: "answered-it", section }] : [];
}

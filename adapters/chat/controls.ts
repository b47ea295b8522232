import { type Answer, outcomeOf } from "../../src/index.ts";

/** Something that can be pressed in a chat: what it does, with what it takes to do it. How it looks is the platform's. */
export type Control =
  /** Shows a section whole. */
  | { readonly kind: "open"; readonly section: string }
  /** Says that a section answered the question. */
  | { readonly kind: "answered-it"; readonly section: string }
  /** Shows another answer than from the sections that were shown. */
  | { readonly kind: "next-best"; readonly shown: readonly string[] }
  /** Shows all sections that come near, where one alone is shown. */
  | { readonly kind: "see-all" }
  /** Posts where all can see it what was found beside the sections that were shown before. */
  | { readonly kind: "share"; readonly shown: readonly string[] }
  | { readonly kind: "ask-person"; readonly asker: string }
  /** `answer` is the platform's id of the answer, where the control does not stand under it. */
  | { readonly kind: "remove"; readonly asker: string; readonly answer?: string }
  | { readonly kind: "judge"; readonly isHelpful: boolean; readonly sections: readonly string[] }
  /** Says that the answer solved the question of a post. */
  | { readonly kind: "solved"; readonly asker: string; readonly sections: readonly string[] }
  /** Shows the menu of an answer, on a platform whose messages hold no menus. */
  | ({ readonly kind: "menu" } & Omit<Menu, "canAskPerson">)
  /** Turns to a page of a section that is read whole. */
  | { readonly kind: "turn"; readonly section: string; readonly page: number }
  /** Turns to a page of what there is to ask about. */
  | { readonly kind: "browse"; readonly page: number };

export type ControlOf<Kind extends Control["kind"]> = Control & { readonly kind: Kind };

/** The controls of an answer. What opens a section that is not shown whole stands beside it, or first in the row. */
export interface Controls {
  /** In one row under the answer, in this order. */
  readonly row: readonly Control[];
  /** What stands behind one control at the end of the row; missing where nothing does. */
  readonly menu?: Menu;
  /** So many of the sections that come near are shown. */
  readonly near: number;
}

/** What it takes to know the controls of a menu; see `menuControls`. */
export interface Menu {
  /** The platform's id of who asked. */
  readonly asker: string;
  /** The ids of the sections that were shown. */
  readonly shown: readonly string[];
  /** Whether the answer can be removed from the menu. */
  readonly isRemovable: boolean;
  readonly canAskPerson: boolean;
}

/** Where an answer is shown, and to whom. */
export interface Showing {
  /** To all in a place, to one person alone, or in a window of theirs. */
  readonly surface: "public" | "private" | "modal";
  /** Whether it is shown in a channel, where others read too. */
  readonly isInChannel: boolean;
  /** The platform's id of who asked. */
  readonly asker: string;
  /** The ids of the sections that were shown before. */
  readonly except: readonly string[];
  /** Whether there are people who can be asked. */
  readonly canAskPerson: boolean;
  /** Whether who asked may say that the answer solved their question. */
  readonly canBeSolved: boolean;
  /** Whether the bot is not in the place, so that only what stands under the answer can remove it. */
  readonly isOutside: boolean;
}

/** So many sections that come near are shown to who looks for one, and in a channel, where nobody asked for a list. */
const mostNear = 3;
const nearInChannel = 1;

/** Which controls an answer gets. */
export function controlsFor(answer: Answer, showing: Showing): Controls {
  const { surface, isInChannel, asker, except, canAskPerson, canBeSolved, isOutside } = showing;
  const near = isInChannel && surface === "public" ? nearInChannel : mostNear;
  const person: Control[] = canAskPerson ? [{ kind: "ask-person", asker }] : [];
  // What nobody else sees needs no removing.
  const removal: Control[] = surface === "public" ? [{ kind: "remove", asker }] : [];
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

/** The controls of an answer whose question nobody is told: what is pressed about it would tell it. */
export function controlsUnasked({
  asker,
  surface,
  isInChannel,
}: Pick<Showing, "asker" | "surface" | "isInChannel">): Controls {
  const row: Control[] = surface === "public" ? [{ kind: "remove", asker }] : [];
  return { row, near: isInChannel && surface === "public" ? nearInChannel : mostNear };
}

/** The controls of a menu; none where there is no menu. */
export function menuControls(menu: Menu | undefined): Control[] {
  if (menu === undefined) return [];
  const { asker, shown, isRemovable, canAskPerson } = menu;
  return [
    { kind: "next-best", shown },
    ...(canAskPerson ? [{ kind: "ask-person", asker } as const] : []),
    ...(isRemovable ? [{ kind: "remove", asker } as const] : []),
  ];
}

/** The controls under a section that is read whole, by somebody who came from an answer to a question, or from elsewhere. */
export function controlsOfSection(section: string, isAsked: boolean): Control[] {
  return isAsked ? [{ kind: "answered-it", section }] : [];
}

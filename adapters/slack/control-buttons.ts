import type { types } from "@slack/bolt";
import * as v from "valibot";
import { type Citation, sectionKey } from "../../src/index.ts";
import type { Control, Controls } from "../chat/controls.ts";
import type { Rendering } from "../chat/platform.ts";
import { type ButtonState, decodeState, encodeState } from "./button-value.ts";
import { actionIds, button, feedbackButtons, openButton, openButtons, plainFeedback } from "./buttons.ts";
import { wording } from "./wording.ts";

/** What the answer answers under which a control stands. */
export type AskedThere = Pick<ButtonState, "question" | "earlier" | "asker">;

/** The controls under an answer: a row of buttons, and thumbs. */
export function controlBlocks({ controls, surface, ...asked }: Rendering): types.KnownBlock[] {
  const elements = controls.under.flatMap((control) => toButton(control, asked));
  const judged = controls.under.find((control) => control.kind === "judge");
  if (judged === undefined) return elements.length === 0 ? [] : [{ type: "actions", elements }];
  const state = encodeState({ ...asked, earlier: [], except: [], sections: judged.sections });
  const thumbs = surface === "modal" ? plainFeedback(state) : feedbackButtons(state);
  return [...(elements.length === 0 ? [] : [{ type: "actions" as const, elements }]), thumbs];
}

/**
 * The controls beside each section, a row each where there are several.
 * @param from the number that the first one's id ends in, so that no two in a row are alike
 */
export function besideBlocks(
  citations: readonly Citation[],
  beside: Controls["beside"],
  asked: AskedThere,
  from = 0,
): types.ActionsBlock[] {
  const rows = citations.map((citation, at) =>
    beside(citation.id).map((control) =>
      control.kind === "open"
        ? openButton(citation, from + at)
        : button(`${actionIds.answeredIt}${from + at}`, wording.answeredIt, answeredItValue(citation.id, asked)),
    ),
  );
  const isOneEach = rows.every(({ length }) => length === 1);
  if (isOneEach) return [openButtons(citations, from)].filter((row) => row !== undefined);
  return rows.map((elements) => ({ type: "actions", elements }));
}

function answeredItValue(section: string, asked: AskedThere): string {
  return encodeState({ ...asked, earlier: [], except: [], sections: [section] });
}

/** Slack's own thumbs stand in a block of their own, and what stands beside sections is not under the answer. */
function toButton(control: Control, asked: AskedThere): types.Button[] {
  const state = { ...asked, except: [], sections: [] };
  switch (control.kind) {
    case "open":
      return [button(actionIds.whole, wording.wholeSection, sectionKey(control.section))];
    case "next-best":
      return [button(actionIds.next, wording.nextBest, encodeState({ ...state, except: control.shown }))];
    case "share":
      return [button(actionIds.share, wording.share, encodeState({ ...state, except: control.shown }))];
    case "ask-person":
      return [button(actionIds.person, wording.askPerson, encodeState(state))];
    case "remove":
      return [button(actionIds.remove, wording.remove, encodeState(state))];
    case "judge":
    case "solved":
    case "answered-it":
    case "turn":
    case "browse":
      return [];
  }
}

/** Where a button that turns pages leads. */
export function turnButton(section: string, { label, page }: { label: string; page: number }): types.Button {
  return button(`${actionIds.page}${page}`, label, JSON.stringify({ key: sectionKey(section), page }));
}

const turnValue = v.pipe(v.string(), v.parseJson(), v.object({ key: v.string(), page: v.number() }));

/** What the button for "This answered it" was called in messages that still stand. */
const answeredItBefore = "solved_";

interface ReadControl {
  readonly control: Control;
  /** Missing where the control does not stand under an answer. */
  readonly asked?: AskedThere;
}

/**
 * Reads the control of a button; undefined if it is none of ours.
 * @param idOf the id of a section by its key
 */
export function readControl(
  actionId: string,
  value: string | undefined,
  idOf: (key: string) => string | undefined,
): ReadControl | undefined {
  // The ids of a block's buttons must differ, so that some end in a number.
  const action = actionId.replace(/\d+$/, "");
  switch (action) {
    case actionIds.whole:
    case actionIds.open:
      return { control: { kind: "open", section: idOf(value ?? "") ?? "" } };
    case actionIds.page: {
      const read = v.safeParse(turnValue, value);
      if (!read.success) return undefined;
      const { key, page } = read.output;
      return { control: { kind: "turn", section: idOf(key) ?? "", page } };
    }
    case actionIds.browse:
      return { control: { kind: "browse", page: Number(value) } };
    case actionIds.feedback:
    case actionIds.judge: {
      const isHelpful = value?.startsWith("+") === true;
      const state = decodeState(value?.slice(1), idOf);
      return state && { control: { kind: "judge", isHelpful, sections: state.sections }, asked: state };
    }
    default: {
      const state = decodeState(value, idOf);
      const control = state && stateControl(action, state);
      return control && { control, asked: state };
    }
  }
}

function stateControl(action: string, { except, asker, sections }: ButtonState): Control | undefined {
  switch (action) {
    case actionIds.next:
      return { kind: "next-best", shown: except };
    case actionIds.share:
      return { kind: "share", shown: except };
    case actionIds.person:
      return { kind: "ask-person", asker };
    case actionIds.remove:
      return { kind: "remove", asker };
    case actionIds.answeredIt:
    case answeredItBefore:
      return { kind: "answered-it", section: sections[0] ?? "" };
    default:
      return undefined;
  }
}

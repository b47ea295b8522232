import type { BlockAction } from "@slack/bolt";
import * as v from "valibot";
import type { Control } from "../chat/controls.ts";
import { type ButtonState, decodeState } from "./button-value.ts";
import { actionIds } from "./buttons.ts";
import type { AskedThere } from "./control-buttons.ts";

const turnValue = v.pipe(v.string(), v.parseJson(), v.object({ key: v.string(), page: v.number() }));

/** Former action ids that messages in Slack may still hold: of the button "This answered it", and of Slack's own thumbs. */
const formerAnsweredIt = "solved_";
const formerThumbs = "feedback";

export interface ReadControl {
  readonly control: Control;
  /** Missing where the control is not under an answer. */
  readonly asked?: AskedThere;
}

type IdOf = (key: string) => string | undefined;

/**
 * Reads which control was pressed or picked from a menu; undefined if it is not one of this app's.
 * @param idOf returns the id of a section by its key
 */
export function readPress(body: BlockAction, idOf: IdOf): ReadControl | undefined {
  const [action] = body.actions;
  if (action === undefined) return undefined;
  const { action_id: id, block_id: block } = action;
  const value = pressedValue(action);
  const around = (): ButtonState | undefined =>
    decodeState(block, idOf) ?? stateIn([body.message?.["blocks"], body.view?.blocks], idOf);
  if (id === actionIds.menu) {
    const state = around();
    const control = state && stateControl(value ?? "", state);
    return control && { control, asked: state };
  }
  const read = readControl(id, value, idOf);
  if (read === undefined || read.asked !== undefined) return read;
  const asked = read.control.kind === "open" || read.control.kind === "turn" ? around() : undefined;
  return asked === undefined ? read : { ...read, asked };
}

/** Returns the value of a button, or of the option that was picked. */
function pressedValue(action: BlockAction["actions"][number]): string | undefined {
  const { value, selected_option: picked } = action as { value?: unknown; selected_option?: { value?: unknown } };
  const given = value ?? picked?.value;
  return typeof given === "string" ? given : undefined;
}

/** Returns the question of an answer, from the state in its buttons; undefined where there are none. */
export function questionIn(blocks: unknown): string | undefined {
  return stateIn([blocks], () => undefined)?.question;
}

/** Returns the first state that a button in some blocks holds, as far as Slack sends the blocks. */
function stateIn(blocks: readonly unknown[], idOf: IdOf): ButtonState | undefined {
  for (const { value } of blocks.flatMap(elementsIn)) {
    const text = typeof value === "string" ? value.replace(/^[+-](?=\{)/, "") : undefined;
    const state = decodeState(text, idOf);
    if (state !== undefined) return state;
  }
  return undefined;
}

function elementsIn(blocks: unknown): { readonly value?: unknown }[] {
  const list = Array.isArray(blocks) ? blocks : [];
  return list.flatMap(({ elements = [], accessory = {} }) => [...elements, accessory]);
}

/** Reads the control of a button by its id and value; undefined if it is not one of this app's. */
export function readControl(actionId: string, value: string | undefined, idOf: IdOf): ReadControl | undefined {
  // Some ids end in a number, since the action ids in one block must differ.
  const action = actionId.replace(/\d+$/, "");
  switch (action) {
    case actionIds.whole:
    case actionIds.open:
    case actionIds.pick:
    case actionIds.find: {
      const state = decodeState(value, idOf);
      if (state !== undefined) return { control: { kind: "open", section: state.sections[0] ?? "" }, asked: state };
      return { control: { kind: "open", section: idOf(value ?? "") ?? "" } };
    }
    case actionIds.page: {
      const read = v.safeParse(turnValue, value);
      if (!read.success) return undefined;
      const { key, page } = read.output;
      return { control: { kind: "turn", section: idOf(key) ?? "", page } };
    }
    case actionIds.judge:
    case formerThumbs: {
      const isHelpful = value?.startsWith("+") === true;
      const state = decodeState(value?.slice(1), idOf);
      return state && { control: { kind: "judge", isHelpful, sections: state.sections }, asked: state };
    }
    default: {
      const state = decodeState(value, idOf);
      const control = state && buttonControl(action, state);
      return control && { control, asked: state };
    }
  }
}

function buttonControl(action: string, state: ButtonState): Control | undefined {
  switch (action) {
    case actionIds.next:
      return stateControl("next-best", state);
    case actionIds.seeAll:
      return stateControl("see-all", state);
    case actionIds.share:
      return stateControl("share", state);
    case actionIds.person:
      return stateControl("ask-person", state);
    case actionIds.remove:
      return stateControl("remove", state);
    case actionIds.answeredIt:
    case `${actionIds.answeredIt}_`:
    case formerAnsweredIt:
      return { kind: "answered-it", section: state.sections[0] ?? "" };
    default:
      return undefined;
  }
}

function stateControl(kind: string, { except, asker }: ButtonState): Control | undefined {
  switch (kind) {
    case "next-best":
    case "share":
      return { kind, shown: except };
    case "see-all":
      return { kind };
    case "ask-person":
    case "remove":
      return { kind, asker };
    default:
      return undefined;
  }
}

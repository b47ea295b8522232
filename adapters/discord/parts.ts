import {
  type APIButtonComponentWithCustomId,
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from "discord.js";
import type { Citation } from "../../src/index.ts";
import type { Controls } from "../chat/controls.ts";
import { shorten } from "../chat/fit/shorten.ts";
import { type Command, encodeCommand } from "./button-value.ts";
import { limits } from "./limits.ts";
import { wording } from "./wording.ts";

/** What a message is made of, whichever form it takes. */
export type Part =
  /** Discord's Markdown, never empty. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "buttons"; readonly buttons: readonly APIButtonComponentWithCustomId[] }
  | { readonly kind: "select"; readonly select: APIStringSelectComponent }
  | { readonly kind: "line" };

/** Components V2, or text and buttons where these are refused. */
export type Form = "components" | "plain";

/** A message as Discord takes it. */
export interface Message {
  readonly content?: string;
  readonly components: APIMessageTopLevelComponent[];
  readonly flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;
}

/** Characters that the texts of a message may take together in a form. */
export const roomIn: Readonly<Record<Form, number>> = { components: limits.componentsText, plain: limits.content };

/** Gives parts their form. They fit, since who makes them looks at the room; see `roomIn`. */
export function compose(parts: readonly Part[], form: Form): Message {
  if (form === "components") return { components: parts.map(toComponent), flags: MessageFlags.IsComponentsV2 };
  const texts = parts.flatMap((part) => (part.kind === "text" ? [part.text] : []));
  const rows = parts.filter(isRow);
  return {
    content: texts.join("\n"),
    components: rows.slice(0, limits.rows).map(toComponent),
    flags: MessageFlags.SuppressEmbeds,
  };
}

/** How many characters the texts of parts take, with what parts them. */
export function textSize(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + (part.kind === "text" ? part.text.length + 1 : 0), 0);
}

export function text(markdown: string): Part {
  return { kind: "text", text: markdown.trim() === "" ? "…" : markdown };
}

/** Small, grey text. */
export function subtext(markdown: string): Part {
  return { kind: "text", text: `-# ${markdown}` };
}

/** Rows of buttons, as many as it takes. */
export function rows(buttons: readonly APIButtonComponentWithCustomId[]): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < buttons.length; at += limits.buttonsARow) {
    parts.push({ kind: "buttons", buttons: buttons.slice(at, at + limits.buttonsARow) });
  }
  return parts;
}

/** @param at see `encodeCommand` */
export function button(
  label: string,
  command: Command,
  at = 0,
  style: APIButtonComponentWithCustomId["style"] = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style,
    label: shorten(label.trim() || "…", limits.buttonLabel),
    custom_id: encodeCommand(command, at),
  };
}

/**
 * A button for each section, to read it whole.
 * @param from the number of the first, so that no two of a message are alike
 */
export function openButtons(citations: readonly Citation[], from: number): APIButtonComponentWithCustomId[] {
  return citations.map((citation, at) => openButton(citation, from + at));
}

function openButton({ id, title, headings }: Citation, at: number): APIButtonComponentWithCustomId {
  return button(headings.at(-1) || title, { kind: "open", section: id }, at);
}

/** The controls beside each section, a row each where there are several. */
export function besideRows(citations: readonly Citation[], beside: Controls["beside"], from: number): Part[] {
  const groups = citations.map((citation, at) =>
    beside(citation.id).map((control) =>
      control.kind === "open" ? openButton(citation, from + at) : button(wording.answeredIt, control, from + at),
    ),
  );
  const isOneEach = groups.every(({ length }) => length === 1);
  return isOneEach ? rows(groups.flat()) : groups.map((buttons) => ({ kind: "buttons", buttons }));
}

/** How many rows of components parts take. */
export function rowCount(parts: readonly Part[]): number {
  return parts.filter(isRow).length;
}

function isRow({ kind }: Part): boolean {
  return kind === "buttons" || kind === "select";
}

function toComponent(part: Part): APIMessageTopLevelComponent {
  switch (part.kind) {
    case "text":
      return { type: ComponentType.TextDisplay, content: part.text };
    case "buttons":
      return { type: ComponentType.ActionRow, components: [...part.buttons] };
    case "select":
      return { type: ComponentType.ActionRow, components: [part.select] };
    case "line":
      return { type: ComponentType.Separator };
  }
}

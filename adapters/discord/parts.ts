import {
  type APIButtonComponentWithCustomId,
  type APIChannelSelectComponent,
  type APIMessageTopLevelComponent,
  type APIRoleSelectComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from "discord.js";
import type { Citation } from "../../src/index.ts";
import { shorten } from "../chat/fit/shorten.ts";
import { sectionOptions } from "../chat/section-names.ts";
import { type Command, encodeCommand } from "./button-value.ts";
import { limits } from "./limits.ts";
import type { DiscordWording } from "./wording/discord-wording.ts";

type Select = APIStringSelectComponent | APIChannelSelectComponent | APIRoleSelectComponent;

/** A part of a message, whichever form the message takes. */
export type Part =
  /** Discord's Markdown, never empty. */
  | { readonly kind: "text"; readonly text: string }
  /** Text with a button beside it. In the plain form the button stands below the text, labelled with `name`. */
  | {
      readonly kind: "beside";
      readonly text: string;
      readonly button: APIButtonComponentWithCustomId;
      readonly name: string;
    }
  | { readonly kind: "buttons"; readonly buttons: readonly APIButtonComponentWithCustomId[] }
  | { readonly kind: "select"; readonly select: Select };

/** Components V2, or text with rows of buttons and menus where Discord refuses Components V2. */
export type Form = "components" | "plain";

/** How a message is written: its form, and the language of its reader. */
export interface Style {
  readonly form: Form;
  readonly wording: DiscordWording;
}

/** A message in Discord's own form. */
export interface Message {
  readonly content?: string;
  readonly components: APIMessageTopLevelComponent[];
  readonly flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;
}

/** Most characters that the texts of a message may have together, by form. */
export const roomIn: Readonly<Record<Form, number>> = { components: limits.componentsText, plain: limits.content };

/** Composes parts into a message. The caller sees to it that the parts fit, see `roomIn`. */
export function compose(parts: readonly Part[], form: Form): Message {
  if (form === "components") return { components: parts.map(toComponent), flags: MessageFlags.IsComponentsV2 };
  const texts = parts.flatMap((part) => ("text" in part ? [part.text] : []));
  const beside = parts.flatMap((part) => (part.kind === "beside" ? [{ ...part.button, label: part.name }] : []));
  return {
    content: texts.join("\n"),
    components: [...rows(beside), ...parts.filter(isRow)].slice(0, limits.rows).map(toComponent),
    flags: MessageFlags.SuppressEmbeds,
  };
}

/** Counts the characters of the texts of parts, the line breaks between them included. */
export function textSize(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + ("text" in part ? part.text.length + 1 : 0), 0);
}

export function text(markdown: string): Part {
  return { kind: "text", text: markdown.trim() === "" ? "…" : markdown };
}

/** Small, grey text. */
export function subtext(markdown: string): Part {
  return { kind: "text", text: `-# ${markdown}` };
}

/** Splits buttons into rows. */
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
  return { type: ComponentType.Button, style, label: buttonLabel(label), custom_id: encodeCommand(command, at) };
}

export function buttonLabel(text: string): string {
  return shorten(text.trim() || "…", limits.buttonLabel);
}

/**
 * Returns a menu of sections; the section that is picked is shown whole.
 * @param at distinguishes the menus of one message
 * @param beside see `namesOf`
 */
export function picker(
  label: string,
  citations: readonly Citation[],
  at: number,
  beside: readonly Citation[] = [],
): Part {
  return {
    kind: "select",
    select: {
      type: ComponentType.StringSelect,
      custom_id: encodeCommand({ kind: "pick", at }),
      placeholder: shorten(label, limits.optionText),
      options: sectionOptions(citations, beside, { most: limits.selectOptions, longest: limits.optionText }),
    },
  };
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
    case "beside":
      return {
        type: ComponentType.Section,
        components: [{ type: ComponentType.TextDisplay, content: part.text }],
        accessory: part.button,
      };
  }
}

import type { Form, Style } from "../../adapters/discord/parts.ts";
import { english } from "../../adapters/discord/wording/english.ts";

/** Returns the style of a form of Discord's messages, in English. */
export function inEnglish(form: Form): Style {
  return { form, wording: english };
}

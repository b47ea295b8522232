import { shortenQuestion } from "../../src/index.ts";
import type { Shortened } from "../chat/contents.ts";
import { escapeMarkdown, unescapeMarkdown } from "./escape.ts";
import { limits } from "./limits.ts";
import type { DiscordWording } from "./wording/discord-wording.ts";
import { languages } from "./wording/languages.ts";

/** The line above an answer that says what is answered; it can be read back. */
export function questionLine(question: string, { asked }: Pick<DiscordWording, "asked">): string {
  return `-# ${asked} ${escapeMarkdown(toQuestion(question))}`;
}

/** What is asked of a text: one line, as long as the line above an answer can be; of a longer one its beginning and its end. */
export function toQuestion(text: string): string {
  return shortenQuestion(inOneLine(text), limits.questionText);
}

/** The same, and whether something was left out. */
export function toShortened(text: string): Shortened {
  const question = toQuestion(text);
  return { text: question, ...(question !== inOneLine(text) && { isShortened: true }) };
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Whatever the language. Nobody but the bot writes these, so the line of who shared it, or for whom it was asked, may stand above. */
const above = `-# (?:${anyOf(({ sharedBy }) => sharedBy)}) <@\\d+>|${anyOf(({ askedFor }) => askedFor("0", "0")).replace(/0/g, "\\d+")}`;
const line = new RegExp(`^(?:(?:${above})\\n)?-# (?:${anyOf(({ asked }) => asked)}) (.+)`);

function anyOf(textIn: (wording: DiscordWording) => string): string {
  return languages.map((wording) => textIn(wording).replace(/[^\p{L}\d\s]/gu, "\\$&")).join("|");
}

/** The question that the texts of an answer begin with; undefined if they do not. */
export function readQuestionLine(texts: readonly string[]): string | undefined {
  const [, escaped] = line.exec(texts[0] ?? "") ?? [];
  return escaped === undefined ? undefined : unescapeMarkdown(escaped);
}

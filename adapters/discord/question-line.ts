import { shortenQuestion } from "../../src/index.ts";
import type { Shortened } from "../chat/contents.ts";
import { escapeMarkdown, unescapeMarkdown } from "./escape.ts";
import { limits } from "./limits.ts";
import type { DiscordWording } from "./wording/discord-wording.ts";
import { languages } from "./wording/languages.ts";

/** Writes the line above an answer that shows its question; `readQuestionLine` parses it. */
export function questionLine(question: string, { asked }: Pick<DiscordWording, "asked">): string {
  return `-# ${asked} ${escapeMarkdown(toQuestion(question))}`;
}

/**
 * Returns a text as a question: on one line, and no longer than the line above an answer can be. Of a longer text the beginning
 * and the end are kept.
 */
export function toQuestion(text: string): string {
  return shortenQuestion(inOneLine(text), limits.questionText);
}

/** Does the same as `toQuestion`, and says whether something was left out. */
export function toShortened(text: string): Shortened {
  const question = toQuestion(text);
  return { text: question, ...(question !== inOneLine(text) && { isShortened: true }) };
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/**
 * Matches, in every language, the line that may stand above the question line: who shared the answer, or for whom it was asked.
 * Nobody but the bot writes such lines.
 */
const above = `-# (?:${anyOf(({ sharedBy }) => sharedBy)}) <@\\d+>|${anyOf(({ askedFor }) => askedFor("0", "0")).replace(/0/g, "\\d+")}`;
const line = new RegExp(`^(?:(?:${above})\\n)?-# (?:${anyOf(({ asked }) => asked)}) (.+)`);

function anyOf(textIn: (wording: DiscordWording) => string): string {
  return languages.map((wording) => textIn(wording).replace(/[^\p{L}\d\s]/gu, "\\$&")).join("|");
}

/** Returns the question with which the texts of an answer begin; undefined if they begin with none. */
export function readQuestionLine(texts: readonly string[]): string | undefined {
  const [, escaped] = line.exec(texts[0] ?? "") ?? [];
  return escaped === undefined ? undefined : unescapeMarkdown(escaped);
}

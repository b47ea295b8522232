import { type Intent, intentOf, pointsElsewhere } from "../../src/index.ts";
import { type Contents, isFileAlone, type Pointed, quotesMeant, typedQuestions } from "./contents.ts";
import { type AskedQuestions, type IncomingMessage, isAddressed } from "./platform.ts";
import type { Line } from "./wording/common-wording.ts";

/**
 * Returns what a message asks: what its author typed, or what the message shows or quotes; if these ask nothing, what the
 * message points to. In a message that does not address the bot, only texts that are questions count.
 */
export async function asksOf(
  heard: Pick<IncomingMessage<unknown>, "way" | "contents" | "earlier" | "pointedAt">,
): Promise<AskedQuestions> {
  const { way } = heard;
  const earlier = way === "unasked" ? [] : await heard.earlier();
  const pointedAt = async (isBare: boolean) => (isAddressed(way) ? heard.pointedAt?.(isBare, earlier) : undefined);
  return { ...(await meant(heard.contents(), isAddressed(way), pointedAt)), earlier };
}

/** @param pointedAt returns undefined where the message points to nothing */
async function meant(
  contents: Contents,
  isForBot: boolean,
  pointedAt: (isBare: boolean) => Promise<Pointed | undefined>,
): Promise<Omit<AskedQuestions, "earlier">> {
  const { hasFiles, unreadable } = contents;
  const typed = typedQuestions(contents);
  if (unreadable !== undefined) return { questions: typed, isElsewhere: false, unreadable };
  const own = { questions: typed, isElsewhere: false, ...(hasFiles && { hasFiles: true as const }) };
  const [first = ""] = typed;
  const all = [...quotesMeant(contents, isForBot), ...contents.shown];
  const shown = isForBot
    ? all
    : mayAskWhatIsShown(first)
      ? all.filter(({ text }) => intentOf(text) === "question")
      : [];
  if (!pointsElsewhere(first)) return { ...own, questions: [...new Set([...typed, ...shown.map(({ text }) => text)])] };
  if (!isForBot && intentOf(first) !== "question") return own;
  const pointed =
    shown.length > 0 ? { texts: shown, isElsewhere: false, isUnseen: undefined } : await pointedAt(first === "");
  if (pointed === undefined) return own;
  if ("unreadable" in pointed) return { questions: typed, isElsewhere: false, unreadable: pointed.unreadable };
  const { texts, isElsewhere, isUnseen } = pointed;
  if (texts.length === 0) return own;
  const questions = texts.map(({ text }) => text);
  const how = { ...(isUnseen && { isUnseen }), ...(texts[0]?.isShortened && { isShortened: true as const }) };
  return { questions, isElsewhere, isPointedAt: true, ...how };
}

/**
 * Whether the author of a message may be asking what the message shows; somebody who laughs about the shown text, or tells it
 * to somebody, is not.
 */
function mayAskWhatIsShown(typed: string): boolean {
  return !laughter.test(typed) && (pointsElsewhere(typed) || asking.has(intentOf(typed)));
}

const laughter = /😂|🤣|💀|:(?:joy|rofl|laughing|skull):|\b(?:lol|lmf?ao|rofl|(?:ha){2,}h?)\b/iu;

const asking: ReadonlySet<Intent> = new Set<Intent>(["question", "statement", "greeting"]);

/**
 * Returns the bot's reply where nothing in a message can be answered: only a picture or file, or contents that the bot may not
 * read.
 */
export function unreadableIn({ questions, hasFiles, unreadable }: AskedQuestions): Line | undefined {
  return isFileAlone(hasFiles, questions) ? ({ textAlone }) => textAlone : unreadable;
}

/**
 * Of several texts, such as the title and the text of a post, keeps those that are questions: a title "Looking for developers"
 * asks nothing, whatever the text below it asks. Keeps all where none is a question, or where one only points at the others, as
 * "any ideas?" does.
 */
export function askingAmong(questions: readonly string[]): readonly string[] {
  const asking = questions.filter((one) => intentOf(one) === "question");
  return asking.length === 0 || questions.some(pointsElsewhere) ? questions : asking;
}

/** Whether a message says that an answer is wrong before it says what was meant: "that's wrong, I meant the other one". */
export function beginsByObjecting(text: string): boolean {
  return intentOf(text.split(/[,.;:!\n]/, 1)[0] ?? "") === "objection";
}

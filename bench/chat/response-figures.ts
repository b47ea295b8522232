import type { Footnote } from "../../src/index.ts";
import { bootstrap, type Interval } from "../../src/measure/bootstrap.ts";
import { seededRandom } from "../../src/measure/seeded-random.ts";
import { openDiscordRoom } from "./discord-room.ts";
import type { JudgedMessage, Spoken } from "./judged-messages.ts";
import type { Room } from "./room.ts";
import { openSlackRoom } from "./slack-room.ts";
import { writeMessage } from "./write-message.ts";

interface Outcome {
  readonly message: JudgedMessage;
  readonly spoken: Spoken;
  /** Whether it is answered from a gold section; missing where it is not answered, or is not to be answered. */
  readonly isFromGold?: boolean;
}

/**
 * Writes messages on both platforms, over sockets, and judges how the bot responds to each. Mistakes are listed for the
 * messages with even ids alone; those with odd ids are for measuring.
 */
export async function responseFigures(footnote: Footnote, messages: readonly JudgedMessage[]): Promise<unknown> {
  const outcomes = [
    ...(await outcomesOn(() => openSlackRoom(footnote), ofPlatform("slack"))),
    ...(await outcomesOn(() => openDiscordRoom(footnote), ofPlatform("discord"))),
  ];
  const halves = { odd: 1, even: 0 };
  const figures = Object.entries(halves).map(([half, rest]) => {
    return [half, figuresOf(outcomes.filter(({ message }) => message.id % 2 === rest))];
  });
  const wrong = outcomes.filter((outcome) => outcome.message.id % 2 === halves.even && !isRight(outcome));
  return {
    ...Object.fromEntries(figures),
    wrongOfEven: wrong.map(({ message: { id, platform, way, text, spoken: right }, spoken }) => {
      return `${id} ${platform} ${way}: ${text} (${spoken}, not ${right.join(" or ")})`;
    }),
  };

  function ofPlatform(name: JudgedMessage["platform"]): JudgedMessage[] {
    return messages.filter(({ platform }) => platform === name);
  }
}

/** Writes the messages of one platform. Direct messages are one conversation, so each of them gets a room of its own. */
async function outcomesOn(open: () => Promise<Room>, messages: readonly JudgedMessage[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const shared = await open();
  for (const message of messages) {
    const isDirect = message.way === "direct" || (message.way === "voice" && message.where === "direct");
    const room = isDirect ? await open() : shared;
    outcomes.push(await outcomeOf(room, message));
    if (room !== shared) await room.close();
  }
  await shared.close();
  return outcomes;
}

async function outcomeOf(room: Room, message: JudgedMessage): Promise<Outcome> {
  const alone = room.toldAlone();
  const { id, asked } = await writeMessage(room, message);
  const hasReply = await room.hasReply(id);
  const isTold = room.toldAlone() > alone;
  // The answer to a reaction may be shown to the person who reacted alone.
  const isAnswered = hasReply || (message.way === "reaction" && isTold);
  if (isAnswered && room.record.allAsked().length > asked) {
    const last = room.record.allAsked().at(-1);
    if (last?.kind !== "answer") return { message, spoken: last?.kind === "courtesy" ? "courtesy" : "near" };
    const from = (last.sections[0] ?? "").split("#")[1] ?? "";
    return { message, spoken: "answer", ...(message.gold.length > 0 && { isFromGold: message.gold.includes(from) }) };
  }
  if (hasReply || isTold) return { message, spoken: "offer" };
  return { message, spoken: room.hasThumb(id) ? "reaction" : "silence" };
}

interface Figures {
  readonly messages: number;
  /** Of all messages: the share whose response is one of the right ones. */
  readonly rightly: Interval;
  /** Of the messages that are answered and have a gold section: the share answered from a gold section. */
  readonly fromGold: Interval;
  /**
   * The number of mistakes: the bot wrote where it was to be silent, was silent where it was to write, or wrote something else.
   */
  readonly mistakes: { readonly spoke: number; readonly silent: number; readonly otherwise: number };
  readonly byWay: Readonly<Record<string, string>>;
}

function figuresOf(outcomes: readonly Outcome[]): Figures {
  const random = seededRandom(1);
  const ways = [...new Set(outcomes.map(({ message: { way } }) => way))].sort();
  const ofWay = (way: string): Outcome[] => outcomes.filter(({ message }) => message.way === way);
  const answered = outcomes.filter(({ isFromGold }) => isFromGold !== undefined);
  return {
    messages: outcomes.length,
    rightly: bootstrap(
      outcomes.map((one) => Number(isRight(one))),
      random,
    ),
    fromGold: bootstrap(
      answered.map(({ isFromGold }) => Number(isFromGold)),
      random,
    ),
    mistakes: {
      spoke: outcomes.filter((one) => mistakeOf(one) === "spoke").length,
      silent: outcomes.filter((one) => mistakeOf(one) === "silent").length,
      otherwise: outcomes.filter((one) => mistakeOf(one) === "otherwise").length,
    },
    byWay: Object.fromEntries(ways.map((way) => [way, shareOf(ofWay(way))])),
  };
}

function shareOf(outcomes: readonly Outcome[]): string {
  return `${outcomes.filter(isRight).length} of ${outcomes.length}`;
}

const withoutWords: readonly Spoken[] = ["silence", "reaction"];

function mistakeOf(outcome: Outcome): keyof Figures["mistakes"] | undefined {
  if (isRight(outcome)) return undefined;
  const wasToWrite = !outcome.message.spoken.some((one) => withoutWords.includes(one));
  const wrote = !withoutWords.includes(outcome.spoken);
  if (wrote === wasToWrite) return "otherwise";
  return wrote ? "spoke" : "silent";
}

function isRight({ message, spoken }: Outcome): boolean {
  return message.spoken.includes(spoken);
}

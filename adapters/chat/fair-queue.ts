import { ways } from "./platform.ts";

/**
 * What waits for the thread, the first first: what a platform waits for no longer than three seconds; messages that are not
 * yet taken, which is soon done and keeps them from being lost; and messages that are to be answered.
 */
const lanes = ["interaction", "take", "answer"] as const;
type Lane = (typeof lanes)[number];

/** So many may wait; what a message needs until it is answered is some kilobytes. */
const shippedBound = 5_000;
/** Milliseconds that those who come first may have together before everything else gets its turn. */
const slice = 5;

/** How a message asks; everything else that asks is an interaction. */
const messageWays: ReadonlySet<string> = new Set([...ways, "edit"]);

export function laneOf(way: string): Lane {
  return messageWays.has(way) ? "answer" : "interaction";
}

/**
 * Shares the one thread among all who ask at once: between two turns the event loop goes round, so that whatever else
 * arrives is served. In a lane people take turns, each person's oldest first, so that one person's burst comes behind what
 * others ask. While nobody waits, a turn begins at once.
 */
export class FairQueue {
  private readonly waiting: Readonly<Record<Lane, Map<string, (() => void)[]>>> = {
    interaction: new Map(),
    take: new Map(),
    answer: new Map(),
  };
  private readonly bound: number;
  private count = 0;
  /** When the event loop went round last, while there are turns. */
  private began: number | undefined;

  constructor(bound = shippedBound) {
    this.bound = bound;
  }

  /** Whether no more should be kept waiting here. */
  get isFull(): boolean {
    return this.count >= this.bound;
  }

  /** Resolves when it is a person's turn; what is begun then without waiting for anything is done in it. */
  turn(lane: Lane, person: string): Promise<void> {
    if (this.began === undefined) this.goRound();
    else if (this.count > 0 || performance.now() - this.began >= slice) return this.wait(lane, person);
    return Promise.resolve();
  }

  private wait(lane: Lane, person: string): Promise<void> {
    const people = this.waiting[lane];
    this.count++;
    return new Promise((resolve) => {
      const theirs = people.get(person);
      if (theirs === undefined) people.set(person, [resolve]);
      else theirs.push(resolve);
    });
  }

  private goRound(): void {
    this.began = performance.now();
    setImmediate(() => {
      const begin = this.next();
      if (begin === undefined) this.began = undefined;
      else {
        this.goRound();
        begin();
      }
    });
  }

  private next(): (() => void) | undefined {
    const people = lanes.map((lane) => this.waiting[lane]).find(({ size }) => size > 0);
    const [first] = people ?? [];
    if (people === undefined || first === undefined) return undefined;
    const [person, theirs] = first;
    const begin = theirs.shift();
    people.delete(person);
    if (theirs.length > 0) people.set(person, theirs);
    this.count--;
    return begin;
  }
}

import { ways } from "./platform.ts";

/**
 * The lanes of the queue, most urgent first: interactions, for which a platform waits three seconds; messages that have to be
 * claimed, which is quick and keeps them from being lost; and messages that have to be answered.
 */
const lanes = ["interaction", "take", "answer"] as const;
type Lane = (typeof lanes)[number];

/** Upper bound on the turns that wait; a message takes some kilobytes of memory until it is answered. */
const shippedBound = 5_000;
/** Milliseconds for which turns are given without waiting, before the event loop has to go round. */
const slice = 5;

/** The ways in which a message asks; every other way is an interaction. */
const messageWays: ReadonlySet<string> = new Set([...ways, "edit"]);

export function laneOf(way: string): Lane {
  return messageWays.has(way) ? "answer" : "interaction";
}

/**
 * Shares the one thread among all who ask at once. The event loop goes round between two turns, so that other events are
 * served. Within a lane people take turns, each person's oldest work first, so that one person's burst does not delay the
 * others. A turn begins at once while nobody waits.
 */
export class FairQueue {
  private readonly waiting: Readonly<Record<Lane, Map<string, (() => void)[]>>> = {
    interaction: new Map(),
    take: new Map(),
    answer: new Map(),
  };
  private readonly bound: number;
  private count = 0;
  /** When the event loop went round last, in milliseconds of `performance.now()`; undefined while there are no turns. */
  private began: number | undefined;

  constructor(bound = shippedBound) {
    this.bound = bound;
  }

  /** Whether the queue is full, so that the caller should not add work. */
  get isFull(): boolean {
    return this.count >= this.bound;
  }

  /** Resolves when it is the person's turn. Only what the caller does synchronously after that belongs to the turn. */
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

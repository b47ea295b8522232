import { describe, expect, test } from "vitest";
import { RateLimit } from "../../../adapters/chat/rate-limit.ts";
import { rateLimitOf } from "../../support/rate-limit-of.ts";

const long = 600;

async function askOften(pace: RateLimit, person: string, times: number): Promise<number> {
  let answered = 0;
  for (let at = 0; at < times; at++) if ((await pace.secondsToWait(person, "place")) === 0) answered++;
  return answered;
}

describe("what is refused", () => {
  test("for a person costs the place nothing", async () => {
    const pace = rateLimitOf({
      perPerson: { questions: 3, seconds: long },
      perPlace: { questions: 6, seconds: long },
    });
    expect(await askOften(pace, "ann", 60)).toBe(3);
    expect(await askOften(pace, "bob", 3)).toBe(3);
  });

  test("for a place costs the person nothing", async () => {
    const pace = rateLimitOf({
      perPerson: { questions: 3, seconds: long },
      perPlace: { questions: 1, seconds: long },
    });
    expect(await askOften(pace, "ann", 1)).toBe(1);
    expect(await askOften(pace, "bob", 60)).toBe(0);
    expect(await pace.secondsToWait("bob", "another place")).toBe(0);
  });
});

test("a person's messages wait for room in a place, where nobody else waits, nor they elsewhere", async () => {
  const pace = rateLimitOf({ perPersonInPlace: { questions: 2, seconds: 1 } });
  const order: string[] = [];
  const ask = (person: string, place: string): Promise<void> =>
    pace.roomInPlace(person, place).then(() => void order.push(`${person} in ${place}`));
  const asked = [ask("ann", "here"), ask("ann", "here"), ask("ann", "here"), ask("bob", "here"), ask("ann", "there")];
  await Promise.all(asked);
  expect(order).toEqual(["ann in here", "ann in here", "bob in here", "ann in there", "ann in here"]);
});

test("a wait is told once", () => {
  const pace = new RateLimit();
  expect([pace.isToBeTold("ann", long), pace.isToBeTold("ann", long), pace.isToBeTold("bob", long)]).toEqual([
    true,
    false,
    true,
  ]);
});

import { expect, test } from "vitest";
import { Recent } from "../src/recent.ts";

test("what is asked for again stays, and of the rest no more than is to be kept", () => {
  const recent = new Recent<string, number>(100);
  recent.set("often", 0);
  for (let at = 1; at <= 1_000; at++) {
    recent.set(`once ${at}`, at);
    expect(recent.get("often")).toBe(0);
  }
  const kept = Array.from({ length: 1_000 }, (_, at) => recent.get(`once ${at + 1}`)).filter(
    (one) => one !== undefined,
  );
  expect(kept.length).toBeLessThanOrEqual(100);
  expect(kept.at(-1)).toBe(1_000);
  expect(recent.get("never")).toBeUndefined();
});

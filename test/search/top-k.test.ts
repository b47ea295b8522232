import fc from "fast-check";
import { expect, it } from "vitest";
import { TopK } from "../../src/search/top-k.ts";

it("keeps what sorting and cutting would", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: 0, max: 10 }), (numbers, limit) => {
      const top = new TopK<number>(limit, (a, b) => a > b);
      for (const number of numbers) top.offer(number);
      expect(top.best()).toEqual([...numbers].sort((a, b) => b - a).slice(0, limit));
    }),
  );
});

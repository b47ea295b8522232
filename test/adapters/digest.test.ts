import { describe, expect, test } from "vitest";
import { digestOf, postDigests } from "../../adapters/bot/weekly-digest.ts";
import { openLog } from "../../adapters/process/log.ts";
import type { AskedQuestion, SqlRecord } from "../../src/index.ts";
import { placeKinds, withRecord } from "../record/stores.ts";

const person = { platform: "here", id: "U1" };
const monday = Date.parse("2026-11-23T08:00Z");
const day = 24 * 3_600_000;
const quiet = openLog("silent");
const closest: Omit<AskedQuestion, "id"> = {
  ...{ person, way: "mention", audiences: ["public"], question: "is the dog allowed?", kind: "closest" },
  ...{ confidence: 0.1, sections: [], missing: [], tookMs: 1, knowledge: "k" },
};

/** Returns a connection that records what is posted; the first `failures` posts fail. */
function listening(name: string, failures = 0) {
  const posted: string[] = [];
  let left = failures;
  return {
    name,
    posted,
    health: () => ({ isConnected: true }),
    idle: async () => undefined,
    stop: async () => undefined,
    async post(text: string) {
      if (left-- > 0) throw new Error("the channel is gone");
      posted.push(text);
    },
  };
}

describe.each(placeKinds)("with the record in $name", ({ isThere, empty }) => {
  test.skipIf(!isThere).each([
    ["once on Monday", ["2026-11-23T08:00Z", "2026-11-23T08:15Z", "2026-11-29T23:00Z"], 1],
    ["late rather than never", ["2026-11-26T13:00Z"], 1],
    ["before 8 on Monday of the week before", ["2026-11-23T08:00Z", "2026-11-30T07:59Z"], 1],
    ["anew each Monday", ["2026-11-23T08:00Z", "2026-11-30T08:00Z"], 2],
    ["of no week before anybody asked", ["2026-11-16T08:00Z", "2026-11-23T08:00Z"], 1],
  ])("the digest goes out %s", async (_, looks, sent) => {
    let now = 0;
    const use = async (store: SqlRecord): Promise<void> => {
      for (const at of [monday - day, monday + day]) {
        now = at;
        await store.addAsked({ ...closest, id: String(at) });
      }
      const team = listening("team");
      for (const at of looks) await postDigests([team], store, Date.parse(at), quiet);
      expect(team.posted).toHaveLength(sent);
    };
    await withRecord(await empty(), use, { now: () => now });
  });

  test.skipIf(!isThere)("of several replicas one sends it, and where it fails any of them tries again", async () => {
    const place = await empty();
    const lastWeek = { now: () => monday - day };
    await withRecord(place, (one) => one.addAsked({ ...closest, id: "1" }), lastWeek);
    await withRecord(place, (one) =>
      withRecord(place, async (other) => {
        const [well, ill] = [listening("well"), listening("ill", 2)];
        const look = () => Promise.all([one, other].map((store) => postDigests([well, ill], store, monday, quiet)));
        for (let looks = 0; looks < 4; looks++) await look();
        expect(well.posted).toHaveLength(1);
        expect(ill.posted).toHaveLength(1);
      }),
    );
  });
});

test("a late digest tells of the same week as one that was on time", async () => {
  const [{ empty }] = placeKinds as [(typeof placeKinds)[number]];
  let now = monday - 1;
  await withRecord(
    await empty(),
    async (store) => {
      await store.addAsked({ ...closest, id: "in the week" });
      now = monday;
      await store.addAsked({ ...closest, id: "after it" });
      const team = listening("team");
      await postDigests([team], store, Date.parse("2026-11-25T12:00Z"), quiet);
      expect(team.posted).toEqual([expect.stringContaining("1 × is the dog allowed?")]);
    },
    { now: () => now },
  );
});

test("a digest tells how much was answered and what was not, of the last seven days alone", async () => {
  const [{ empty }] = placeKinds as [(typeof placeKinds)[number]];
  let now = 100 * day;
  await withRecord(
    await empty(),
    async (store) => {
      const ask = (id: string, question: string, kind: "answer" | "closest") =>
        store.addAsked({ ...closest, id, question, kind });
      expect(await digestOf(store, now)).toBeUndefined();
      await ask("1", "an old question", "closest");
      now += 8 * day;
      await ask("2", "is the dog allowed?", "closest");
      await ask("3", "where do I park?", "answer");
      await store.addFeedback({ key: "1", person, question: "where do I park?", sections: [], isHelpful: true });
      await store.addMark({ id: "4", kind: "missed", person });
      expect(await digestOf(store, now + 1)).toBe(
        "The last week: 2 questions, 50 % answered, 100 % of what was judged was helpful.\n1 could not be answered in time, or were given up.\nAsked most without an answer:\n• 1 × is the dog allowed?",
      );
    },
    { now: () => now },
  );
});

import { describe, expect, test } from "vitest";
import { leaseLength } from "../../src/record/lease-length.ts";
import { openRecord } from "../../src/record/open-record.ts";
import { Keyring } from "../../src/record/sql/keyring.ts";
import { openDatabase } from "../../src/record/sql/open-database.ts";
import { placeKinds, secret } from "./stores.ts";

const newer = "a newer secret of these tests";
const moreThanAtOnce = 21;
const work = { kind: "message", data: '{"text":"why?"}' };

describe.each(placeKinds)("work that is taken on a lease, in $name", ({ isThere, empty }) => {
  test.skipIf(!isThere)(
    "is taken over when its replica is gone, by one of the others, and never once answered",
    async () => {
      const place = await empty();
      let now = 1_000_000;
      const open = () => openRecord({ place, secrets: [secret], keepsText: true, now: () => now });
      const [dead, second, third] = [await open(), await open(), await open()];
      await dead.store.take("lost", work);
      await dead.store.take("answered", work);
      await dead.store.finish("answered");
      await dead.store.take("slow", work);
      await dead.store.take("another kind", { ...work, kind: "press" });
      expect(await second.store.staleKinds()).toEqual([]);
      expect(await second.store.takeOver("message")).toEqual([]);

      now += leaseLength - 1;
      await dead.store.renew(["slow"]);
      now += 2;
      expect((await second.store.staleKinds()).sort()).toEqual(["message", "press"]);
      const found = await Promise.all([second.store.takeOver("message"), third.store.takeOver("message")]);
      expect(found.flat()).toEqual([{ key: "lost", data: work.data, takenAt: 1_000_000, takeovers: 1 }]);
      expect(await second.store.takeOver("press")).toHaveLength(1);
      expect(await second.store.staleKinds()).toEqual([]);

      now += leaseLength + 1;
      const again = [await third.store.takeOver("message"), await third.store.takeOver("message")];
      expect(again.flat().map(({ key, takeovers }) => [key, takeovers])).toEqual([
        ["slow", 1],
        ["lost", 2],
      ]);
      await third.store.finish("lost");
      await third.store.release("slow");
      expect((await second.store.takeOver("message")).map(({ key }) => key)).toEqual(["slow"]);
      await Promise.all([dead, second, third].map(({ close }) => close()));
    },
  );

  test.skipIf(!isThere)(
    "comes alone once a process may have ended of it, and what was given back is not counted",
    async () => {
      const place = await empty();
      let now = 1_000_000;
      const { store, close } = await openRecord({ place, secrets: [secret], keepsText: true, now: () => now });
      const taken = async (): Promise<(readonly [string, number])[]> =>
        (await store.takeOver("message")).map(({ key, takeovers }) => [key, takeovers] as const);
      const together = ["1", "2", "3"];
      for (const key of together) await store.take(key, work);
      now += leaseLength + 1;
      expect((await taken()).sort()).toEqual(together.map((key) => [key, 1]));
      await store.release("1");
      now += 1;
      expect(await taken()).toEqual([["1", 1]]);
      now += leaseLength + 1;
      await store.take("new", work);
      expect([await taken(), await taken(), await taken(), await taken()].map((one) => one.length)).toEqual([
        1, 1, 1, 0,
      ]);
      now += leaseLength + 1;
      expect(await taken()).toEqual([["new", 1]]);
      const alone = [await taken(), await taken(), await taken()].flat();
      expect(alone.sort()).toEqual(together.map((key) => [key, 3]));
      await close();
    },
  );

  test.skipIf(!isThere)("is left alone by those who cannot open it, and does not stand before the rest", async () => {
    const place = await empty();
    let now = 1_000_000;
    const open = (...secrets: string[]) => openRecord({ place, secrets, keepsText: true, now: () => now });
    const old = await open(secret);
    await old.store.take("damaged", work);
    const database = openDatabase(place);
    const damaged = `${new Keyring([secret]).newestPrefix}AAAA`;
    await database.updateTable("claims").set({ sealed_work: damaged }).execute();
    await database.destroy();
    const restarted = await open(newer, secret);
    const lost = Array.from({ length: moreThanAtOnce }, (_, at) => `lost ${at}`);
    for (const key of lost) await restarted.store.take(key, work);
    now += 1;
    await old.store.take("old", work);

    now += leaseLength + 1;
    expect(await old.store.takeOver("message")).toMatchObject([{ key: "old", data: work.data }]);
    // Work that the old process could not decrypt was not leased by it either.
    const found = [await restarted.store.takeOver("message"), await restarted.store.takeOver("message")];
    expect(
      found
        .flat()
        .map(({ key }) => key)
        .sort(),
    ).toEqual(lost.sort());
    await Promise.all([old, restarted].map(({ close }) => close()));
  });
});

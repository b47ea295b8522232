import { expect, test } from "vitest";
import { openRecord } from "../../src/record/open-record.ts";
import { WriteBehindStore } from "../../src/record/write-behind/write-behind-store.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { secret } from "./stores.ts";

const quiet = { keepsText: true, onLost: () => undefined, onReachable: () => undefined };

test("settings of a place are unknown while the record was never reached, but for what was set meanwhile", async () => {
  const store = new WriteBehindStore({ open: () => Promise.reject(new Error("away")), ...quiet });
  await store.start();
  expect(await store.placeSettings("here:1")).toBeUndefined();
  await store.setPlaceSettings("here:1", "{}");
  expect(await store.placeSettings("here:1")).toBe("{}");
  await store.stop();
});

test("settings that were read are remembered when the record goes away", async () => {
  const place = { kind: "embedded", file: `${temporaryFolder()}/record.db` } as const;
  const { store: record, close } = await openRecord({ place, secrets: [secret], keepsText: true });
  const store = new WriteBehindStore({ open: async () => ({ record, claims: record }), ...quiet });
  await store.start();
  await record.setPlaceSettings("here:1", "{}");
  expect([await store.placeSettings("here:1"), await store.placeSettings("here:2")]).toEqual(["{}", ""]);
  await close();
  expect([await store.placeSettings("here:1"), await store.placeSettings("here:2")]).toEqual(["{}", ""]);
  expect(await store.placeSettings("here:3")).toBeUndefined();
  await store.stop();
});

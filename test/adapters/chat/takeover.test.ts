import { expect, onTestFinished, test } from "vitest";
import { FairQueue } from "../../../adapters/chat/fair-queue.ts";
import { type Resumer, takeOverStale } from "../../../adapters/chat/takeover.ts";
import { openLog } from "../../../adapters/process/log.ts";
import { openRecord } from "../../../src/index.ts";
import { leaseLength } from "../../../src/record/lease-length.ts";
import { dump, recorded, secret } from "../../record/stores.ts";
import { plainPlatform as platform } from "../../stand-ins/plain.ts";
import { until } from "../../stand-ins/until.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

test.each([
  ["is no JSON", "{"],
  ["names nobody who waits", "{}"],
])("work that %s is logged and over, and hinders no other", async (_, data) => {
  const place = { kind: "embedded", file: `${temporaryFolder()}/record.db` } as const;
  let now = Date.now();
  const open = () => openRecord({ place, secrets: [secret], keepsText: true, now: () => now });
  const [dead, other] = [await open(), await open()];
  await dead.store.take("1", { kind: "plain:message", data });
  await dead.store.take("2", { kind: "plain:message", data: JSON.stringify({ user: "ann" }) });
  await dead.store.take("3", { kind: "plain:reaction", data: JSON.stringify({ user: "ann" }) });
  now += leaseLength + 1;
  const resumed: string[] = [];
  const logs: string[] = [];
  const resumer = (kind: string): Resumer => ({
    kind,
    within: 600_000,
    async resume({ key }) {
      await other.store.finish(key);
      resumed.push(key);
    },
  });
  const log = openLog("info", { write: (line) => void logs.push(line) });
  const stop = takeOverStale({ platform, record: other.store, queue: new FairQueue(), log }, [
    resumer("plain:message"),
    resumer("plain:reaction"),
  ]);
  onTestFinished(async () => {
    stop();
    await dead.close();
    await other.close();
  });
  await until(() => resumed.length === 2);
  expect(resumed.sort()).toEqual(["2", "3"]);
  await expect.poll(async () => (await recorded(place)).leases).toBe(0);
  expect(logs.map((line) => JSON.parse(line) as object)).toContainEqual(
    expect.objectContaining({ level: 50, event: "unreadable", kind: "plain:message" }),
  );
});

test("of work that is too late, only what somebody waited for counts as missed", async () => {
  const place = { kind: "embedded", file: `${temporaryFolder()}/record.db` } as const;
  let now = Date.now() - 2 * 600_000;
  const { store, close } = await openRecord({ place, secrets: [secret], keepsText: true, now: () => now });
  const left = [
    { kind: "plain:message", who: "ann", way: "mention" },
    { kind: "plain:message", who: "bob", way: "unasked" },
    { kind: "plain:interaction", who: "cem" },
    { kind: "plain:change", who: "dan" },
  ];
  for (const { kind, who: user, way } of left) await store.take(user, { kind, data: JSON.stringify({ user, way }) });
  now = Date.now();
  const within = 600_000;
  const resume = async (): Promise<void> => expect.unreachable();
  const stop = takeOverStale({ platform, record: store, queue: new FairQueue(), log: openLog("silent") }, [
    { kind: "plain:message", within, resume },
    { kind: "plain:interaction", within, resume },
    { kind: "plain:change", within, resume, isUnawaited: true },
  ]);
  onTestFinished(async () => {
    stop();
    await close();
  });
  await expect.poll(async () => (await recorded(place)).leases).toBe(0);
  await expect.poll(async () => (await dump(place)).split('"kind":"missed"').length - 1).toBe(2);
});

import { App, type Receiver, type ReceiverEvent } from "@slack/bolt";
import { expect, it } from "vitest";
import { FairQueue } from "../../../adapters/chat/fair-queue.ts";
import { PendingWork } from "../../../adapters/chat/pending-work.ts";
import { guardDeliveries } from "../../../adapters/slack/deliveries.ts";
import { MemoryStore } from "../../../src/index.ts";

const receiver: Receiver = { init: () => undefined, start: async () => undefined, stop: async () => undefined };

it("an event whose processing fails is acknowledged once the failure is known", async () => {
  const authorize = () => Promise.reject(new Error("no installation"));
  const app = new App({ receiver, authorize });
  guardDeliveries(app, {
    platform: { name: "slack" },
    ...{ record: new MemoryStore(), queue: new FairQueue(), inHand: new PendingWork() },
  } as unknown as Parameters<typeof guardDeliveries>[1]);
  const acknowledged: true[] = [];
  const event = { type: "message", channel: "C1", user: "U1", text: "tea?", ts: "1.1" };
  const delivery: ReceiverEvent = {
    body: { type: "event_callback", event_id: "E1", team_id: "T1", event },
    ack: async () => void acknowledged.push(true),
  };
  await expect(app.processEvent(delivery)).rejects.toThrow("no installation");
  expect(acknowledged).toEqual([true]);
});

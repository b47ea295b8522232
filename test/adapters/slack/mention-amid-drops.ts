import { expect } from "vitest";
import { bot } from "../../stand-ins/slack/slack-stand-in.ts";
import type { Workspace } from "../../stand-ins/slack/workspace.ts";
import { until } from "../../stand-ins/until.ts";
import { limits } from "../../support/limits.ts";

const text = `<@${bot}> when is Rust overkill?`;

/**
 * Mentions the bot many times in channels, with every tenth event delivered twice, while the socket drops twice and refreshes;
 * expects one answer to each.
 */
export async function mentionAmidDrops(
  workspace: Workspace,
  { names, count }: { readonly names: readonly string[]; readonly count: number },
): Promise<void> {
  const { front, people } = workspace;
  const rooms = names.map((name) => workspace.channels[name] ?? "");
  const asked: string[] = [];
  const told: Promise<void>[] = [];
  for (let at = 0; at < count; at++) {
    const channel = rooms[at % rooms.length] ?? "";
    const ts = String((await front.as("xoxp-ann", "chat.postMessage", { channel, text }))["ts"]);
    asked.push(`${channel} ${ts}`);
    const event = { type: "app_mention", channel, text, ts, user: people["ann"] };
    told.push(workspace.tell(event));
    if (at % 10 === 0) told.push(workspace.tell(event));
    if (at === count * 0.3 || at === count * 0.7) front.sockets.drop();
    if (at === count * 0.5) front.sockets.refresh();
  }
  await Promise.all(told);
  await until(() => front.callsOf("chat.postMessage").length >= count, limits.longEvent);
  await workspace.connection.idle();
  const answered = front.callsOf("chat.postMessage").map(({ body }) => `${body["channel"]} ${body["thread_ts"]}`);
  expect(answered.sort()).toEqual(asked.sort());
}

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bot } from "../../stand-ins/slack/slack-stand-in.ts";
import { Workspace, words } from "../../stand-ins/slack/workspace.ts";
import { footnote } from "../../support/shipped.ts";

type Json = Record<string, unknown>;

const question = `<@${bot}> when is Rust overkill?`;
let workspace: Workspace;
const names = ["archived", "restricted", "outside", "unknown", "scope", "revoked", "expired"];

beforeAll(async () => {
  workspace = await Workspace.open(footnote, undefined, { channels: names });
});
afterAll(() => workspace.close());

describe("what Slack refuses is tried once, and who asked is told in private why and what to do", () => {
  test.each<[string, string, RegExp | undefined]>([
    ["archived", "is_archived", /archived. Unarchive it/],
    ["restricted", "restricted_action", /posting is restricted/],
    ["outside", "not_in_channel", /Invite me there/],
    ["unknown", "channel_not_found", /Invite me there/],
    ["scope", "missing_scope", /install it again/],
    ["revoked", "token_revoked", undefined],
    ["expired", "account_inactive", undefined],
  ])("in a channel that is %s: %s", async (name, code, reason) => {
    const { front, channels, people } = workspace;
    const channel = channels[name] ?? "";
    front.closed.set(channel, code);
    const told = () => front.callsOf("chat.postMessage").filter(({ body }) => body["channel"] === people["ann"]);
    const before = told().length;
    await workspace.say("ann", channel, question);
    await workspace.connection.idle();
    const tries = front.calls.filter(({ method, body }) => /^chat\.post/.test(method) && body["channel"] === channel);
    expect(tries).toHaveLength(1);
    const said = told()
      .slice(before)
      .map(({ body }) => words(body["blocks"]));
    expect(said).toEqual(reason === undefined ? [] : [expect.stringMatching(reason)]);
  });
});

test("so is what somebody shares from a command, and what they remove", async () => {
  const { front, channels } = workspace;
  const general = channels["general"] ?? "";
  const { ack, replies } = await workspace.command("ann", general, "when is Rust overkill?");
  const answer = [ack, ...replies].find(({ blocks }) => blocks !== undefined) ?? {};
  const asked = await workspace.say("ann", general, question);
  const [posted] = await workspace.answered(general, asked);
  const before = workspace.logs.length;
  front.closed.set(general, "is_archived");
  const shared = await workspace.press("ann", answer["blocks"] as Json[], "share", { channel: general, ts: "1.1" });
  front.refusing.set("chat.delete", "is_archived");
  const removed = await workspace.press("ann", posted?.blocks ?? [], "remove", {
    channel: general,
    ts: posted?.ts ?? "",
  });
  front.closed.delete(general);
  expect([shared, removed].map(([told]) => words(told?.["blocks"]))).toEqual(
    Array(2).fill(expect.stringMatching(/archived. Unarchive it/)),
  );
  expect(workspace.logs.slice(before).join("")).not.toContain('"level":50');
});

test.each(["internal_error", "service_unavailable"])("where Slack itself fails it is tried again: %s", async (code) => {
  const { front, channels } = workspace;
  const general = channels["general"] ?? "";
  front.refusing.set("chat.postMessage", code);
  const ts = await workspace.say("ann", general, question);
  await workspace.connection.idle();
  expect((await workspace.answers(general, ts)).map(({ blocks }) => words(blocks))).toEqual([
    expect.stringContaining("CRUD"),
  ]);
});

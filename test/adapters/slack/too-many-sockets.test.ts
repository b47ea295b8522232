import { expect, test } from "vitest";
import { bot } from "../../stand-ins/slack/slack-stand-in.ts";
import { Workspace, words } from "../../stand-ins/slack/workspace.ts";
import { until } from "../../stand-ins/until.ts";
import { footnote } from "../../support/shipped.ts";

test("a socket that is closed time and again since too many are open is opened ever more rarely, and serves again", async () => {
  const workspace = await Workspace.open(footnote);
  const { front } = workspace;
  try {
    const opened = () => front.callsOf("apps.connections.open");
    const before = opened().length;
    front.sockets.isFull = true;
    front.sockets.drop();
    await until(() => opened().length >= before + 6);
    const times = opened()
      .slice(before)
      .map(({ at }) => at);
    const waits = times.slice(1).map((at, which) => at - (times[which] ?? 0));
    // The waits begin at 20 milliseconds and double up to 200.
    expect(waits[4]).toBeGreaterThanOrEqual(200);
    front.sockets.isFull = false;
    const general = workspace.channels["general"] ?? "";
    const ts = await workspace.say("ann", general, `<@${bot}> when is Rust overkill?`);
    expect(words((await workspace.answered(general, ts))[0]?.blocks)).toContain("CRUD");
  } finally {
    await workspace.close();
  }
});

import { test } from "vitest";
import { Workspace } from "../../stand-ins/slack/workspace.ts";
import { footnote } from "../../support/shipped.ts";
import { mentionAmidDrops } from "./mention-amid-drops.ts";

test("500 mentions in 20 channels, every tenth twice, while the socket drops twice and refreshes: each answered once", async () => {
  const names = Array.from({ length: 20 }, (_, at) => `room-${at}`);
  const workspace = await Workspace.open(footnote, undefined, { channels: names });
  await mentionAmidDrops(workspace, { names, count: 500 });
  await workspace.close();
});

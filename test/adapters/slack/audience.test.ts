import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Footnote, sectionKey } from "../../../src/index.ts";
import { parseDocument } from "../../../src/knowledge/parse-document.ts";
import { bot, team } from "../../stand-ins/slack/slack-stand-in.ts";
import { Workspace, words } from "../../stand-ins/slack/workspace.ts";
import { until } from "../../stand-ins/until.ts";

type Json = Record<string, unknown>;

const secret = "The launch code of the zeppelin is 4711.";
const open = "The zeppelin flies on Sundays.";
const question = "what is the launch code of the zeppelin?";
let workspace: Workspace;
let general = "";
let other = "";

beforeAll(async () => {
  const files = {
    "public.md": `# Flights\n\n## Days\n\n${open}\n`,
    "internal.md": `---\naudience: internal\n---\n\n# Secrets\n\n## Launch code\n\n${secret}\n`,
  };
  const documents = Object.entries(files).flatMap(([file, text]) => parseDocument(file, text).document ?? []);
  const footnote = new Footnote(documents);
  workspace = await Workspace.open(
    footnote,
    ({ channels }) => ({
      SLACK_AUDIENCES: `${team}=public+internal ${channels["other"]}=public`,
      SLACK_ANSWER_CHANNELS: channels["other"] ?? "",
    }),
    { channels: ["other", "shared"] },
  );
  general = workspace.channels["general"] ?? "";
  other = workspace.channels["other"] ?? "";
  workspace.front.guests.add(workspace.people["guest"] ?? "");
  workspace.front.shared.add(workspace.channels["shared"] ?? "");
});
afterAll(() => workspace.close());
beforeEach(() => {
  workspace.front.isPaced = false;
});

test("who is granted it sees what is internal", async () => {
  const { ack } = await workspace.command("ann", general, question);
  expect(words(ack["blocks"])).toContain("4711");
});

describe("what is internal is neither quoted, listed, suggested nor counted", () => {
  test.each([
    ["a guest", "guest", "general"],
    ["a channel that is granted less", "ann", "other"],
    ["a channel that another company shares", "ann", "shared"],
  ])("for %s", async (_, who, name) => {
    const channel = workspace.channels[name] ?? "";
    const shown: string[] = [];
    for (const text of [question, "", "topics", "zeppelin"]) {
      shown.push(JSON.stringify((await workspace.command(who, channel, text)).ack));
    }
    const ts = await workspace.say(who, channel, `<@${bot}> ${question}`);
    const [answer] = await workspace.answered(channel, ts);
    shown.push(JSON.stringify(answer));
    const shortcut = {
      type: "message_action",
      callback_id: "answer_this",
      channel: { id: channel },
      message: { ts: "1.1", text: question },
    };
    shown.push(JSON.stringify(await workspace.shortcut(who, shortcut)));
    for (const button of ["next_best", "share", "whole_section", "open_"]) {
      const forged = [
        { elements: [{ type: "button", action_id: button === "open_" ? "open_0" : button, value: forge(button) }] },
      ];
      shown.push(JSON.stringify(await workspace.press(who, forged, button, { channel, ts: "1.1" })));
      shown.push(JSON.stringify(workspace.front.callsOf("views.open").at(-1)?.body ?? {}));
      shown.push(JSON.stringify(workspace.front.callsOf("chat.postMessage").at(-1)?.body ?? {}));
    }
    for (const text of shown) expect(text).not.toMatch(/(?<!\d)4711(?!\d)|Secrets|Launch code/);
    expect(shown.join()).toContain("Days");
  });

  test("for a guest at home, in the agent's tab and in the modal", async () => {
    const user = workspace.people["guest"];
    await workspace.tell({ type: "app_home_opened", user, channel: "D1", tab: "home" });
    await workspace.tell({ type: "app_home_opened", user, channel: "D1", tab: "messages" });
    await workspace.shortcut("guest", { type: "shortcut", callback_id: "ask_knowledge" });
    await workspace.connection.idle();
    const calls = await until(() => {
      const all = ["views.publish", "views.open", "assistant.threads.setSuggestedPrompts"].map((name) =>
        workspace.front.callsOf(name).at(-1),
      );
      return all.every((call) => call !== undefined) ? all : undefined;
    });
    const found = await workspace.find("guest", "find_section", "");
    for (const seen of [...calls.map((call) => call?.body), found]) {
      expect(JSON.stringify(seen)).not.toMatch(/(?<!\d)4711(?!\d)|Secrets|Launch code/);
    }
    for (const seen of [calls.at(-1)?.body, found]) expect(JSON.stringify(seen)).toContain("Days");
  });

  test("for a channel that answers by itself", async () => {
    const ts = await workspace.say("ann", other, question);
    await workspace.connection.idle();
    expect(JSON.stringify(await workspace.answers(other, ts))).not.toMatch(/(?<!\d)4711(?!\d)/);
  });
});

/** Returns a button's value as somebody who knows the ids could forge it. */
function forge(button: string): string {
  if (button !== "next_best" && button !== "share") return sectionKey("internal#launch-code");
  const state: Json = { q: question, e: [], x: [], a: "U1", s: [] };
  return JSON.stringify(state);
}

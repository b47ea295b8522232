import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { manifest } from "../../../adapters/slack/manifest.ts";
import { type Answer, Footnote } from "../../../src/index.ts";
import { parseDocument } from "../../../src/knowledge/parse-document.ts";
import { team } from "../../stand-ins/slack/slack-stand-in.ts";
import { Workspace } from "../../stand-ins/slack/workspace.ts";
import { withPaydays } from "../../support/with-paydays.ts";

type Json = Record<string, unknown>;

const overkill = "when is Rust overkill?";
const secret = "when are salaries paid?";
let workspace: Workspace;
let general = "";

class Failing extends Footnote {
  override ask(...asked: Parameters<Footnote["ask"]>): Promise<Answer> {
    if (asked[0].includes("explode")) throw new Error("exploded");
    return super.ask(...asked);
  }
}

beforeAll(async () => {
  workspace = await Workspace.open(new Failing(withPaydays), () => ({ SLACK_AUDIENCES: `${team}=public+internal` }));
  general = workspace.channels["general"] ?? "";
});
afterAll(() => workspace.close());

/** Runs the step, and returns the call that completed it. */
async function run(inputs: Json, chat = workspace): Promise<Json> {
  const { id } = await chat.runStep(inputs);
  const calls = [...chat.front.callsOf("functions.completeSuccess"), ...chat.front.callsOf("functions.completeError")];
  const own = calls.filter(({ body }) => body["function_execution_id"] === id);
  expect(own.map(({ answer }) => answer)).toEqual([{ ok: true }]);
  return own[0]?.body ?? {};
}

function outputsOf(body: Json): Json {
  return body["outputs"] as Json;
}

describe("the step of a workflow", () => {
  test("answers, and says that it is sure", async () => {
    const { answer, is_sure: isSure } = outputsOf(await run({ question: overkill }));
    expect(answer).toContain("CRUD");
    expect(answer).not.toContain("Question:");
    expect(isSure).toBe(true);
    expect(workspace.record.allAsked().at(-1)).toMatchObject({ way: "workflow", question: overkill });
  });

  test("says that it is not sure where nothing answers", async () => {
    expect(outputsOf(await run({ question: "how did Netflix migrate?" }))["is_sure"]).toBe(false);
  });

  test("sees what is public, unless it names a channel and a person who may see more there", async () => {
    expect(outputsOf(await run({ question: secret }))["answer"]).not.toContain("Friday");
    expect(outputsOf(await run({ question: secret, channel: general }))["answer"]).not.toContain("Friday");
    const { ann, guest = "" } = workspace.people;
    expect(outputsOf(await run({ question: secret, channel: general, user: ann }))["answer"]).toContain("Friday");
    workspace.front.guests.add(guest);
    expect(outputsOf(await run({ question: secret, channel: general, user: guest }))["answer"]).not.toContain("Friday");
  });

  test("sees no more by naming a channel than all of the workspace may see", async () => {
    const other = await Workspace.open(new Footnote(withPaydays), ({ channels }) => ({
      SLACK_AUDIENCES: `${channels["general"]}=public+internal`,
    }));
    const inputs = { question: secret, channel: other.channels["general"], user: other.people["ann"] };
    const { answer } = outputsOf(await run(inputs, other));
    await other.close();
    expect(answer).not.toContain("Friday");
  });

  test("that names nobody is slowed down in its own workspace alone", async () => {
    await run({ question: overkill });
    expect(workspace.record.allAsked().at(-1)?.person).toEqual({ platform: "slack", id: team });
  });

  test("fails where it is asked nothing, and where something goes wrong, so that the workflow goes on", async () => {
    expect((await run({}))["error"]).toContain("can no longer see the question");
    expect((await run({ question: "why does it explode?" }))["error"]).toContain("Something went wrong");
  });

  test("hands on plain words that read right, with the marks of lists, and calls nobody", async () => {
    const handbook =
      "# Tools\n\n## Backup tools\n\nThe backup tools are R&D's:\n\n- `rclone <remote>`\n- restic\n  - its *cache*\n\n## Restoring a backup\n\nTo restore a backup:\n\n1. call <!here>\n2. run it\n";
    const own = [parseDocument("tools.md", handbook).document].flatMap((one) => one ?? []);
    const other = await Workspace.open(new Footnote(own));
    const tools = outputsOf(await run({ question: "which are the backup tools?" }, other))["answer"];
    const steps = outputsOf(await run({ question: "how do I restore a backup?" }, other))["answer"];
    await other.close();
    expect(tools).toContain("The backup tools are R&D's:\n• rclone <remote>\n• restic\n  • its cache\n— ");
    expect(steps).toContain("1. call <");
    expect(steps).toContain("!here>\n2. run it");
    expect(steps).not.toContain("<!here>");
  });

  test("that Slack tells of twice is done once", async () => {
    const { id, event } = await workspace.runStep({ question: overkill });
    await workspace.tell(event);
    await workspace.connection.idle();
    const completed = workspace.front.callsOf("functions.completeSuccess");
    expect(completed.filter(({ body }) => body["function_execution_id"] === id)).toHaveLength(1);
  });
});

test("the manifest has the step where the app may be installed in an organisation, and nowhere else", () => {
  const usual = { appName: "Footnote", command: "/ask", isSocket: true, rotatesTokens: false };
  expect(manifest({ ...usual, isForOrganisations: true })).toMatchObject({
    functions: { answer_from_knowledge: { input_parameters: { required: ["question"] } } },
    settings: {
      function_runtime: "remote",
      event_subscriptions: { bot_events: expect.arrayContaining(["function_executed"]) },
    },
  });
  const without = JSON.stringify(manifest({ ...usual, isForOrganisations: false }));
  expect(without).not.toMatch(/function/);
});

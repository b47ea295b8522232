import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandMentions } from "../../../adapters/discord/commands.ts";
import type { Community } from "../../stand-ins/discord/community.ts";
import { wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { botId } from "../../stand-ins/discord/world.ts";
import { until } from "../../stand-ins/until.ts";
import { footnote } from "../../support/shipped.ts";
import { open } from "./own-community.ts";

let community: Community;

beforeAll(async () => {
  community = await open();
});
afterAll(() => community.close());

function idOf(name: string): unknown {
  return community.world.commands.find((one) => one["name"] === name)?.["id"];
}

/** Asks in a closed thread, and returns the direct message that the asker gets. */
async function toldOfClosed(): Promise<string> {
  const { other = "" } = community.channels;
  const direct = community.direct("ann");
  const before = community.answers(direct).length;
  community.rest.channels.closed.set(other, 50_083);
  community.say("ann", other, `<@${botId}> when is Rust overkill?`);
  return wordsOf(await until(() => community.answers(direct)[before]));
}

describe("a command in a text of the bot's can be pressed", () => {
  test("where a section was not found", async () => {
    const { general = "" } = community.channels;
    const { message } = await community.command("ann", general, "section", { name: "zzzz" });
    expect(wordsOf(message ?? {})).toContain(`or see </topics:${idOf("topics")}>.`);
  });

  test("where the bot could not answer, also when the commands stood there before it started", async () => {
    expect(await toldOfClosed()).toContain(`or use </ask:${idOf("ask")}>.`);
    const known = idOf("ask");
    await community.restart(footnote);
    expect(await toldOfClosed()).toContain(`or use </ask:${known}>.`);
  });

  test("and is plain where Discord has not said which one it is", () => {
    expect(commandMentions([])("ask")).toBe("/ask");
    expect(commandMentions({ message: "no" })("topics")).toBe("/topics");
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Community } from "../../stand-ins/discord/community.ts";
import type { Interaction } from "../../stand-ins/discord/interaction-routes.ts";
import { wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { bits, botId } from "../../stand-ins/discord/world.ts";
import { rateLimitOf } from "../../support/rate-limit-of.ts";
import { open } from "./own-community.ts";

const overkill = "when is Rust overkill?";
const dropbox = "how did Dropbox migrate?";
let community: Community;
let general = "";
let quiet = "";
let ann = "";
let bob = "";

beforeAll(async () => {
  community = await open();
  ({ general = "", quiet = "" } = community.channels);
  ({ ann = "", bob = "" } = community.world.people);
});
afterAll(() => community.close());

function isPrivate({ message }: Interaction): boolean {
  return (Number(message?.["flags"]) & 64) !== 0;
}

function words({ message }: Interaction): string {
  return wordsOf(message ?? {});
}

describe("/ask for somebody", () => {
  test("is shown to all, names them and who asked, and pings them alone", async () => {
    const asked = await community.command("ann", general, "ask", { question: `${overkill} @everyone`, target: bob });
    expect(isPrivate(asked)).toBe(false);
    expect(words(asked)).toMatch(
      new RegExp(`^<@${bob}>, <@${ann}> looked this up for you:\n-# Question: when is Rust`),
    );
    expect(words(asked)).toContain("CRUD");
    expect(asked.message?.["pinged"]).toEqual([bob]);
  });

  test("goes on like any answer: its question is read back", async () => {
    const asked = await community.command("ann", general, "ask", { question: dropbox, target: bob });
    const next = await community.press("bob", asked.message, "next:");
    expect(words(next)).toContain("Question: how did Dropbox migrate?");
  });

  test("shows a section that was picked in the same way", async () => {
    const [choice] = await community.autocomplete("ann", general, "ask", "question", "overkill");
    const opened = await community.command("ann", general, "ask", { question: choice?.value, target: bob });
    expect(words(opened)).toMatch(new RegExp(`^<@${bob}>, <@${ann}> looked this up for you:[\\s\\S]*CRUD`));
    expect(opened.message?.["pinged"]).toEqual([bob]);
  });

  test("calls people no more often than who asks may ask", async () => {
    const perPerson = { questions: 1, seconds: 60 };
    const rateLimit = rateLimitOf({ perPerson });
    await using hurried = await open(undefined, { rateLimit });
    const { channels, world } = hurried;
    const [choice] = await hurried.autocomplete("ann", channels["general"] ?? "", "ask", "question", "overkill");
    const again = (target?: string) =>
      hurried.command("ann", channels["general"] ?? "", "ask", { question: choice?.value, ...(target && { target }) });
    expect((await again(world.people["bob"])).message?.["pinged"]).toEqual([world.people["bob"]]);
    const refused = await again(world.people["bob"]);
    expect([isPrivate(refused), refused.message?.["pinged"]]).toEqual([true, []]);
    expect(words(refused)).toContain("Please ask again in");
  });

  test("calls nobody where nothing sure was found", async () => {
    const asked = await community.command("ann", general, "ask", { question: "how did Netflix migrate?", target: bob });
    expect(words(asked)).not.toContain("looked this up");
    expect(asked.message?.["pinged"]).toEqual([]);
  });

  test("names them without a ping where who asked could not write to them", async () => {
    Object.assign(community.world.channels.get(quiet) ?? {}, { deniedToPeople: bits.sendMessages });
    const asked = await community.command("ann", quiet, "ask", { question: overkill, target: bob });
    expect(words(asked)).toContain("looked this up for you");
    expect(asked.message?.["pinged"]).toEqual([]);
  });

  test("pings nobody else, whoever the question names", async () => {
    const { mod = "" } = community.world.people;
    const question = `${overkill} <@${mod}> <@${bob}>`;
    const asked = await community.command("ann", general, "ask", { question, target: bob });
    expect(asked.message?.["pinged"]).toEqual([bob]);
    const alone = await community.command("ann", general, "ask", { question });
    expect(alone.message?.["pinged"]).toEqual([]);
  });

  test("is refused for a bot, and together with private", async () => {
    const forBot = await community.command("ann", general, "ask", { question: overkill, target: botId });
    expect([isPrivate(forBot), words(forBot)]).toEqual([true, expect.stringContaining("for people, not for apps")]);
    const hidden = await community.command("ann", general, "ask", { question: overkill, target: bob, private: true });
    expect([isPrivate(hidden), words(hidden)]).toEqual([true, expect.stringContaining("reaches nobody else")]);
  });

  test("is like asking without it where they name themselves", async () => {
    const asked = await community.command("ann", general, "ask", { question: overkill, target: ann });
    expect(words(asked)).toMatch(/^-# Question:/);
  });
});

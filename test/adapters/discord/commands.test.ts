import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sectionKey } from "../../../src/index.ts";
import type { Community } from "../../stand-ins/discord/community.ts";
import { wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { applicationId, snowflake } from "../../stand-ins/discord/world.ts";
import { footnote } from "../../support/shipped.ts";
import { isPrivate, openAnswering, shown } from "./answering-community.ts";

const overkill = "when is Rust overkill?";
const dropbox = "how did Dropbox migrate?";
let community: Community;
let general = "";
let settings: Record<string, string> = {};

beforeAll(async () => {
  ({ community, general, settings } = await openAnswering());
});
afterAll(() => community.close());

describe("/ask", () => {
  test("is answered by its first response, for all to see, with the question above", async () => {
    const asked = await community.command("ann", general, "ask", { question: overkill });
    expect(asked.callbacks[0]?.["type"]).toBe(4);
    expect(isPrivate(asked)).toBe(false);
    expect(wordsOf(shown(asked))).toMatch(/^-# Question: when is Rust overkill\?[\s\S]*CRUD/);
  });

  test("is answered for the asker alone where they want it so", async () => {
    expect(isPrivate(await community.command("ann", general, "ask", { question: overkill, private: true }))).toBe(true);
  });

  test("has nothing to open where it quotes its sections whole", async () => {
    const { message } = await community.command("ann", general, "ask", { question: "compare Discord and Cloudflare" });
    expect(wordsOf(message ?? {})).toMatch(
      /malicious input is a constant danger[\s\S]*Freedom from garbage collection/,
    );
    await expect(community.press("ann", message, "pick:0")).rejects.toThrow("no button pick:0");
  });

  test("suggests sections while it is typed, and opens the one that is picked", async () => {
    const choices = await community.autocomplete("ann", general, "ask", "question", "rust is ovrekill");
    expect(choices.length).toBeLessThanOrEqual(25);
    expect(choices[0]?.name).toContain("When Rust Is Overkill");
    const opened = await community.command("ann", general, "ask", { question: choices[0]?.value });
    expect(wordsOf(shown(opened))).toContain("When Rust Is Overkill");
    expect(wordsOf(shown(opened))).not.toContain("Question:");
  });

  test("suggests sections before anything is typed", async () => {
    expect(await community.autocomplete("ann", general, "ask", "question", "")).not.toEqual([]);
  });

  test("works where only the person installed the app, and in their direct messages", async () => {
    const elsewhere = { guild: snowflake(), isUserInstalled: true };
    const abroad = await community.command("ann", snowflake(), "ask", { question: overkill }, elsewhere);
    expect(wordsOf(shown(abroad))).toContain("CRUD");
    const next = await community.press("ann", abroad.message, "next:", elsewhere);
    expect(isPrivate(next)).toBe(true);
    const direct = await community.command(
      "ann",
      snowflake(),
      "ask",
      { question: overkill },
      { guild: undefined, isUserInstalled: true },
    );
    expect(wordsOf(shown(direct))).toContain("CRUD");
  });
});

describe("/topics and /section", () => {
  test("documents are browsed, and a section is picked from them", async () => {
    const topics = await community.command("ann", general, "topics");
    expect(wordsOf(shown(topics))).toContain("Rust in Production");
    const values = [sectionKey("rust-in-production#when-rust-is-overkill")];
    const picked = await community.press("ann", topics.message, "pick:", { values });
    expect(wordsOf(shown(picked))).toContain("CRUD");
    expect(isPrivate(picked)).toBe(true);
  });

  test("a section is found by its name, roughly", async () => {
    const section = await community.command("ann", general, "section", { name: "overkil" });
    expect(wordsOf(shown(section))).toContain("CRUD");
    const nothing = await community.command("ann", general, "section", { name: "zzzz" });
    expect(wordsOf(shown(nothing))).toContain("no such section");
  });
});

describe("the menu of a message", () => {
  test("answers it, for who used it alone", async () => {
    const asked = community.say("bob", general, dropbox);
    const answer = await community.menu("ann", asked);
    expect(isPrivate(answer)).toBe(true);
    expect(wordsOf(shown(answer))).toContain("Dropbox");
    expect(wordsOf(shown(answer))).toContain("Share here");
  });
});

test("commands are registered by the start, and only when they changed", async () => {
  const puts = () => community.rest.callsOf("PUT", new RegExp(`/applications/${applicationId}/commands`)).length;
  expect(puts()).toBe(1);
  community.world.commands = community.world.commands.slice(1);
  await community.restart(footnote, settings);
  expect(puts()).toBe(2);
  expect(community.logs.join("")).toContain("https://discord.com/oauth2/authorize?client_id=");
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { digestOf } from "../../../adapters/bot/weekly-digest.ts";
import { Footnote, sectionKey } from "../../../src/index.ts";
import { loadKnowledge } from "../../../src/knowledge/load.ts";
import { placeKinds, withRecord } from "../../record/stores.ts";
import { Community } from "../../stand-ins/discord/community.ts";
import type { Interaction } from "../../stand-ins/discord/interaction-routes.ts";
import { flatten, wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { botId } from "../../stand-ins/discord/world.ts";
import { until } from "../../stand-ins/until.ts";
import { shippedFolder } from "../../support/shipped.ts";

type Json = Record<string, unknown>;

const section = "rust-in-production#when-rust-is-overkill";
const discord = "rust-in-production#discord-taming-latency";
const overkill = "when is Rust overkill?";
/** A question without an answer, but with closest sections. */
const unanswered = "how did the brave migrate?";
/** A question that is answered with low confidence. */
const uncertain = "how did Discord migrate?";
let community: Community;
let general = "";
let footnote: Footnote;

beforeAll(async () => {
  footnote = new Footnote(loadKnowledge(shippedFolder).documents);
  community = await Community.open(footnote, settingsOf);
  ({ general = "" } = community.channels);
});
afterAll(() => community.close());

function settingsOf({ channels }: Community): Record<string, string> {
  return { DISCORD_ANSWER_CHANNELS: channels["quiet"] ?? "", DISCORD_DIGEST_CHANNEL: channels["other"] ?? "" };
}

function asked(text: string): Promise<Json> {
  return community.answered(general, community.say("ann", general, `<@${botId}> ${text}`));
}

/** Returns the data of the response to an interaction. */
function shown({ callbacks }: Interaction): Json {
  return (callbacks[0]?.["data"] ?? {}) as Json;
}

function told(interaction: Interaction): string {
  return wordsOf(shown(interaction));
}

function labelsOf(message: Json): unknown[] {
  return flatten(message["components"] as Json[]).map(({ label }) => label);
}

describe("what is recorded", () => {
  test("a question with what came of it, and a section with who opened it, once for all its pages", async () => {
    await community.press("bob", await asked(uncertain), "open:0:");
    const { record, world } = community;
    expect(record.allAsked().at(-1)).toMatchObject({
      ...{ person: { platform: "discord", id: world.people["ann"] }, way: "mention", audiences: ["public"] },
      ...{ question: uncertain, kind: "answer", sections: [discord], knowledge: footnote.version },
    });
    const person = { platform: "discord", id: world.people["bob"] };
    expect(record.allMarks().at(-1)).toMatchObject({ kind: "opened", section: discord, person });
  });

  test("what is asked again, in whatever way, as a question of its own each time", async () => {
    const before = community.record.allAsked().length;
    for (let time = 0; time < 2; time++) {
      const said = community.say("ann", general, `<@${botId}> ${overkill}`);
      await community.press("bob", await community.answered(general, said), "next:");
      await community.command("ann", general, "ask", { question: overkill });
      await community.menu("ann", said);
      community.edit(said, `<@${botId}> ${uncertain}`);
      await community.settled();
    }
    const ways = ["mention", "next", "command", "answer-this", "edit"];
    const asked = community.record.allAsked().slice(before);
    expect(asked).toMatchObject([...ways, ...ways].map((way) => ({ way })));
  });

  test("an answer that was shared, once", async () => {
    const { message } = await community.command("ann", general, "ask", { question: overkill, private: true });
    for (let time = 0; time < 2; time++) await community.press("ann", message, "share:");
    const shared = community.record.allMarks().filter(({ kind }) => kind === "shared");
    expect(shared).toMatchObject([{ question: overkill, person: { id: community.world.people["ann"] } }]);
  });

  test("a question that was solved, with what solved it", async () => {
    const { quiet = "" } = community.channels;
    const question = "why did Discord switch from Go to Rust?";
    const answer = await community.answered(quiet, community.say("ann", quiet, question));
    await community.press("ann", answer, "solved:");
    const [quoted] = community.record.allAsked().at(-1)?.sections ?? [];
    expect(quoted).toBeDefined();
    expect(community.record.allMarks().at(-1)).toMatchObject({ kind: "solved", question, section: quoted });
  });
});

describe("a press of This answered it in an opened section teaches, and never counts without an author", () => {
  test.each<[string, string, () => Promise<Json>]>([
    ["for all, under what comes closest", unanswered, () => asked(unanswered)],
    ["for all, under an answer that is not certain", uncertain, () => asked(uncertain)],
    [
      "for one alone",
      unanswered,
      async () => {
        const asking = { question: unanswered, private: true };
        return (await community.command("ann", general, "ask", asking)).message ?? {};
      },
    ],
  ])("%s", async (_, question, answered) => {
    const { message: opened } = await community.press("bob", await answered(), "open:");
    const pressed = await community.press("bob", opened, "answered:");
    expect(told(pressed)).toContain("noted");
    expect(Number(shown(pressed)["flags"]) & 64).toBe(64);
    const { record, world } = community;
    const lesson = record.allLessons().at(-1);
    expect(lesson).toMatchObject({
      ...{ question, isRight: true, countsAlone: false, audiences: ["public"] },
      person: { platform: "discord", id: world.people["bob"] },
    });
    expect(record.allMarks().at(-1)).toMatchObject({ kind: "solved", question, section: lesson?.section });
  });

  test("where components are refused, too", async () => {
    community.rest.refusesComponents = true;
    const answer = await asked(unanswered);
    const { message: opened = {} } = await community.press("bob", answer, "open:");
    community.rest.refusesComponents = false;
    expect(wordsOf(answer)).toMatch(/comes? closest/);
    expect(labelsOf(opened)).toContain("This answered it");
  });

  test("is not offered under an answer, nor in a section that was opened from elsewhere", async () => {
    expect(labelsOf(await asked(uncertain))).not.toContain("This answered it");
    const { message = {} } = await community.command("ann", general, "section", { name: "overkill" });
    expect(labelsOf(message)).not.toContain("This answered it");
  });

  test("is told where the question is gone, or the section, and teaches nothing", async () => {
    const answer = await asked(unanswered);
    await community.restart(footnote, settingsOf(community));
    community.world.messages.delete(String((answer["message_reference"] as Json)["message_id"]));
    const key = sectionKey(section);
    const before = await community.pressRaw("bob", answer, `answered:10:${key}`);
    expect(told(before)).toContain("no longer see the question");
    expect(told(await community.pressRaw("bob", answer, "answered:10:aaaaaaaaaaaa"))).toContain("no longer there");
    expect(community.record.allLessons()).toEqual([]);
  });
});

test("a thumb down on what was answered by a lesson is a word against the lesson", async () => {
  const phrase = "what is the company picnic like?";
  footnote.learn([{ section, phrase, audiences: ["public"] }]);
  const answer = await asked("what is the company picnic like");
  expect(wordsOf(answer)).toContain("honest advocates");
  await community.press("bob", answer, "bad:");
  expect(community.record.allLessons().at(-1)).toMatchObject({ question: phrase, section, isRight: false });
});

test("the weekly digest goes to its channel line by line, calls nobody, and is tried again where Discord fails", async () => {
  const { other = "" } = community.channels;
  const [{ empty }] = placeKinds as [(typeof placeKinds)[number]];
  const text = await withRecord(await empty(), async (store) => {
    const what = { way: "mention", audiences: ["public"], confidence: 0, sections: [], missing: [], tookMs: 1 };
    const person = { platform: "discord", id: "1" };
    const asking = {
      id: "1",
      person,
      question: "@everyone is the dog allowed?",
      kind: "closest",
      knowledge: "k",
    } as const;
    await store.addAsked({ ...what, ...asking });
    return digestOf(store, Date.now() + 1);
  });
  community.rest.failing.set(`POST /channels/${other}`, 1);
  await community.connection?.post?.(text ?? "");
  const [posted, ...more] = await until(() =>
    community.answers(other).length > 0 ? community.answers(other) : undefined,
  );
  expect(more).toEqual([]);
  expect(wordsOf(posted ?? {})).toMatch(/^The last week: 1 question.*\n.*\n• 1 × \\@everyone is the dog allowed\?$/);
  const call = community.rest.callsOf("POST", new RegExp(`^/channels/${other}/messages`)).at(-1);
  expect(call?.body["allowed_mentions"]).toEqual({ parse: [] });
});

test("without a channel for it there is no digest", async () => {
  const elsewhere = await Community.open(footnote);
  expect(elsewhere.connection?.post).toBeUndefined();
  await elsewhere.close();
});

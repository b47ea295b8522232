import { Locale } from "discord.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { english } from "../../../adapters/discord/wording/english.ts";
import { french } from "../../../adapters/discord/wording/french.ts";
import { german } from "../../../adapters/discord/wording/german.ts";
import { japanese } from "../../../adapters/discord/wording/japanese.ts";
import { wordingIn } from "../../../adapters/discord/wording/languages.ts";
import { spanish } from "../../../adapters/discord/wording/spanish.ts";
import type { Community } from "../../stand-ins/discord/community.ts";
import type { Interaction } from "../../stand-ins/discord/interaction-routes.ts";
import { flatten, wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { bits, botId, snowflake } from "../../stand-ins/discord/world.ts";
import { until } from "../../stand-ins/until.ts";
import { rateLimitOf } from "../../support/rate-limit-of.ts";
import { open } from "./own-community.ts";

type Json = Record<string, unknown>;

const dropbox = "how did Dropbox migrate?";
const training = "what does it cost to train a team?";
const nonsense = "blorp zanzibar quux";
const help = ({ channels }: Community) => ({ DISCORD_HELP_CHANNEL: channels["help"] ?? "" });

/** Returns a person with a language setting, whose actions resolve once they are answered. */
function speaker(community: Community, who: string, locale: Locale) {
  const { general = "" } = community.channels;
  const settled = async (acting: Promise<Interaction>): Promise<Interaction> => {
    const interaction = await acting;
    await community.connection?.idle();
    return interaction;
  };
  return {
    ask: (question: string, how: Json = { private: true }) =>
      settled(community.command(who, general, "ask", { question, ...how }, { locale })),
    press: ({ message }: Interaction, button: string) => settled(community.press(who, message, button, { locale })),
    pressMadeUp: ({ message }: Interaction, id: string) =>
      settled(community.pressRaw(who, message ?? {}, id, { locale })),
  };
}

const forAll = { private: false };

function saidIn(interaction: Interaction): string {
  return wordsOf(interaction.message ?? ((interaction.callbacks[0]?.["data"] ?? {}) as Json));
}

/** Returns the labels of a message's buttons. */
function labelsIn({ message }: Interaction): string[] {
  const all = flatten((message?.["components"] ?? []) as Json[]);
  return all.filter(({ type }) => type === 2).map(({ label }) => String(label));
}

describe.each([
  [
    Locale.German,
    german,
    /^Frage: how did/,
    "In der Wissenssammlung kommt „blorp“, „zanzibar“ oder „quux“ nirgends vor.",
  ],
  [Locale.French, french, /^Question : how did/, "ne mentionne jamais « blorp », « zanzibar » ou « quux »."],
  [Locale.SpanishES, spanish, /^Pregunta: how did/, "nunca menciona «blorp», «zanzibar» o «quux»."],
  [Locale.SpanishLATAM, spanish, /^Pregunta: how did/, "nunca menciona «blorp», «zanzibar» o «quux»."],
  [Locale.Japanese, japanese, /^質問: how did/, "ナレッジには「blorp」も「zanzibar」も「quux」も出てきません。"],
  [Locale.EnglishGB, english, /^Question: how did/, "never mentions “blorp”, “zanzibar” or “quux”."],
  [Locale.Finnish, english, /^Question: how did/, "never mentions “blorp”, “zanzibar” or “quux”."],
] as const)("who has set Discord to %s", (locale, wording, asked, missing) => {
  let community: Community;
  let ann: ReturnType<typeof speaker>;
  let bob: ReturnType<typeof speaker>;

  beforeAll(async () => {
    community = await open(help);
    ann = speaker(community, "ann", locale);
    bob = speaker(community, "bob", locale);
  });
  afterAll(() => community.close());

  test("reads what stands around an answer in that language, and its controls", async () => {
    const answer = await ann.ask(dropbox);
    const [first = ""] = saidIn(answer).split("\n");
    expect(first.replace("-# ", "")).toMatch(asked);
    expect(saidIn(answer)).toContain(wording.seeAlso);
    expect(labelsIn(answer)).toContain(wording.share);
    expect(labelsIn(await ann.press(answer, "menu:"))).toEqual([wording.nextBest, wording.askPerson]);
    const window = await ann.press(answer, "bad:");
    expect(window.callbacks[0]?.["data"]).toMatchObject({ title: wording.reasonTitle });
  });

  test("reads what comes near, and that nothing does, in that language", async () => {
    const near = await ann.ask(training);
    expect(saidIn(near)).toContain(wording.answers.closest);
    expect(labelsIn(near)).toEqual([wording.open, wording.open, wording.open, wording.askPerson]);
    const nothing = await ann.ask(nonsense);
    expect(saidIn(nothing)).toContain(missing);
    expect(saidIn(nothing)).toContain(wording.answers.nothingNear);
    expect(saidIn(await ann.ask("hello!"))).toContain(wording.answers.greeting);
  });

  test("has their question read back from under an answer, whoever presses there", async () => {
    const answer = await ann.ask(dropbox, forAll);
    for (const [reader, reads] of [
      [ann, wording],
      [speaker(community, "bob", Locale.EnglishUS), english],
      [speaker(community, "bob", Locale.Japanese), japanese],
    ] as const) {
      expect(saidIn(await reader.press(answer, "next:"))).toContain(`${reads.asked} ${dropbox}`);
    }
  });

  test("shares an answer in that language, once, and its question is read back, too", async () => {
    const answer = await ann.ask(dropbox);
    const shared = await ann.press(answer, "share:");
    expect(saidIn(shared)).toContain(`${wording.sharedBy} <@`);
    expect(saidIn(await bob.press(shared, "menu:"))).toContain(`${wording.asked} ${dropbox}`);
    expect(saidIn(await ann.press(answer, "share:"))).toBe(wording.sharedBefore);
  });

  test("is told in that language what they may not, and that a section is gone", async () => {
    const answer = await ann.ask(dropbox, forAll);
    expect(saidIn(await bob.press(answer, "remove:"))).toBe(wording.notYours);
    expect(saidIn(await bob.pressMadeUp(answer, "open:0:aaaaaaaaaaaa"))).toBe(wording.sectionGone);
  });

  test("is asked to wait, and refused, in that language", async () => {
    const limit = { questions: 1, seconds: 600 };
    const rateLimit = rateLimitOf({ perPerson: limit });
    const settings = ({ world }: Community) => ({ DISCORD_DENIED_PEOPLE: world.people["mod"] ?? "" });
    await using own = await open(settings, { rateLimit });
    const asker = speaker(own, "ann", locale);
    await asker.ask(dropbox);
    const [before = "", after = ""] = wording.slowDown(0).split("0");
    const said = saidIn(await asker.ask(dropbox));
    expect([said.startsWith(before), said.endsWith(after)]).toEqual([true, true]);
    expect(saidIn(await speaker(own, "mod", locale).ask(dropbox))).toBe(wording.notForYou);
  });
});

describe("what all in a server see", () => {
  const mention = async (community: Community): Promise<string> => {
    const { general = "" } = community.channels;
    return wordsOf(await community.answered(general, community.say("ann", general, `<@${botId}> ${nonsense}`)));
  };

  test("is in the language that a Community has chosen, whoever asks; what they alone see is in theirs", async () => {
    await using community = await open(undefined, {
      prepare: ({ world, guild }) => void world.languageOf.set(guild, Locale.French),
    });
    const answer = await speaker(community, "ann", Locale.German).ask(nonsense, forAll);
    expect(saidIn(answer)).toContain(french.answers.nothingNear);
    expect(await mention(community)).toContain(french.answers.nothingNear);
    const refused = await speaker(community, "bob", Locale.German).press(answer, "remove:");
    expect(saidIn(refused)).toBe(german.notYours);
  });

  test("is missed in the same language: who asked where the bot may not write is told by Discord's names", async () => {
    await using community = await open(undefined, {
      prepare: ({ world, guild, channels }) => {
        world.languageOf.set(guild, Locale.Japanese);
        const quiet = world.channels.get(channels["quiet"] ?? "");
        if (quiet !== undefined) quiet.denied = bits.sendMessages;
      },
    });
    const { quiet = "" } = community.channels;
    community.say("ann", quiet, `<@${botId}> ${dropbox}`);
    await community.settled();
    const [told = {}] = community.answers(community.direct("ann"));
    expect(wordsOf(told)).toContain(
      `<#${quiet}> で質問がありましたが、そこでの権限がありません（「メッセージを送信」）。`,
    );
  });

  test("is in the asker's where the server has chosen none; a mention, which tells none, is answered in English", async () => {
    await using community = await open();
    const answer = await speaker(community, "ann", Locale.German).ask(nonsense, forAll);
    expect(saidIn(answer)).toContain(german.answers.nothingNear);
    expect(await mention(community)).toContain(english.answers.nothingNear);
  });
});

test.each([
  ["Wie kann ich das am Montag machen?", german],
  ["comment est-ce que je peux faire pour avoir des congés ?", french],
  ["¿Cómo pido vacaciones?", spanish],
  ["休暇はどう申請しますか？", japanese],
])("a mention in a server that has chosen none is answered in its own language: %s", async (text, wording) => {
  await using community = await open();
  const { general = "" } = community.channels;
  const said = wordsOf(await community.answered(general, community.say("ann", general, `<@${botId}> ${text}`)));
  expect(said).toContain(wording.answers.readsOnly(["en"]));
});

test("what stands for a time or an emoji in a mention is in no language", async () => {
  await using community = await open();
  const { general = "" } = community.channels;
  const asked = community.say("ann", general, `<@${botId}> when <t:1700000000:R>`);
  expect(wordsOf(await community.answered(general, asked))).toContain(english.answers.nothingNear);
});

test("a post is solved by the tag that its forum has for that, in whatever language", async () => {
  const tag = { id: snowflake(), name: "Gelöst" };
  const prepare = ({ world, guild, channels }: Community): void => {
    channels["forum"] = world.addChannel("hilfe", { guild, type: 15, tags: [tag] }).id;
  };
  await using community = await open(({ channels }) => ({ DISCORD_ANSWER_CHANNELS: channels["forum"] ?? "" }), {
    prepare,
  });
  const post = community.post("ann", community.channels["forum"] ?? "", "Why did Discord switch to Rust?", "Please.");
  const answer = await community.answered(post, post);
  const { callbacks } = await community.press("ann", answer, "solved:", { locale: Locale.German });
  expect(wordsOf(callbacks[0]?.["data"] as Json)).toContain(german.isSolved);
  await until(() => community.world.channels.get(post)?.appliedTags.includes(tag.id));
});

test("a language that is not known is English", () => {
  expect(wordingIn(undefined)).toBe(english);
});

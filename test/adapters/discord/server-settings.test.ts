import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { KnownSettings } from "../../../adapters/discord/server-settings.ts";
import { Footnote, MemoryStore } from "../../../src/index.ts";
import { Community } from "../../stand-ins/discord/community.ts";
import type { Interaction } from "../../stand-ins/discord/interaction-routes.ts";
import { flatten, wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { bits, botId, snowflake } from "../../stand-ins/discord/world.ts";
import { settle, until } from "../../stand-ins/until.ts";
import { withPaydays } from "../../support/with-paydays.ts";

type Json = Record<string, unknown>;

const overkill = "when is Rust overkill?";
const paid = "when are salaries paid?";
const unanswered = "how did Netflix migrate?";
let footnote: Footnote;
let community: Community;
let general = "";
let quiet = "";
let help = "";
let other = "";
let forum = "";
let role = "";

beforeAll(() => {
  footnote = new Footnote(withPaydays);
});
beforeEach(async () => {
  const prepare = ({ world }: Community): void => {
    role = world.addRole("helpers");
  };
  community = await Community.open(footnote, settingsOf, { prepare });
  ({ general = "", quiet = "", help = "", other = "", forum = "" } = community.channels);
});
afterEach(() => community.close());

function settingsOf({ channels, guild }: Community): Record<string, string> {
  return {
    DISCORD_ANSWER_CHANNELS: channels["quiet"] ?? "",
    DISCORD_HELP_CHANNEL: channels["help"] ?? "",
    DISCORD_AUDIENCES: `${guild}=public+internal`,
  };
}

function opened(who = "mod"): Promise<Interaction> {
  return community.command(who, general, "footnote");
}

async function pick(id: string, values: readonly string[]): Promise<Interaction> {
  return community.choose("mod", (await opened()).message, id, values);
}

function words({ message }: Interaction): string {
  return wordsOf(message ?? {});
}

/** Returns the values that are selected in a menu. */
function picked({ message }: Interaction, id: string): unknown[] {
  const menu = flatten((message?.["components"] ?? []) as Json[]).find((one) => one["custom_id"] === id);
  const options = (menu?.["options"] ?? []) as Json[];
  const defaults = (menu?.["default_values"] ?? []) as Json[];
  return [...defaults.map(({ id: one }) => one), ...options.filter((one) => one["default"]).map(({ value }) => value)];
}

async function isAnswered(channel: string, text: string): Promise<boolean> {
  const asked = community.say("ann", channel, text);
  await community.settled();
  return community.answers(channel, asked).length > 0;
}

async function answerTo(question: string): Promise<string> {
  return wordsOf(await community.answered(general, community.say("ann", general, `<@${botId}> ${question}`)));
}

describe("/footnote", () => {
  test("is shown to who manages the server alone, with what the owner set", async () => {
    const command = community.world.commands.find(({ name }) => name === "footnote");
    expect(command).toMatchObject({ default_member_permissions: "32", contexts: [0], integration_types: [0] });
    const shown = await opened();
    expect(Number(shown.message?.["flags"]) & 64).toBe(64);
    expect(picked(shown, "set:answer")).toEqual([quiet]);
    expect(picked(shown, "set:help")).toEqual([help]);
    expect(picked(shown, "set:audiences")).toEqual(["internal"]);
    expect(words(await opened("ann"))).toContain("Only somebody who manages the server");
    // Discord shows no placeholder in a menu with a selection, so the labels must be in the text.
    for (const label of ["Channels and forums that I answer", "where people are asked", "role that is called"]) {
      expect(words(shown)).toContain(label);
    }
    await community.choose("ann", shown.message, "set:answer", []);
    expect(picked(await opened(), "set:answer")).toEqual([quiet]);
  });

  test("sets the channels that are answered unasked", async () => {
    expect([await isAnswered(quiet, overkill), await isAnswered(other, overkill)]).toEqual([true, false]);
    const changed = await pick("set:answer", [other]);
    expect(picked(changed, "set:answer")).toEqual([other]);
    expect([await isAnswered(quiet, overkill), await isAnswered(other, overkill)]).toEqual([false, true]);
    await pick("set:answer", []);
    expect([await isAnswered(quiet, overkill), await isAnswered(other, overkill)]).toEqual([false, false]);
  });

  test("sets forums and threads as well", async () => {
    const thread = community.world.addChannel("a thread", { type: 11, guild: community.guild, parent: general });
    community.gateway.dispatch("THREAD_CREATE", community.world.channel(thread), community.guild);
    await pick("set:answer", [forum, thread.id]);
    const post = community.post("ann", forum, overkill, "What do you think?");
    expect(wordsOf(await community.answered(post, post))).toContain("CRUD");
    expect([await isAnswered(thread.id, overkill), await isAnswered(general, overkill)]).toEqual([true, false]);
  });

  test("sets where people are asked, and whom that calls", async () => {
    await pick("set:help", [other]);
    await pick("set:role", [role]);
    const asked = community.say("ann", general, `<@${botId}> ${unanswered}`);
    await community.press("ann", await community.answered(general, asked), "person:");
    const post = await until(() => community.answers(other)[0]);
    expect(wordsOf(post)).toContain(`<@&${role}>`);
    expect(community.answers(help)).toEqual([]);
    await pick("set:help", []);
    expect(await answerTo(unanswered)).not.toContain("Ask a person");
  });

  test("keeps both of two changes that are made at once", async () => {
    await community.connection?.stop();
    community.kept = new Slow();
    await community.connect(footnote, settingsOf(community));
    const { message } = await opened();
    await Promise.all([
      community.choose("mod", message, "set:answer", [other]),
      community.choose("mod", message, "set:help", [general]),
    ]);
    const shown = await opened();
    expect([picked(shown, "set:answer"), picked(shown, "set:help")]).toEqual([[other], [general]]);
  });

  test("never calls everyone", async () => {
    await pick("set:role", [role]);
    const refused = await pick("set:role", [community.guild]);
    expect(words(refused)).toContain("never call everyone");
    expect(picked(await opened(), "set:role")).toEqual([role]);
  });

  test("narrows what may be seen, and cannot widen it; what is public stays", async () => {
    expect(await answerTo(paid)).toContain("Friday");
    await pick("set:audiences", []);
    expect(await answerTo(paid)).not.toContain("Friday");
    expect(await answerTo(overkill)).toContain("CRUD");
    await community.choose("mod", (await opened()).message, "set:audiences", ["secret"]);
    expect(await answerTo(paid)).not.toContain("Friday");
    await pick("set:audiences", ["internal"]);
    expect(await answerTo(paid)).toContain("Friday");
  });

  test("goes back to what the owner set, and survives a restart until then", async () => {
    await pick("set:audiences", []);
    await pick("set:answer", [other]);
    await community.connection?.stop();
    await community.connect(footnote, settingsOf(community));
    expect(await answerTo(paid)).not.toContain("Friday");
    const back = await community.press("mod", (await opened()).message, "set:owners");
    expect([picked(back, "set:answer"), picked(back, "set:audiences")]).toEqual([[quiet], ["internal"]]);
    expect(await answerTo(paid)).toContain("Friday");
    expect(await isAnswered(quiet, overkill)).toBe(true);
  });

  test("warns where the bot may not write, with the permission", async () => {
    Object.assign(community.world.channels.get(other) ?? {}, { denied: bits.sendMessages });
    const now = community.world.channels.get(other);
    if (now !== undefined) community.gateway.dispatch("CHANNEL_UPDATE", community.world.channel(now), community.guild);
    expect(words(await pick("set:answer", [other]))).toContain(`I lack permission in <#${other}> (“Send Messages”)`);
  });

  test("of one server is none of another", async () => {
    await pick("set:answer", [other]);
    const known = await community.record.placeSettings(`discord:${community.guild}`);
    expect(JSON.parse(known)).toEqual({ answerChannels: [other] });
    expect(await community.record.placeSettings(`discord:${snowflake()}`)).toBe("");
  });
});

/** A record that takes long to return settings. */
class Slow extends MemoryStore {
  override async placeSettings(place: string): Promise<string> {
    const found = await super.placeSettings(place);
    await settle(100);
    return found;
  }
}

/** A record whose settings cannot be read while `isAway` is set. */
class Away extends MemoryStore {
  isAway = true;
  reads = 0;

  override async placeSettings(place: string): Promise<string> {
    this.reads++;
    return this.isAway ? (undefined as unknown as string) : super.placeSettings(place);
  }
}

describe("while the record is away", () => {
  test("what is public alone is granted, and nothing can be changed", async () => {
    const record = new Away();
    await community.connection?.stop();
    community.kept = record;
    await community.connect(footnote, settingsOf(community));
    expect(await answerTo(paid)).not.toContain("Friday");
    expect(words(await opened())).toContain("cannot reach my record");
    record.isAway = false;
    expect(await answerTo(paid)).toContain("Friday");
  });

  test("it is not asked for what no person of a server wrote, and once for what many write", async () => {
    const record = new Away();
    record.isAway = false;
    await community.connection?.stop();
    community.kept = record;
    await community.connect(footnote, settingsOf(community));
    await community.connection?.idle();
    const bot = { ...community.world.user(snowflake()), bot: true };
    community.say("ann", quiet, overkill, { author: { author: bot } });
    community.say("ann", quiet, overkill, { webhook_id: snowflake() });
    community.say(botId, quiet, overkill);
    await community.answered(community.direct("ann"), community.say("ann", community.direct("ann"), overkill));
    expect(record.reads).toBe(0);
    for (let time = 0; time < 5; time++) await answerTo(overkill);
    expect(record.reads).toBe(1);
  });
});

test("what another replica changed a moment before is kept when something else is changed", async () => {
  await pick("set:answer", [other]);
  const { record, guild } = community;
  await record.setPlaceSettings(`discord:${guild}`, JSON.stringify({ answerChannels: [other], audiences: [] }));
  expect(picked(await pick("set:help", [other]), "set:audiences")).toEqual([]);
  expect(await answerTo(paid)).not.toContain("Friday");
});

test("a change of another replica is seen once what is remembered is old", async () => {
  const record = new MemoryStore();
  const [one, other] = [new KnownSettings(record, 50), new KnownSettings(record, 50)];
  expect(await other.of("1")).toEqual({});
  await one.set("1", { answerChannels: ["2"] });
  expect(await one.of("1")).toEqual({ answerChannels: ["2"] });
  expect(await until(async () => ((await other.of("1"))?.answerChannels === undefined ? undefined : true))).toBe(true);
  await one.set("1", {});
  expect(await record.placeSettings("discord:1")).toBe("");
});

test("what the record holds and nobody can read counts as unknown, so that nothing is granted", async () => {
  const record = new MemoryStore();
  await record.setPlaceSettings("discord:1", "{");
  expect(await new KnownSettings(record).of("1")).toBeUndefined();
});

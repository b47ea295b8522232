import { expect, test } from "vitest";
import { kindOfShard, writeMessageWork } from "../../../adapters/discord/message-work.ts";
import { type ExpiredWork, MemoryStore } from "../../../src/index.ts";
import { leaseLength } from "../../../src/record/lease-length.ts";
import type { RecordPlace } from "../../../src/record/record-options.ts";
import { dump, placeKinds, recorded, withRecord } from "../../record/stores.ts";
import { Community } from "../../stand-ins/discord/community.ts";
import { wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { botId, snowflake } from "../../stand-ins/discord/world.ts";
import { until } from "../../stand-ins/until.ts";
import { footnote } from "../../support/shipped.ts";

/** The length of a lease, in milliseconds. */
const leased = 60_000;
/** How often discord.js calls a server that fails. */
const tries = 4;
const tooLate = 16 * 60_000;
const messages = kindOfShard("message", 0, 1);
const asks = `<@${botId}> when is Rust overkill?`;

interface Left {
  readonly kind: string;
  readonly key: string;
  readonly data: string;
  /** How long ago the work was taken, in milliseconds. */
  readonly age: number;
  /** How many replicas took the work over since, and ended, too. */
  readonly endedSince?: number;
}

/** A record with one piece of work that another replica left. */
class LeftRecord extends MemoryStore {
  private readonly kind: string;
  private readonly left: ExpiredWork[];

  constructor(kind: string, left: ExpiredWork) {
    super();
    this.kind = kind;
    this.left = [left];
  }

  override async staleKinds(): Promise<readonly string[]> {
    return this.left.length > 0 ? [this.kind] : [];
  }

  override async takeOver(): Promise<readonly ExpiredWork[]> {
    return this.left.splice(0);
  }
}

/** Connects a replica to a record with work that another replica left when it ended. */
async function takeOver(
  leave: (community: Community, left: (message: string, age?: number) => Left) => Left,
  look: (community: Community, place: RecordPlace, leaver: string | undefined) => Promise<void>,
  settings: (community: Community) => Record<string, string> = () => ({}),
): Promise<void> {
  const [{ empty }] = placeKinds as [(typeof placeKinds)[number]];
  const place = await empty();
  const community = await Community.unconnected();
  const { people } = community.world;
  const user = people["ann"] ?? "";
  const {
    kind,
    key,
    data,
    age,
    endedSince = 0,
  } = leave(community, (message, ago = leased) => {
    const channel = String(community.world.messages.get(message)?.["channel_id"]);
    const work = writeMessageWork({ user, guild: community.guild, channel, message, way: "mention" });
    return { kind: messages, key: `discord:message:${message}`, data: work, age: ago };
  });
  await withRecord(place, (store) => store.take(key, { kind, data }), { now: () => Date.now() - age });
  // Each later replica took the work over just after a lease had run out, and ended, too.
  for (let ended = 0; ended < endedSince; ended++) {
    const past = { now: () => Date.now() - age + (ended + 1) * (leaseLength + 1) };
    await withRecord(place, (store) => store.takeOver(kind), past);
  }
  const leaver = await replicaIn(place);
  await withRecord(place, async (store) => {
    community.kept = store;
    try {
      await community.connect(footnote, settings(community));
      await look(community, place, leaver);
      await until(async () => ((await isLeased(place)) ? undefined : true));
    } finally {
      await community.close();
    }
  });
}

function said(community: Community, more: object = {}): string {
  const { general = "" } = community.channels;
  const message = community.world.addMessage(general, community.world.people["ann"] ?? "", { content: asks, ...more });
  return String(message["id"]);
}

function shardOf(guild: string, count: number): number {
  return Number((BigInt(guild) >> 22n) % BigInt(count));
}

/** Returns the setting for one of two shards. */
function rangeOf(shard: number): string {
  return `${shard}-${shard}/2`;
}

/** Returns the replica that took the work last. */
async function replicaIn(place: RecordPlace): Promise<string | undefined> {
  return /"replica":"([^"]+)"/.exec(await dump(place))?.[1];
}

/** Whether any work is still leased. */
async function isLeased(place: RecordPlace): Promise<boolean> {
  return /"leased_until":\d/.test(await dump(place));
}

test("a message that a replica left is answered as a reply to it", () =>
  takeOver(
    (community, left) => left(said(community)),
    async (community) => {
      const { general = "" } = community.channels;
      const answer = await until(() => community.answers(general)[0]);
      expect(wordsOf(answer)).toContain("CRUD");
      expect(answer["message_reference"]).toMatchObject({ message_id: expect.any(String) });
      expect(community.logs.join("")).not.toContain("failed");
    },
  ));

/** Leaves work on bob's reaction to a message by ann that mentions nobody. */
function leaveReaction(community: Community, left: (message: string) => Left): Left {
  const message = said(community, { content: "when is Rust overkill?" });
  const { people } = community.world;
  const channel = community.channels["general"] ?? "";
  const data = JSON.stringify({ user: people["bob"], guild: community.guild, channel, message });
  return { ...left(message), kind: kindOfShard("reaction", 0, 1), key: `discord:reacted:${message}`, data };
}

test("a question by a reaction is answered as a reply to its message, and once", () =>
  takeOver(leaveReaction, async (community) => {
    const { general = "" } = community.channels;
    const answer = await until(() => community.answers(general)[0]);
    expect(wordsOf(answer)).toContain("CRUD");
    await community.settled();
    expect(community.answers(general)).toHaveLength(1);
  }));

test("one whose answer was posted, but not recorded, is not answered again", () =>
  takeOver(
    (community, left) => {
      const work = leaveReaction(community, left);
      const { general = "" } = community.channels;
      const [asked = ""] = [...community.world.messages.keys()];
      community.world.addMessage(general, botId, { content: "CRUD", message_reference: { message_id: asked } });
      return work;
    },
    async (community) => {
      await until(() => community.logs.join("").includes("taken over"));
      expect(community.answers(community.channels["general"] ?? "")).toHaveLength(1);
    },
  ));

test("one whose message has the word that its author has to wait is answered", async () => {
  const community = await Community.open(footnote);
  const { general = "" } = community.channels;
  const asked = said(community);
  const wait = community.world.addMessage(general, botId, {
    ...{ content: "Please ask again later.", message_reference: { message_id: asked } },
  });
  const { ann: asker = "", bob } = community.world.people;
  const data = JSON.stringify({ user: bob, guild: community.guild, channel: general, message: asked });
  const kind = kindOfShard("reaction", 0, 1);
  community.kept = new LeftRecord(kind, { key: asked, data, takenAt: Date.now(), takeovers: 1 });
  const notice = { message: String(wait["id"]), question: "", earlier: [], asker, isNotice: true } as const;
  await community.kept.setAnswer(`discord:${asked}`, notice);
  await community.connection?.stop();
  await community.connect(footnote);
  await until(() => (community.logs.join("").includes("taken over") ? true : undefined));
  expect(community.answers(general).map(wordsOf)).toContainEqual(expect.stringContaining("CRUD"));
  await community.close();
});

test("one that ended every replica that took it over is given up, and who reacted is told alone", () =>
  takeOver(
    (community, left) => ({ ...leaveReaction(community, left), endedSince: 2 }),
    async (community) => {
      const direct = community.direct("bob");
      expect(wordsOf(await until(() => community.answers(direct)[0]))).toContain("could not answer this");
      expect(community.answers(community.channels["general"] ?? "")).toEqual([]);
    },
  ));

test.each([
  ["answered", 1],
  ["left empty", 0],
])("one whose thread stands, %s, has one answer there", (_, answers) =>
  takeOver(
    (community, left) => {
      const asked = said(community);
      const { general = "" } = community.channels;
      expect(community.rest.channels.startThread(general, asked, { name: "a question" }).status).toBe(201);
      for (let at = 0; at < answers; at++) community.world.addMessage(asked, botId, { content: "an answer" });
      return left(asked);
    },
    async (community, place) => {
      await until(async () => ((await isLeased(place)) ? undefined : true));
      const { general = "" } = community.channels;
      const [asked = ""] = [...community.world.messages.keys()];
      expect(community.answers(asked)).toHaveLength(1);
      expect(community.answers(general)).toEqual([]);
    },
    ({ channels }) => ({ DISCORD_THREAD_CHANNELS: channels["general"] ?? "" }),
  ),
);

test.each([
  ["more", (guild: string) => kindOfShard("message", shardOf(guild, 4), 4), "auto"],
  ["fewer", () => kindOfShard("message", 0, 1), "2"],
])("so is one that it left when there were %s shards", (_, kindIn, shards) =>
  takeOver(
    (community, left) => ({ ...left(said(community)), kind: kindIn(community.guild) }),
    async (community) => {
      const { general = "" } = community.channels;
      expect(wordsOf(await until(() => community.answers(general)[0]))).toContain("CRUD");
    },
    () => ({ DISCORD_SHARDS: shards }),
  ),
);

test("one whose server another replica serves is left to that", () =>
  takeOver(
    (community, left) => left(said(community)),
    async (community, place, leaver) => {
      const { general = "" } = community.channels;
      await until(async () => ((await replicaIn(place)) === leaver ? undefined : true));
      expect(community.logs.join("")).not.toContain("taken over");
      await community.restart(footnote, { DISCORD_SHARDS: rangeOf(shardOf(community.guild, 2)) });
      await until(() => community.answers(general)[0]);
      expect(community.answers(general)).toHaveLength(1);
    },
    (community) => ({ DISCORD_SHARDS: rangeOf(1 - shardOf(community.guild, 2)) }),
  ));

test("one that it answered before it ended is not answered again", () =>
  takeOver(
    (community, left) => {
      const asked = said(community);
      const { general = "" } = community.channels;
      community.world.addMessage(general, botId, { content: "CRUD", message_reference: { message_id: asked } });
      for (let at = 0; at < 60; at++) said(community, { content: "hm" });
      return left(asked);
    },
    async (community, place) => {
      await until(() => community.logs.join("").includes("taken over"));
      expect(await isLeased(place)).toBe(false);
      expect(community.answers(community.channels["general"] ?? "")).toHaveLength(1);
    },
  ));

test("one that is gone needs no answer", () =>
  takeOver(
    (community, left) => {
      const asked = said(community);
      const work = left(asked);
      community.world.messages.delete(asked);
      return work;
    },
    async (community) => {
      await until(() => community.logs.join("").includes("taken over"));
      expect(community.logs.join("")).not.toContain('"event":"failed"');
    },
  ));

/** Edits a message without telling the app. */
function editUnheard({ world }: Community, message: string, content: string): void {
  Object.assign(world.messages.get(message) ?? {}, { content, edited_timestamp: new Date().toISOString() });
}

test.each([
  ["asks something else is answered as it reads now", `<@${botId}> how did Dropbox migrate?`, "Dropbox"],
  ["takes it back is not answered", `<@${botId}> never mind`, undefined],
  ["no longer mentions the bot is not answered", "lunch?", undefined],
])("one that meanwhile %s", (_, now, answer) =>
  takeOver(
    (community, left) => {
      const asked = said(community);
      editUnheard(community, asked, now);
      return left(asked);
    },
    async (community) => {
      await until(() => (community.logs.join("").includes("taken over") ? true : undefined));
      await community.settled();
      const shown = community.answers(community.channels["general"] ?? "").map(wordsOf);
      expect(shown).toEqual(answer === undefined ? [] : [expect.stringContaining(answer)]);
    },
  ),
);

test.each([
  ["an edit", "is answered", "how did Dropbox migrate?", "Dropbox"],
  ["an edit that takes the question back", "takes the answer away", "never mind", undefined],
  ["a deletion", "takes the answer away", undefined, undefined],
])("%s of an answered question %s", async (_, __, now, answer) => {
  const community = await Community.open(footnote);
  const { general = "" } = community.channels;
  const asked = said(community);
  const given = community.world.addMessage(general, botId, {
    ...{ content: "an answer", message_reference: { message_id: asked } },
  });
  const asker = community.world.people["ann"] ?? "";
  const data = JSON.stringify({ user: asker, guild: community.guild, channel: general, message: asked });
  const kind = kindOfShard("change", 0, 1);
  community.kept = new LeftRecord(kind, { key: asked, data, takenAt: Date.now(), takeovers: 1 });
  await community.kept.setAnswer(`discord:${asked}`, {
    ...{ message: String(given["id"]), question: "when is Rust overkill?", earlier: [], asker },
  });
  if (now === undefined) community.world.messages.delete(asked);
  else editUnheard(community, asked, `<@${botId}> ${now}`);
  await community.connection?.stop();
  await community.connect(footnote);
  await until(() => (community.logs.join("").includes("taken over") ? true : undefined));
  const shown = community.answers(general).map(wordsOf);
  expect(shown).toEqual(answer === undefined ? [] : [expect.stringContaining(answer)]);
  await community.close();
});

test("one whose answer would surprise is recorded as missed", () =>
  takeOver(
    (community, left) => left(said(community), tooLate),
    async (community, place) => {
      await until(async () => (await dump(place)).includes('"kind":"missed"'));
      expect(community.answers(community.channels["general"] ?? "")).toEqual([]);
    },
  ));

test("one that ended every replica that took it over is given up: missed, and its asker told, with no look at it", () =>
  takeOver(
    (community, left) => ({ ...left(said(community)), endedSince: 2 }),
    async (community, place) => {
      const { general = "" } = community.channels;
      expect(wordsOf(await until(() => community.answers(general)[0]))).toContain("could not answer this");
      await until(async () => (await dump(place)).includes('"kind":"missed"'));
      expect((await recorded(place)).asked).toEqual([]);
      expect(community.logs.join("")).toContain('"event":"given up"');
    },
  ));

test("one that ended a replica that took it over is tried once more", () =>
  takeOver(
    (community, left) => ({ ...left(said(community)), endedSince: 1 }),
    async (community) => {
      const { general = "" } = community.channels;
      expect(wordsOf(await until(() => community.answers(general)[0]))).toContain("CRUD");
    },
  ));

test("an interaction is recorded as missed, since its token has run out", () =>
  takeOver(
    ({ world }) => {
      const data = JSON.stringify({ user: world.people["ann"] });
      return { kind: "discord:interaction", key: `discord:interaction:${snowflake()}`, data, age: leased };
    },
    async ({ logs }, place) => {
      await until(async () => (await dump(place)).includes('"kind":"missed"'));
      expect(logs.join("")).toContain('"event":"missed"');
    },
  ));

test("one that Discord fails to show is left, and answered once when it does not", () =>
  takeOver(
    (community, left) => {
      community.rest.failing.set("GET /channels", tries);
      return left(said(community));
    },
    async (community) => {
      const { general = "" } = community.channels;
      await until(() => community.answers(general)[0]);
      expect(community.logs.join("")).toContain('"event":"failed"');
      await community.settled();
      expect(community.answers(general)).toHaveLength(1);
    },
  ));

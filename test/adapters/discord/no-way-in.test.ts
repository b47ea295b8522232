import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sectionKey } from "../../../src/index.ts";
import { Community } from "../../stand-ins/discord/community.ts";
import type { Interaction } from "../../stand-ins/discord/interaction-routes.ts";
import { botId } from "../../stand-ins/discord/world.ts";
import { isShown, openGuarded, question, section } from "../guarded-knowledge.ts";

type Json = Record<string, unknown>;

let community: Community;
let general = "";
/** A message with an answer to bob. */
let answer: Json = {};

beforeAll(async () => {
  community = await Community.open(openGuarded(), ({ channels, world }) => ({
    ANSWER_EMOJI: "question",
    DISCORD_ANSWER_CHANNELS: `${channels["quiet"]} ${channels["forum"]}`,
    DISCORD_DENIED_PEOPLE: world.people["mod"] ?? "",
  }));
  ({ general = "" } = community.channels);
  const asked = community.say("bob", general, `<@${botId}> ${question}`);
  answer = await community.answered(general, asked);
});
afterAll(() => community.close());

const key = sectionKey(section);
const press = (who: string, id: string, values?: string[]): Promise<Interaction> =>
  community.pressRaw(who, answer, id, values === undefined ? {} : { values });

/** Every way to reach the knowledge. Each returns what is shown at once. */
const ways: Record<string, (who: string) => unknown> = {
  "a mention": (who) => community.say(who, general, `<@${botId}> ${question}`),
  "a reply to an answer": (who) => community.say(who, general, question, { above: String(answer["id"]) }),
  "a direct message": (who) => community.say(who, community.direct(who), question),
  "a channel that is answered by itself": (who) => community.say(who, community.channels["quiet"] ?? "", question),
  "a post in a forum that is": (who) => community.post(who, community.channels["forum"] ?? "", "Payday", question),
  "an edit that mentions the bot": (who) =>
    community.edit(community.say(who, general, "hm"), `<@${botId}> ${question}`),
  "a reaction": (who) => community.react(who, community.say("bob", general, question), "❓"),
  "/ask": (who) => community.command(who, general, "ask", { question }),
  "/ask with a section that was suggested": (who) =>
    community.command(who, general, "ask", { question: `section:${key}` }),
  "/topics": (who) => community.command(who, general, "topics"),
  "/section": (who) => community.command(who, general, "section", { name: `section:${key}` }),
  "what is suggested for /ask": (who) => community.autocomplete(who, general, "ask", "question", "z"),
  "what is suggested for /section": (who) => community.autocomplete(who, general, "section", "name", "z"),
  "a message's menu": (who) => community.menu(who, community.say("bob", general, question)),
  "a section that is opened": (who) => press(who, `open:0:${key}`),
  "a page of it": (who) => press(who, `page:0:${key}`),
  "a section picked from a menu": (who) => press(who, "pick:0", [key]),
  "topics that are turned": (who) => press(who, "browse:0"),
  "the next best": (who) => press(who, "next:"),
  "all that comes near": (who) => press(who, "all:"),
  "an answer that is shared": (who) => press(who, "share:"),
};

/** Returns everything that the bot sent after a person tried a way. */
async function shownBy(way: string, who: string): Promise<unknown> {
  const before = community.rest.calls.length;
  await ways[way]?.(who);
  await community.settled();
  return community.rest.calls.slice(before).map(({ body }) => body);
}

describe.each(Object.keys(ways))("by %s", (way) => {
  test("who may use the bot gets to the knowledge, and who may not gets nothing of it", async () => {
    expect(isShown(await shownBy(way, "ann"))).toBe(true);
    expect(isShown(await shownBy(way, "mod"))).toBe(false);
  });
});

test("who is in a category where the bot may not be used finds no way in, in its threads neither", async () => {
  let denied: Record<string, string> = {};
  const prepare = ({ world, guild }: Community): void => {
    const category = world.addChannel("staff", { guild, type: 4 }).id;
    const channel = world.addChannel("staff-talk", { guild, parent: category }).id;
    denied = { category, channel, thread: world.addChannel("today", { guild, type: 11, parent: channel }).id };
  };
  const settings = () => ({ DISCORD_DENIED_CHANNELS: denied["category"] ?? "" });
  await using closed = await Community.open(openGuarded(), settings, { prepare });
  for (const [place, answers] of [
    [denied["channel"] ?? "", 0],
    [denied["thread"] ?? "", 0],
    [closed.channels["general"] ?? "", 1],
  ] as const) {
    closed.say("ann", place, `<@${botId}> ${question}`);
    await closed.settled();
    expect(closed.answers(place)).toHaveLength(answers);
  }
});

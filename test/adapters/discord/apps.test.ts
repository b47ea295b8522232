import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Community } from "../../stand-ins/discord/community.ts";
import { botId } from "../../stand-ins/discord/world.ts";
import { rateLimitOf } from "../../support/rate-limit-of.ts";
import { footnote } from "../../support/shipped.ts";

type Json = Record<string, unknown>;

const asked = `<@${botId}> when is Rust overkill?`;
let community: Community;
let general: string;

beforeAll(async () => {
  const rateLimit = rateLimitOf({
    perAppInPlace: { questions: 3, seconds: 3_600 },
  });
  const settings = ({ channels: { quiet = "" } }: Community) => ({
    DISCORD_ANSWER_APPS: "101 102 103",
    DISCORD_ANSWER_CHANNELS: quiet,
  });
  community = await Community.open(footnote, settings, { rateLimit });
  general = community.channels["general"] ?? "";
});
afterAll(() => community.close());

const bot = (id: string): Json => ({ author: { author: { id, username: "x", discriminator: "0", bot: true } } });
const webhook = (id: string): Json => ({ ...bot(id), webhook_id: id });

/**
 * Posts a message as an app.
 * @returns how many answers the bot gave to it
 */
async function write(app: Json, text: string, more: Json = {}, channel = general): Promise<number> {
  const message = community.say("bob", channel, text, { ...app, ...more });
  await community.settled();
  return community.answers(channel, message).length;
}

describe("a bot or a webhook that mentions the bot", () => {
  test.each<[string, Json, number]>([
    ["a bot that is allowed", bot("101"), 1],
    ["a webhook that is allowed", webhook("102"), 1],
    ["a bot that is not", bot("201"), 0],
    ["a webhook that is not", webhook("202"), 0],
  ])("%s", async (_, app, answers) => {
    expect(await write(app, asked)).toBe(answers);
  });

  test("is not answered where it does not mention the bot", async () => {
    const quiet = community.channels["quiet"] ?? "";
    expect(await write(bot("101"), "why did Discord switch from Go to Rust?", {}, quiet)).toBe(0);
  });

  test("is not answered where it replies to the bot, and no more often than so in a channel", async () => {
    const loop = bot("103");
    const first = community.say("bob", general, asked, loop);
    await community.settled();
    const [answer] = community.answers(general, first);
    expect(await write(loop, asked, { above: String(answer?.["id"]) })).toBe(0);
    const answered = [];
    for (let at = 0; at < 4; at++) answered.push(await write(loop, asked));
    expect(answered).toEqual([1, 1, 0, 0]);
  });
});

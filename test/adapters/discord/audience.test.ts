import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { encodeCommand } from "../../../adapters/discord/button-value.ts";
import { Footnote, sectionKey } from "../../../src/index.ts";
import { parseDocument } from "../../../src/knowledge/parse-document.ts";
import { Community } from "../../stand-ins/discord/community.ts";
import type { Interaction } from "../../stand-ins/discord/interaction-routes.ts";
import { wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { botId, snowflake } from "../../stand-ins/discord/world.ts";

const question = "what is the launch code of the zeppelin?";
const internal = "internal#launch-code";
const secrets = /(?<!\d)4711(?!\d)|Secrets|Launch code|launch-code/;
let community: Community;

beforeAll(async () => {
  const files = {
    "public.md": "# Flights\n\n## Days\n\nThe zeppelin flies on Sundays.\n",
    "internal.md":
      "---\naudience: internal\naliases:\n  launch-code:\n    - zeppelin start number\n---\n\n# Secrets\n\n## Launch code\n\nThe launch code of the zeppelin is 4711.\n",
  };
  const documents = Object.entries(files).flatMap(([file, text]) => parseDocument(file, text).document ?? []);
  community = await Community.open(new Footnote(documents), ({ guild, channels }) => ({
    DISCORD_AUDIENCES: `${guild}=public+internal ${channels["other"]}=public ${channels["forum"]}=public`,
    DISCORD_ANSWER_CHANNELS: `${channels["other"]} ${channels["forum"]}`,
    DISCORD_HELP_CHANNEL: channels["help"] ?? "",
  }));
});
afterAll(() => community.close());

test("a server that is granted it sees what is internal, by every route", async () => {
  const { general = "" } = community.channels;
  const asked = await community.command("ann", general, "ask", { question });
  expect(wordsOf(asked.message ?? {})).toContain("4711");
  expect(await community.autocomplete("ann", general, "section", "name", "zeppelin st")).toHaveLength(1);
  expect(wordsOf((await community.command("ann", general, "topics")).message ?? {})).toContain("Secrets");
});

describe("what is internal is neither quoted, listed, suggested nor counted", () => {
  test.each<[string, () => { channel: string; guild?: string | undefined; isUserInstalled?: boolean }]>([
    ["a channel that is granted less", () => ({ channel: community.channels["other"] ?? "", guild: community.guild })],
    ["a thread of such a channel", () => ({ channel: threadOf("other"), guild: community.guild })],
    ["a direct message", () => ({ channel: community.direct("ann"), guild: undefined })],
    ["a foreign server", () => ({ channel: snowflake(), guild: snowflake(), isUserInstalled: true })],
    [
      "an installation by a person alone",
      () => ({ channel: community.channels["general"] ?? "", guild: community.guild, isUserInstalled: true }),
    ],
    ["a channel that is not known", () => ({ channel: snowflake(), guild: community.guild })],
  ])("in %s", async (_, where) => {
    const { channel, ...acting } = where();
    const shown: string[] = [];
    const see = (interaction: Interaction): void => {
      shown.push(JSON.stringify(interaction.callbacks));
    };
    for (const typed of ["", "launch", "zeppelin", "secrets", "4711"]) {
      for (const name of ["ask", "section"]) {
        const option = name === "ask" ? "question" : "name";
        shown.push(
          JSON.stringify(
            (await community.autocomplete("ann", channel, name, option, typed, acting)).map((one) => one.name),
          ),
        );
      }
    }
    const key = sectionKey(internal);
    for (const asked of [question, `section:${key}`, "zeppelin start number"]) {
      see(await community.command("ann", channel, "ask", { question: asked }, acting));
      see(await community.command("ann", channel, "section", { name: asked }, acting));
    }
    see(await community.command("ann", channel, "topics", {}, acting));
    const message = community.world.addMessage(channel, botId, { content: `-# Question: ${question}` });
    const forged = [
      encodeCommand({ kind: "open", section: internal }),
      encodeCommand({ kind: "turn", page: 0, section: internal }),
      encodeCommand({ kind: "next-best", shown: [] }),
      encodeCommand({ kind: "share", shown: [] }),
      encodeCommand({ kind: "browse", page: 0 }),
    ];
    for (const id of forged) see(await community.pressRaw("ann", message, id, acting));
    see(await community.pressRaw("ann", message, encodeCommand({ kind: "pick", at: 0 }), { ...acting, values: [key] }));
    for (const text of shown) expect(text.replaceAll(question, "")).not.toMatch(secrets);
    expect(shown.join()).toContain("Days");
  });

  test.each<[string, () => string]>([
    ["a channel that is granted less", () => community.channels["other"] ?? ""],
    ["a thread of it", () => threadOf("other")],
    ["a direct message", () => community.direct("ann")],
  ])("in a message in %s, and its menu", async (_, where) => {
    const channel = where();
    const asked = community.say("ann", channel, `<@${botId}> ${question}`);
    expect(JSON.stringify(await community.answered(channel, asked))).not.toMatch(secrets);
    const isDirect = community.world.channels.get(channel)?.guild === undefined;
    const answer = await community.menu("ann", asked, isDirect ? { guild: undefined } : {});
    expect(JSON.stringify(answer.callbacks).replaceAll(question, "")).not.toMatch(secrets);
  });

  test("in a thread of it that the bot has not heard of before", async () => {
    const { world, guild, channels } = community;
    const thread = world.addChannel("talk", { type: 11, guild, parent: channels["other"] ?? "" });
    const asked = community.say("ann", thread.id, `<@${botId}> ${question}`);
    expect(JSON.stringify(await community.answered(thread.id, asked))).not.toMatch(secrets);
  });

  test("in a channel and a forum that answer by themselves", async () => {
    const { other = "", forum = "" } = community.channels;
    const asked = community.say("ann", other, question);
    const post = community.post("ann", forum, question, "Please.");
    await community.settled();
    expect(JSON.stringify([community.answers(other, asked), community.answers(post)])).not.toMatch(secrets);
  });
});

function threadOf(name: string): string {
  const { world, guild, gateway } = community;
  const thread = world.addChannel("talk", { type: 11, guild, parent: community.channels[name] ?? "" });
  gateway.dispatch("THREAD_CREATE", world.channel(thread), guild);
  return thread.id;
}

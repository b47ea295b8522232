import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Community } from "../../stand-ins/discord/community.ts";
import { wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { botId, snowflake } from "../../stand-ins/discord/world.ts";
import { footnote } from "../../support/shipped.ts";
import { shown } from "./answering-community.ts";

type Json = Record<string, unknown>;

const mention = `<@${botId}>`;
const dropbox = "how did Dropbox migrate?";
const heading = "Dropbox: File Sync Engine";
let community: Community;
let general = "";
let other = "";

beforeAll(async () => {
  community = await Community.open(footnote);
  ({ general = "", other = "" } = community.channels);
});
afterAll(() => community.close());

async function answerTo(asked: string, channel = general): Promise<string> {
  return wordsOf(await community.answered(channel, asked));
}

describe("a message is read as a person reads it", () => {
  const app = { author: { id: "1", username: "tickets", discriminator: "0", bot: true } };

  test.each<[string, Json]>([
    ["an app's embed", { shows: { ...app, embeds: [{ type: "rich", title: "Ticket", description: dropbox }] } }],
    [
      "the fields of one",
      { shows: { ...app, embeds: [{ type: "rich", fields: [{ name: "Question", value: dropbox }] }] } },
    ],
    ["an app's components", { components: [{ type: 17, components: [{ type: 10, content: dropbox }] }], shows: app }],
    ["a poll", { shows: { poll: pollOf(dropbox) } }],
  ])("%s, where somebody mentions the bot under it", async (_, more) => {
    const above = community.say("bob", general, "", more);
    expect(await answerTo(community.say("ann", general, mention, { above }))).toContain(heading);
  });

  test("its own poll", async () => {
    const asked = community.say("ann", general, mention, { shows: { poll: pollOf(dropbox) } });
    expect(await answerTo(asked)).toContain(heading);
  });

  test("a quote", async () => {
    expect(await answerTo(community.say("ann", general, `> ${dropbox}\n${mention} anyone?`))).toContain(heading);
  });

  test.each([
    ["with a plea", `> ${dropbox}\nanyone?`],
    ["with words that ask nothing", `> ${dropbox}\nI was asked this today`],
    ["alone", `>>> ${dropbox}`],
  ])("a quote %s, where somebody has it answered", async (_, text) => {
    const above = community.say("bob", general, text);
    expect(await answerTo(community.say("ann", general, mention, { above }))).toContain(heading);
    expect(wordsOf(shown(await community.menu("ann", above)))).toContain(heading);
  });

  test("what an app shows beside its words, where somebody has it answered", async () => {
    const shows = { ...app, embeds: [{ type: "rich", title: "Question", description: dropbox }] };
    const above = community.say("bob", general, "New ticket", { shows });
    expect(wordsOf(shown(await community.menu("ann", above)))).toContain(heading);
  });

  test("a picture is said not to be read, whoever has it answered", async () => {
    const attachments = [{ id: "1", filename: "x.png", size: 1, url: "https://cdn/x.png" }];
    const above = community.say("bob", general, "what is this?", { shows: { attachments } });
    expect(await answerTo(community.say("ann", general, mention, { above }))).toContain("I read text alone");
    expect(wordsOf(shown(await community.menu("ann", above)))).toContain("I read text alone");
  });

  test("and not the preview of an address", async () => {
    const embeds = [{ type: "article", url: "https://example.org", title: "When is Rust overkill?" }];
    const above = community.say("bob", general, `${dropbox} https://example.org`, { shows: { embeds } });
    expect(await answerTo(community.say("ann", general, mention, { above }))).toContain(heading);
  });

  test("the message that a thread began from is meant by a mention alone in it", async () => {
    const starter = community.say("bob", general, dropbox);
    const thread = openThread(starter, "talk", general);
    community.say("mod", thread, "no idea");
    expect(await answerTo(community.say("ann", thread, `${mention} can you help?`), thread)).toContain(heading);
  });

  test("so is one of a thread that the bot has not heard of before", async () => {
    const starter = community.say("bob", general, dropbox);
    const { world, guild } = community;
    const thread = world.addChannel("talk", { id: starter, type: 11, guild, parent: general }).id;
    expect(await answerTo(community.say("ann", thread, mention), thread)).toContain(heading);
  });

  test("so is the title of a post", async () => {
    const post = community.post("bob", community.channels["forum"] ?? "", dropbox, "I would like to know.");
    expect(await answerTo(community.say("ann", post, mention), post)).toContain(heading);
  });
});

describe("a link to a message means that message", () => {
  const linkTo = (channel: string, message: string, server = community.guild) =>
    `https://discord.com/channels/${server}/${channel}/${message}`;

  test("in the same channel, in another one, and from direct messages", async () => {
    const here = community.say("bob", general, dropbox);
    expect(await answerTo(community.say("ann", general, `${mention} ${linkTo(general, here)}`))).toContain(heading);
    const there = community.say("bob", other, dropbox);
    const asked = community.say("ann", general, `${mention} what about this? ${linkTo(other, there)}`);
    const said = await answerTo(asked);
    expect(said).toContain(heading);
    expect(said).not.toContain(dropbox);
    const direct = community.direct("ann");
    expect(await answerTo(community.say("ann", direct, linkTo(other, there)), direct)).toContain(heading);
  });

  test("and of several all are tried, those behind what asks nothing and what cannot be seen", async () => {
    const news = linkTo(general, community.say("bob", general, "we are hiring"));
    const links = [linkTo(other, snowflake()), news, linkTo(general, community.say("bob", general, dropbox))].join(" ");
    expect(await answerTo(community.say("ann", general, `${mention} any idea? ${links}`))).toContain(heading);
  });

  test("and where others may not see it, nothing under the answer tells what it asks", async () => {
    const there = community.say("bob", other, dropbox);
    const asked = community.say("ann", general, `${mention} ${linkTo(other, there)}`);
    const answer = await community.answered(general, asked);
    await expect(community.press("bob", answer, "menu:")).rejects.toThrow("no button");
  });

  test("and one to a post or a thread means what began it, one to an answer of the bot's its question", async () => {
    const post = community.post("bob", community.channels["forum"] ?? "", dropbox, "I would like to know.");
    const thread = openThread(community.say("bob", general, dropbox), "talk", general);
    const first = community.say("bob", general, `${mention} ${dropbox}`);
    const answer = linkTo(general, String((await community.answered(general, first))["id"]));
    const links = [linkTo(post, "").slice(0, -1), linkTo(thread, "").slice(0, -1), answer];
    for (const link of links)
      expect(await answerTo(community.say("ann", general, `${mention} any idea about this one? ${link}`))).toContain(
        heading,
      );
  });

  test("but for one to a channel, which asks nothing", async () => {
    const link = linkTo(other, "").slice(0, -1);
    expect(await answerTo(community.say("ann", general, `${mention} ${link}`))).toContain("Ask me a question");
  });

  test("in a command too, of another channel only where nobody else sees the answer", async () => {
    const [here, there] = [general, other].map((channel) => linkTo(channel, community.say("bob", channel, dropbox)));
    const told = async (question = "", options = {}) => {
      const { message } = await community.command("ann", general, "ask", { question, ...options });
      return wordsOf(message ?? {});
    };
    expect(await told(here)).toContain(heading);
    expect(await told(`what about this? ${there}`, { private: true })).toContain(heading);
    expect(await told(there)).toContain("I cannot read the message behind that link");
    expect(await told(`when is Rust overkill? ${here}`)).toContain("CRUD");
  });

  test("also where the question is edited into one", async () => {
    const here = community.say("bob", general, dropbox);
    const asked = community.say("ann", general, `${mention} when is Rust overkill?`);
    await answerTo(asked);
    community.edit(asked, `${mention} ${linkTo(general, here)}`);
    await community.settled();
    expect(await answerTo(asked)).toContain(heading);
    community.edit(asked, `${mention} ${linkTo(other, snowflake())}`);
    await community.settled();
    expect(await answerTo(asked)).toContain("I cannot read the message behind that link");
  });

  test.each<[string, () => string]>([
    ["a channel that the asker does not see", () => linkTo(hidden(), community.say("mod", hidden(), dropbox))],
    ["a server that the bot is not in", () => linkTo(snowflake(), snowflake(), snowflake())],
    ["a message that is gone", () => linkTo(other, snowflake())],
  ])("is not followed to %s", async (_, link) => {
    const said = await answerTo(community.say("ann", general, `${mention} ${link()}`));
    expect(said).toContain("I cannot read the message behind that link");
    expect(said).not.toContain("Dropbox");
  });

  function hidden(): string {
    const { world, guild } = community;
    const known = [...world.channels.values()].find(({ name }) => name === "staff");
    if (known !== undefined) return known.id;
    const channel = world.addChannel("staff", { guild, hiddenFrom: [world.people["ann"] ?? ""] });
    community.gateway.dispatch("CHANNEL_CREATE", world.channel(channel), guild);
    return channel.id;
  }
});

function openThread(id: string, name: string, parent: string): string {
  const { world, guild, gateway } = community;
  const thread = world.addChannel(name, { id, type: 11, guild, parent });
  gateway.dispatch("THREAD_CREATE", { ...world.channel(thread), newly_created: true }, guild);
  return thread.id;
}

function pollOf(question: string): Json {
  const answers = ["yes", "no"].map((text, at) => ({ answer_id: at + 1, poll_media: { text } }));
  return { question: { text: question }, answers, expiry: null, allow_multiselect: false, layout_type: 1 };
}

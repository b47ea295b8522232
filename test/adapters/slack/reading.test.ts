import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bot, privateChannel } from "../../stand-ins/slack/slack-stand-in.ts";
import { Workspace, words } from "../../stand-ins/slack/workspace.ts";
import { footnote } from "../../support/shipped.ts";

type Json = Record<string, unknown>;

const mention = `<@${bot}>`;
const dropbox = "how did Dropbox migrate?";
const heading = "Dropbox: File Sync Engine";
let workspace: Workspace;
let general = "";
let secret = "";

beforeAll(async () => {
  workspace = await Workspace.open(footnote, () => ({}), { channels: ["quiet"] });
  workspace.front.isPaced = false;
  general = workspace.channels["general"] ?? "";
  secret = workspace.channels[privateChannel] ?? "";
});
afterAll(() => workspace.close());

async function answerTo(ts: string, channel = general, root = ts): Promise<string> {
  return words((await workspace.answered(channel, root)).at(-1)?.blocks);
}

function richText(...elements: Json[]): Json {
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements }] };
}

describe("a message is read as a person reads it", () => {
  test.each<[string, string, Json]>([
    [
      "blocks without a text",
      "",
      { blocks: [richText({ type: "user", user_id: bot }, { type: "text", text: ` ${dropbox}` })] },
    ],
    [
      "what an app shows in an attachment",
      mention,
      { attachments: [{ title: "Ticket 17", fields: [{ title: "Question", value: dropbox }] }] },
    ],
    ["what an app shows in blocks", mention, { attachments: [{ blocks: [section(dropbox)] }] }],
    [
      "the blocks of a message that is shared",
      `${mention} anyone?`,
      {
        attachments: [
          { is_share: true, message_blocks: [{ message: { blocks: [richText({ type: "text", text: dropbox })] } }] },
        ],
      },
    ],
    ["a quote", `&gt; ${dropbox}\n${mention}`, {}],
    ["a quote behind the mention", `${mention} &gt; that is true\n${dropbox}`, {}],
    [
      "the transcript of a voice clip",
      mention,
      {
        files: [
          { id: "F1", subtype: "slack_audio", transcription: { status: "complete", preview: { content: dropbox } } },
        ],
      },
    ],
    ["the beginning of a snippet", mention, { files: [{ id: "F1", mode: "snippet", preview: dropbox }] }],
    [
      "and not the preview of an address",
      `${mention} ${dropbox} https://example.org`,
      { attachments: [{ from_url: "https://example.org", title: "When is Rust overkill?" }] },
    ],
  ])("%s", async (_, text, more) => {
    const ts = await workspace.say("ann", general, text, more);
    if (text === "")
      await workspace.tell({ type: "message", channel: general, ts, user: workspace.people["ann"], ...more });
    expect(await answerTo(ts)).toContain(heading);
  });

  test("a transcript that comes after its clip is read in place of the word that clips are not", async () => {
    const clip = (transcription: Json) => ({ files: [{ id: "F1", subtype: "slack_audio", transcription }] });
    const before = { text: mention, subtype: "file_share", ...clip({ status: "processing" }) };
    const ts = await workspace.say("ann", general, mention, before);
    expect(await answerTo(ts)).toContain("I read text alone");
    const now = { ...before, ...clip({ status: "complete", preview: { content: dropbox } }) };
    const written = { type: "message", user: workspace.people["ann"], ts };
    const event = { type: "message", subtype: "message_changed", channel: general };
    await workspace.tell({ ...event, message: { ...written, ...now }, previous_message: { ...written, ...before } });
    await workspace.connection.idle();
    expect(await workspace.answers(general, ts)).toHaveLength(1);
    expect(await answerTo(ts)).toContain(heading);
  });

  test("what begins a thread is meant by a mention alone, though others said something since", async () => {
    const root = await workspace.say("bob", general, dropbox);
    const place = { thread_ts: root, parent_user_id: workspace.people["bob"] };
    await workspace.say("ann", general, "no idea", place);
    await workspace.say("bob", general, "me neither, sorry", place);
    await workspace.say("ann", general, `${mention} can you help?`, place);
    expect(await answerTo(root)).toContain(heading);
  });

  test("so is what an app posted there", async () => {
    const attachments = [{ title: "New request", text: dropbox }];
    const root = await workspace.say("bob", general, "", { attachments });
    await workspace.say("ann", general, mention, { thread_ts: root, parent_user_id: workspace.people["bob"] });
    expect(await answerTo(root)).toContain(heading);
  });

  test.each<[string, string, Json]>([
    ["a quote with a plea", `&gt; ${dropbox}\nanyone?`, {}],
    ["a quote with words that ask nothing", `&gt; ${dropbox}\nI was asked this today`, {}],
    ["a quote alone", `&gt; ${dropbox}`, {}],
    ["a table", "", { blocks: [table(dropbox)] }],
  ])("%s, where somebody has it answered", async (_, text, more) => {
    const root = await workspace.say("bob", general, text, more);
    await workspace.say("ann", general, mention, { thread_ts: root, parent_user_id: workspace.people["bob"] });
    expect(await answerTo(root)).toContain(heading);
    const message = { ts: "1.1", text, ...more };
    const payload = { type: "message_action", callback_id: "answer_this", channel: { id: general }, message };
    const [told] = await workspace.shortcut("ann", payload);
    expect(words(told?.["blocks"])).toContain(heading);
  });

  test("a picture is said not to be read, whoever has it answered", async () => {
    const message = { ts: "1.1", text: "what is this?", files: [{ id: "F1", mode: "hosted", mimetype: "image/png" }] };
    const payload = { type: "message_action", callback_id: "answer_this", channel: { id: general }, message };
    const [told] = await workspace.shortcut("ann", payload);
    expect(words(told?.["blocks"])).toContain("I read text alone");
  });

  test("the menu of a message reads what it shows", async () => {
    const message = { ts: "1.1", attachments: [{ is_share: true, text: dropbox }] };
    const payload = { type: "message_action", callback_id: "answer_this", channel: { id: general }, message };
    const [told] = await workspace.shortcut("ann", payload);
    expect(words(told?.["blocks"])).toContain(heading);
  });
});

describe("a link to a message means that message", () => {
  const linkTo = (channel: string, ts: string, query = "") =>
    `<https://acme.slack.com/archives/${channel}/p${ts.replace(".", "")}${query}>`;

  test("in the same channel, in a thread, and in another public one", async () => {
    const quiet = workspace.channels["quiet"] ?? "";
    await workspace.front.join(quiet);
    const root = await workspace.say("bob", general, "is anybody here?");
    const reply = await workspace.say("bob", general, dropbox, { thread_ts: root });
    const elsewhere = await workspace.say("bob", quiet, dropbox);
    for (const link of [linkTo(general, reply, `?thread_ts=${root}&amp;cid=${general}`), linkTo(quiet, elsewhere)]) {
      const asked = await workspace.say("ann", general, `${mention} can you answer ${link}`);
      expect(await answerTo(asked)).toContain(heading);
    }
  });

  test("and of several all are tried, those behind what asks nothing and what cannot be seen", async () => {
    const news = await workspace.say("bob", general, "we are hiring");
    const linked = await workspace.say("bob", general, dropbox);
    const links = [linkTo("C0UNKNOWN", news), linkTo(general, news), linkTo(general, linked)].join(" ");
    expect(await answerTo(await workspace.say("ann", general, `${mention} any idea? ${links}`))).toContain(heading);
  });

  test("and where others may not see it, the answer tells nobody what it asks", async () => {
    const quiet = workspace.channels["quiet"] ?? "";
    await workspace.front.join(quiet);
    const elsewhere = await workspace.say("bob", quiet, dropbox);
    const asked = await workspace.say("ann", general, `${mention} ${linkTo(quiet, elsewhere)}`);
    const [answer] = await workspace.answered(general, asked);
    expect(JSON.stringify(answer)).toContain(heading);
    expect(JSON.stringify(answer)).not.toContain(dropbox);
  });

  test.each<[string, () => void]>([
    ["somebody who is not in that channel", () => undefined],
    ["a guest, of a public channel", () => workspace.front.guests.add(workspace.people["guest"] ?? "")],
  ])("is not followed for %s", async (_, prepare) => {
    prepare();
    await workspace.front.join(secret, "ann");
    const isGuest = workspace.front.guests.size > 0;
    const place = isGuest ? (workspace.channels["quiet"] ?? "") : secret;
    const hidden = await workspace.say("ann", place, dropbox);
    const asked = await workspace.say(isGuest ? "guest" : "bob", general, `${mention} ${linkTo(place, hidden)}`);
    const said = await answerTo(asked);
    expect(said).toContain("I cannot read the message behind that link");
    expect(said).not.toContain("Dropbox");
  });

  test("and one to an answer of the bot's means the question that it answers, as its menu does", async () => {
    const first = await workspace.say("bob", general, `${mention} ${dropbox}`);
    const [answer] = await workspace.answered(general, first);
    const link = linkTo(general, answer?.ts ?? "", `?thread_ts=${first}`);
    const asked = await workspace.say("ann", general, `${mention} any idea about this one? ${link}`);
    const said = await answerTo(asked);
    expect(said).toContain(`Question: ${dropbox}`);
    expect(said).toContain(heading);
    const message = { user: bot, ts: answer?.ts, blocks: answer?.blocks };
    const payload = { type: "message_action", callback_id: "answer_this", channel: { id: general }, message };
    const [told] = await workspace.shortcut("ann", payload);
    expect(words(told?.["blocks"])).toContain(`Question: ${dropbox}`);
  });

  test("also where the question is edited into one", async () => {
    const linked = await workspace.say("bob", general, dropbox);
    const asked = await workspace.say("ann", general, `${mention} when is Rust overkill?`);
    await workspace.answered(general, asked);
    await workspace.edit("ann", general, asked, `${mention} ${linkTo(general, linked)}`);
    await workspace.connection.idle();
    expect(await answerTo(asked)).toContain(heading);
    await workspace.edit("ann", general, asked, `${mention} ${linkTo("C0UNKNOWN", linked)}`);
    await workspace.connection.idle();
    expect(await answerTo(asked)).toContain("I cannot read the message behind that link");
  });

  test("in a command too, with and without the marks of a link, as far as who used it may see it", async () => {
    const quiet = workspace.channels["quiet"] ?? "";
    await workspace.front.join(quiet);
    const elsewhere = await workspace.say("bob", quiet, dropbox);
    const told = async (text: string) => words((await workspace.command("ann", general, text)).ack["blocks"] as Json[]);
    const link = linkTo(quiet, elsewhere, `?thread_ts=${elsewhere}&cid=${quiet}`);
    expect(await told(link)).toContain(heading);
    expect(await told(`what about this? ${link.slice(1, -1)}`)).toContain(heading);
    expect(await told(`when is Rust overkill? ${link}`)).toContain("CRUD");
    expect(await told(linkTo("C0UNKNOWN", elsewhere))).toContain("I cannot read the message behind that link");
  });

  test("is not followed where Slack does not say who is there", async () => {
    const asked = await workspace.say("ann", general, `${mention} ${linkTo("C0UNKNOWN", "1700000000.000100")}`);
    expect(await answerTo(asked)).toContain("I cannot read the message behind that link");
  });
});

function section(text: string): Json {
  return { type: "section", text: { type: "mrkdwn", text } };
}

function table(text: string): Json {
  const cells = [{ type: "raw_text", text: "Question" }, richText({ type: "text", text })];
  return { type: "table", rows: [cells] };
}

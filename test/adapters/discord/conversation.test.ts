import { afterEach, beforeEach, expect, test } from "vitest";
import type { SqlRecord } from "../../../src/index.ts";
import { placeKinds, withRecord } from "../../record/stores.ts";
import { Community } from "../../stand-ins/discord/community.ts";
import { wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { botId } from "../../stand-ins/discord/world.ts";
import { until } from "../../stand-ins/until.ts";
import { footnote } from "../../support/shipped.ts";

const mention = `<@${botId}>`;
const dropbox = "how did Dropbox migrate?";
let community: Community;
let general = "";

beforeEach(async () => {
  community = await Community.open(footnote);
  ({ general = "" } = community.channels);
});
afterEach(() => community.close());

/** Restarts the bot with an empty record in a database. */
async function withNewRecord(use: (record: SqlRecord) => Promise<void>): Promise<void> {
  const [{ empty }] = placeKinds as [(typeof placeKinds)[number]];
  await withRecord(await empty(), async (record) => {
    community.kept = record;
    await community.restart(footnote);
    await use(record);
    await community.settled();
    await community.connection?.stop();
  });
}

function personOf(who: string): { readonly platform: string; readonly id: string } {
  return { platform: "discord", id: community.world.people[who] ?? "" };
}

test("an edit that two replicas hear of is answered by one", async () => {
  const first = community.connection;
  await community.connect(footnote);
  const asked = community.say("ann", general, `${mention} how did Netflix migrate?`);
  const answer = await community.answered(general, asked);
  await Promise.all([first?.idle(), community.settled()]);
  community.edit(asked, `${mention} ${dropbox}`);
  await until(() => wordsOf(answer).includes("Dropbox"));
  await Promise.all([first?.idle(), community.settled()]);
  expect(community.record.allAsked().filter(({ way }) => way === "edit")).toHaveLength(1);
  await first?.stop();
});

test("what is read back of a thread stays with who asked it", async () => {
  const { guild } = community;
  const thread = community.world.addChannel("talk", { type: 11, guild, parent: general });
  community.gateway.dispatch("THREAD_CREATE", community.world.channel(thread), guild);
  const asks = async (who: string, text: string): Promise<void> => {
    await community.answered(thread.id, community.say(who, thread.id, `${mention} ${text}`));
  };
  await asks("ann", dropbox);
  await asks("bob", "when is Rust overkill?");
  await community.command("bob", thread.id, "ask", { question: "what is ripgrep?" });
  const said = community.say("ann", thread.id, "and cloudflare?");
  await community.answered(thread.id, community.say("bob", thread.id, mention, { above: said }));
  await withNewRecord(async (record) => {
    await asks("ann", "why?");
    await community.settled();
    const all = [dropbox, "when is Rust overkill?", "what is ripgrep?", "and cloudflare?", "why?"];
    expect(await record.questionsOf(`discord:${thread.id}`)).toEqual(all);
    await record.forget(personOf("bob"));
    expect(await record.questionsOf(`discord:${thread.id}`)).toEqual([dropbox, "why?"]);
    await record.forget(personOf("ann"));
    expect(await record.questionsOf(`discord:${thread.id}`)).toBeUndefined();
  });
});

test("so does a chain of replies, read back or kept, and the answer to a command that it begins with", async () => {
  const { message } = await community.command("bob", general, "ask", { question: dropbox });
  const reply = async (who: string, text: string, above: unknown): Promise<string> => {
    const answer = await community.answered(general, community.say(who, general, text, { above: String(above) }));
    return String(answer["id"]);
  };
  const first = await reply("ann", "and cloudflare?", message?.["id"]);
  await withNewRecord(async (record) => {
    const second = await reply("mod", "how did they do it?", first);
    const third = await reply("ann", `${mention} why?`, second);
    await community.settled();
    const chain = `discord:${general}:${third}`;
    expect(await record.questionsOf(chain)).toEqual([dropbox, "and cloudflare?", "how did they do it?", "why?"]);
    await record.forget(personOf("bob"));
    expect(await record.questionsOf(chain)).toEqual(["and cloudflare?", "how did they do it?", "why?"]);
    await record.forget(personOf("ann"));
    expect(await record.questionsOf(chain)).toEqual(["how did they do it?"]);
  });
});

import { join } from "node:path";
import { expect, test } from "vitest";
import { Community } from "../stand-ins/discord/community.ts";
import { wordsOf } from "../stand-ins/discord/judge-body.ts";
import { botId, token } from "../stand-ins/discord/world.ts";
import { until } from "../stand-ins/until.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { Replica } from "./replica.ts";

const endWhenAsked = new URL("../../dist/test/programs/end-when-asked.js", import.meta.url);

/** The longest wait, in milliseconds: before each try a lease has to run out. */
const patience = 150_000;

test("a question that ends its process at every try is given up after two, and the bot is up", async () => {
  const community = await Community.unconnected();
  const { general = "" } = community.channels;
  const settings = {
    RECORD_FILE: join(temporaryFolder(), "record.db"),
    DISCORD_TOKEN: token,
    DISCORD_API_URL: `${community.rest.url}/api/`,
    NODE_OPTIONS: `--import ${endWhenAsked.href}`,
  };
  const started: Replica[] = [];
  const start = async (): Promise<Replica> => {
    const replica = new Replica(settings);
    started.push(replica);
    await until(() => replica.logged("connected") > 0, patience);
    return replica;
  };
  try {
    const first = await start();
    const fatal = community.say("ann", general, `<@${botId}> is this fatal?`);
    await first.ended;
    for (const taken of [1, 2]) {
      const next = await start();
      await next.ended;
      expect(next.process.signalCode, `at takeover ${taken}`).toBe("SIGKILL");
    }
    const last = await start();
    expect(wordsOf(await until(() => community.answers(general, fatal)[0], patience))).toContain(
      "could not answer this",
    );
    const asked = community.say("bob", general, `<@${botId}> when is Rust overkill?`);
    expect(wordsOf(await until(() => community.answers(general, asked)[0], patience))).toContain("CRUD");
    expect(last.logged("given up")).toBe(1);
    expect(last.process.exitCode).toBeNull();
  } finally {
    for (const replica of started) await replica.kill();
    await community.close();
  }
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Community } from "../../stand-ins/discord/community.ts";
import { wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { botId } from "../../stand-ins/discord/world.ts";
import { footnote } from "../../support/shipped.ts";

const question = `<@${botId}> when is Rust overkill?`;
let community: Community;

beforeAll(async () => {
  const prepare = ({ world, guild, channels }: Community): void => {
    channels["second"] = world.addChannel("second", { guild }).id;
  };
  community = await Community.open(footnote, undefined, { prepare });
});
afterAll(() => community.close());

describe("what Discord refuses is tried once, and who asked is told in private why and what to do", () => {
  test.each<[string, number, RegExp | undefined]>([
    ["general", 50_083, /closed or locked/],
    ["second", 160_005, /closed or locked/],
    ["quiet", 50_013, /I may not answer/],
    ["other", 50_001, /I may not answer/],
    ["help", 10_003, undefined],
  ])("in %s: %i", async (name, code, reason) => {
    const channel = community.channels[name] ?? "";
    const direct = community.direct("ann");
    const before = community.answers(direct).length;
    community.rest.channels.closed.set(channel, code);
    community.say("ann", channel, question);
    await community.settled();
    expect(community.rest.callsOf("POST", new RegExp(`/channels/${channel}/messages`))).toHaveLength(1);
    const said = community.answers(direct).slice(before).map(wordsOf);
    expect(said).toEqual(reason === undefined ? [] : [expect.stringMatching(reason)]);
  });
});

import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { mayMount } from "../support/mount-disk.ts";
import { SmallDisk } from "../support/small-disk.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { BotInTrouble } from "./bot-in-trouble.ts";
import { Repository } from "./git/repository.ts";

const limit = 400_000;
const tea = "# Tea\n\nTea is served at four in the kitchen.\n";
const question = "when is tea served?";

interface Place {
  readonly settings: Record<string, string>;
  readonly change: (bot: BotInTrouble, text: string | null) => void;
}

const places: { readonly where: string; readonly make: () => Place }[] = [
  {
    where: "a folder",
    make() {
      const folder = temporaryFolder({ "tea.md": tea });
      const file = join(folder, "tea.md");
      const change = (_: BotInTrouble, text: string | null) =>
        // Moved there whole: a busy machine would else read the file between its creation and its text.
        text === null ? rmSync(file) : renameSync(join(temporaryFolder({ "tea.md": text }), "tea.md"), file);
      return { settings: { KNOWLEDGE_DIR: folder }, change };
    },
  },
  {
    where: "a repository",
    make() {
      const repository = new Repository({ "tea.md": tea });
      const change = (bot: BotInTrouble, text: string | null) => {
        repository.push({ "tea.md": text });
        bot.replica.process.kill("SIGHUP");
      };
      const settings = { KNOWLEDGE_DIR: join(temporaryFolder(), "clone"), KNOWLEDGE_GIT_URL: repository.url };
      return { settings, change };
    },
  },
];

describe.each(places)("when the last document of $where is removed", ({ make }) => {
  test(
    "/health and the log say so, nobody is answered from it, and everybody again from the next",
    async () => {
      const { settings, change } = make();
      const bot = await BotInTrouble.start({ CACHE_DIR: "none", ...settings });
      expect(await bot.ask(question)).toContain("at four");
      change(bot, null);
      const { knowledge, status } = await bot.until((health) => health.knowledge.problem !== undefined);
      expect({ status, ...knowledge }).toMatchObject({
        ...{ status: 200, documents: 0, since: expect.stringMatching(/^\d{4}-/) },
        problem: expect.stringMatching(/holds no Markdown; put a \.md file there/),
      });
      expect(await bot.untilLogged("knowledge in trouble")).toMatchObject([{ level: 40, reason: knowledge.problem }]);
      const unknown = await bot.ask(question);
      expect(unknown).not.toContain("at four");
      change(bot, tea.replace("four", "five"));
      await bot.until((health) => health.knowledge.problem === undefined && health.knowledge.documents === 1);
      expect(await bot.untilLogged("knowledge in order again")).toHaveLength(1);
      expect(await bot.ask(question)).toContain("at five");
    },
    limit,
  );
});

test(
  "that all files are faulty is on /health and in the log",
  async () => {
    const folder = temporaryFolder({ "tea.md": Buffer.from([0xff, 0xfe]) });
    const bot = await BotInTrouble.start({ KNOWLEDGE_DIR: folder, CACHE_DIR: "none" });
    const { knowledge } = await bot.until((health) => health.knowledge.problem !== undefined);
    expect(knowledge).toMatchObject({ documents: 0, faults: [expect.stringContaining("tea.md:1")] });
    expect(knowledge.problem).toBe(`no file of the knowledge folder ${folder} can be served; mend the faults`);
    expect(await bot.untilLogged("knowledge in trouble")).toHaveLength(1);
  },
  limit,
);

test(
  "a folder that is gone is on /health, and answered from as it was",
  async () => {
    const folder = join(temporaryFolder({ "knowledge/tea.md": tea }), "knowledge");
    const bot = await BotInTrouble.start({ KNOWLEDGE_DIR: folder, CACHE_DIR: "none" });
    rmSync(folder, { recursive: true });
    const { knowledge } = await bot.until((health) => health.knowledge.problem !== undefined);
    expect(knowledge).toMatchObject({ documents: 1, problem: expect.stringMatching(/the last one goes on answering/) });
    expect(await bot.ask(question)).toContain("at four");
  },
  limit,
);

test.skipIf(!mayMount)(
  "a snapshot that cannot be written is on /health until it is",
  async () => {
    const sections = Array.from({ length: 2_100 }, (_, at) => `# Tea ${at}\n\nTea ${at} is served at four.\n`);
    const folder = temporaryFolder({ "tea.md": sections.join("\n") });
    const disk = new SmallDisk(16);
    disk.fill();
    const bot = await BotInTrouble.start({ KNOWLEDGE_DIR: folder, CACHE_DIR: disk.folder });
    await bot.until(({ knowledge: { problem } }) => /snapshot cannot be written/.test(problem ?? ""));
    disk.free();
    writeFileSync(join(folder, "more.md"), "# More\n\nThere is cake.\n");
    await bot.until(({ knowledge: { problem, documents } }) => documents === 2 && problem === undefined);
  },
  limit,
);

import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { InputError } from "../../src/input-error.ts";
import { LiveKnowledge, type LiveListener, type LiveOptions } from "../../src/live/live-knowledge.ts";
import type { KnowledgeChange } from "../../src/live/thread-messages.ts";
import { VectorSet } from "../../src/meaning/vector-set.ts";
import { hiddenHeads, otherFaults } from "../knowledge/front-matter/audience-cases.ts";
import { until } from "../stand-ins/until.ts";
import { builtThread, doomedThread } from "../support/built-threads.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const thread = builtThread("src/live/thread");
const timings = { quiet: 100, longest: 2_000, poll: 60_000, missing: 50 };

function open(options: Pick<LiveOptions, "folder"> & Partial<LiveOptions>, listener: LiveListener = {}) {
  const changes: KnowledgeChange[] = [];
  const live = new LiveKnowledge(
    { thread, timings, leastSections: 0, ...options },
    {
      ...listener,
      onChange(change, version) {
        changes.push(change);
        listener.onChange?.(change, version);
      },
    },
  );
  onTestFinished(() => live.close());
  return { live, changes, footnote: live.footnote };
}

function tea(time: string): string {
  return `# Tea\n\nTea is served at ${time} in the kitchen.\n`;
}

/** Returns words that only the page with this number has. */
function words(at: number): string {
  return Array.from({ length: 12 }, (_, word) => `cup${at}x${word}`).join(" ");
}

async function timeOfTea({ footnote }: LiveKnowledge): Promise<string | undefined> {
  const answer = await footnote.ask("when is tea served?");
  return answer.kind === "answer" ? /at (\w+) in/.exec(JSON.stringify(answer.excerpts))?.[1] : answer.kind;
}

describe("a folder that changes while questions come", () => {
  it("is answered from as it is now, whatever is done to its files", async () => {
    const folder = temporaryFolder({ "tea.md": tea("four") });
    const { live, changes } = open({ folder });
    await live.whole;
    const becomes = (expected: string) => until(async () => (await timeOfTea(live)) === expected);
    await becomes("four");
    writeFileSync(join(folder, "tea.md"), tea("five"));
    await becomes("five");
    writeFileSync(join(folder, "tea.md.tmp"), tea("six"));
    renameSync(join(folder, "tea.md.tmp"), join(folder, "tea.md"));
    await becomes("six");
    mkdirSync(join(folder, "deep/er"), { recursive: true });
    renameSync(join(folder, "tea.md"), join(folder, "deep/er/tea.md"));
    await until(() => live.footnote.section("deep/er/tea#tea") !== undefined);
    writeFileSync(join(folder, "deep/er/tea.md"), tea("seven"));
    await becomes("seven");
    expect(changes.at(-1)).toMatchObject({ changed: ["deep/er/tea"], documents: 1, faults: [] });
    expect(live.change).toBe(changes.at(-1));
  });

  it("is read anew when its thread ends, and answered from as it was until then", async () => {
    const folder = temporaryFolder({ "tea.md": tea("four") });
    const troubles: string[] = [];
    const doomed = doomedThread("src/live/thread");
    const { live } = open({ folder, thread: doomed.thread }, { onTrouble: (problem) => void troubles.push(problem) });
    await live.whole;
    doomed.end();
    await until(() => troubles.length > 0);
    writeFileSync(join(folder, "tea.md"), tea("five"));
    expect(await timeOfTea(live)).toBe("four");
    await until(async () => (await timeOfTea(live)) === "five");
    expect(troubles).toEqual(["the knowledge is read anew, since reading it failed (its thread ended with 1)"]);
  });

  it("is not ready before it can be used, and says why until a later reading of it can", async () => {
    let tries = 0;
    const meaning = {
      vectors: new VectorSet(),
      follow({ size }: { size: number }) {
        if (size > 0 && ++tries <= 2) throw new Error("no room for vectors");
      },
      ofQuestion: async () => undefined,
    };
    const troubles: string[] = [];
    const { live, changes } = open(
      { folder: temporaryFolder({ "tea.md": tea("four") }), meaning },
      { onTrouble: (problem) => void troubles.push(problem), onWell: () => void troubles.push("well") },
    );
    await until(() => tries === 1);
    expect(live.trouble?.problem).toContain("no room for vectors");
    expect(changes).toEqual([]);
    await live.ready;
    expect(await timeOfTea(live)).toBe("four");
    expect(tries).toBe(3);
    expect(changes).toHaveLength(1);
    expect(troubles).toEqual(["the knowledge is read anew, since it cannot be used (no room for vectors)", "well"]);
  });

  it("takes a burst of a thousand changes as few, of which a machine that is busy may make several", async () => {
    const folder = temporaryFolder({ "tea.md": tea("four") });
    const { live, changes } = open({ folder });
    await live.whole;
    const version = live.footnote.version;
    for (let at = 0; at < 1_000; at++) writeFileSync(join(folder, `more-${at}.md`), `# More ${at}`);
    const added = (): number => changes.reduce((count, change) => count + change.added.length, 0);
    await until(() => added() === 1_001);
    expect(changes.length).toBeLessThan(10);
    expect(live.footnote.version).not.toBe(version);
  });

  it("never answers from a mix of old and new", async () => {
    const write = (folder: string, time: string): void => {
      for (const name of ["a", "b", "c"]) writeFileSync(join(folder, `${name}.md`), tea(time));
    };
    const folder = temporaryFolder();
    write(folder, "four");
    const { live, changes } = open({ folder });
    await live.whole;
    const mixed: string[][] = [];
    const seen = new Set<string>();
    let asking = true;
    const ask = async (): Promise<void> => {
      while (asking) {
        const [first, ...others] = live.footnote.search("tea kitchen", { limit: 3 }).map(({ id }) => {
          const words = JSON.stringify(live.footnote.section(id)?.blocks);
          return /at (\w+) in/.exec(words)?.[1] ?? "none";
        });
        if (first !== undefined) seen.add(first);
        if (others.some((other) => other !== first)) mixed.push([String(first), ...others]);
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const asked = ask();
    for (const [index, time] of ["five", "six", "seven"].entries()) {
      write(folder, time);
      await until(() => changes.length > index + 1);
    }
    asking = false;
    await asked;
    expect(mixed).toEqual([]);
    expect([...seen]).toEqual(["four", "five", "six", "seven"]);
  });

  it("goes on answering while the folder is away, says so once, and follows it when it is back", async () => {
    const folder = temporaryFolder({ "knowledge/tea.md": tea("four") });
    const troubles: string[] = [];
    const knowledge = join(folder, "knowledge");
    const { live } = open({ folder: knowledge }, { onTrouble: (problem) => troubles.push(problem) });
    await live.whole;
    rmSync(knowledge, { recursive: true });
    await until(() => troubles.length > 0);
    expect(await timeOfTea(live)).toBe("four");
    // The folder comes back whole: an empty one would be a trouble of its own.
    renameSync(temporaryFolder({ "tea.md": tea("five") }), knowledge);
    await until(async () => (await timeOfTea(live)) === "five");
    expect(troubles).toEqual([expect.stringContaining("the last one goes on answering")]);
    writeFileSync(join(knowledge, "tea.md"), tea("six"));
    await until(async () => (await timeOfTea(live)) === "six");
  });

  it("keeps the last good version of a file with a fault, and names file and line", async () => {
    const folder = temporaryFolder({ "tea.md": tea("four") });
    const { live, changes } = open({ folder });
    await live.whole;
    writeFileSync(join(folder, "tea.md"), Buffer.from(`${tea("five")}caf\xe9`, "latin1"));
    await until(() => changes.length > 1);
    expect(changes.at(-1)?.faults).toEqual([expect.objectContaining({ file: "tea.md", isEarlier: true })]);
    expect(await timeOfTea(live)).toBe("four");
  });

  it("hides from the public what becomes internal in any way, whatever else is wrong with it", async () => {
    const folder = temporaryFolder();
    const heads = [
      ...hiddenHeads.map(([, head]) => head),
      ...otherFaults.flatMap(([, line]) => [
        `---\naudience: internal\n${line}\n---\n`,
        `---\n${line}\naudience: internal\n---\n`,
        `---\n${line}\naudience:internal\n---\n`,
      ]),
    ];
    const page = (at: number) => join(folder, `page-${at}.md`);
    // Copies of a page are listed once, so each page has words of its own.
    const own = (time: string, at: number) => `${tea(time)}\n${words(at)}\n`;
    for (const at of heads.keys()) writeFileSync(page(at), own("four", at));
    writeFileSync(join(folder, "latin-1.md"), own("four", heads.length));
    writeFileSync(join(folder, "open.md"), own("four", heads.length + 1));
    const { live, footnote, changes } = open({ folder });
    await live.whole;
    const seen = (...audiences: string[]) => footnote.topics({ audiences }).map(({ id }) => id);
    expect(seen("public")).toHaveLength(heads.length + 2);
    for (const [at, head] of heads.entries()) writeFileSync(page(at), head + own("five", at));
    writeFileSync(
      join(folder, "latin-1.md"),
      Buffer.from(`---\naudience: internal\ntitle: Caf\xe9\n---\n${own("five", heads.length)}`, "latin1"),
    );
    await until(() => changes.slice(1).flatMap(({ changed }) => changed).length > heads.length);
    expect(seen("public")).toEqual(["open"]);
    expect(footnote.topics()).toHaveLength(heads.length + 2);
    for (const at of heads.keys()) writeFileSync(page(at), own("six", at));
    await until(() => seen("public").length === heads.length + 1);
  });

  it("is looked into at once when asked to", async () => {
    const folder = temporaryFolder({ "tea.md": tea("four") });
    const { live } = open({ folder, timings: { ...timings, quiet: 60_000, longest: 60_000 } });
    await live.whole;
    writeFileSync(join(folder, "tea.md"), tea("five"));
    live.look();
    await until(async () => (await timeOfTea(live)) === "five");
  });
});

describe("a start", () => {
  it("answers from the snapshot and then from what changed since", async () => {
    const folder = temporaryFolder({ "tea.md": tea("four"), "cats.md": "# Cats\n\nCats sleep all day." });
    const cache = temporaryFolder();
    const first = open({ folder, cache });
    await first.live.whole;
    await until(() => readdirSync(cache).includes("knowledge.snapshot"));
    await first.live.close();
    writeFileSync(join(folder, "tea.md"), tea("five"));
    const second = open({ folder, cache });
    await second.live.ready;
    expect(second.footnote.search("cats", { limit: 1 })).toHaveLength(1);
    expect(await second.live.whole).toMatchObject({ added: [], changed: ["tea"], documents: 2 });
    expect(await timeOfTea(second.live)).toBe("five");
  });

  it("never shows the public what became internal while it was down, not even from the snapshot", async () => {
    const folder = temporaryFolder({ "tea.md": tea("four"), "cats.md": "# Cats\n\nCats sleep all day." });
    const cache = temporaryFolder();
    const first = open({ folder, cache });
    await first.live.whole;
    await until(() => readdirSync(cache).includes("knowledge.snapshot"));
    await first.live.close();
    writeFileSync(join(folder, "tea.md"), `---\naudience: internal\n---\n${tea("four")}`);
    const second = open({ folder, cache });
    const outside = { audiences: ["public"] };
    await second.live.ready;
    expect(second.footnote.search("tea", { ...outside, limit: 1 })).toEqual([]);
    await second.live.whole;
    expect(second.footnote.topics(outside).map(({ id }) => id)).toEqual(["cats"]);
  });

  it("fails with one line when there is a snapshot and no folder to compare it with", async () => {
    const folder = temporaryFolder({ "knowledge/tea.md": tea("four") });
    const cache = temporaryFolder();
    const first = open({ folder: join(folder, "knowledge"), cache });
    await first.live.whole;
    await until(() => readdirSync(cache).includes("knowledge.snapshot"));
    await first.live.close();
    rmSync(join(folder, "knowledge"), { recursive: true });
    const second = open({ folder: join(folder, "knowledge"), cache });
    await expect(second.live.ready).rejects.toThrow("cannot be read; create it");
    expect(second.footnote.topics()).toEqual([]);
  });

  it("answers from parts of a large folder while it reads the rest, and tells how far it is", async () => {
    const text = Array.from({ length: 500 }, (_, at) => `# Tea ${at}\n\nTea number ${at} is served at four.\n`).join(
      "\n",
    );
    const folder = temporaryFolder(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${10 + at}.md`, text])));
    const sizes: number[] = [];
    const progress: number[] = [];
    const { live } = open({ folder }, { onProgress: (done) => progress.push(done) });
    await live.ready;
    sizes.push(live.footnote.topics().length);
    expect(await live.whole).toMatchObject({ documents: 30, sections: 15_000 });
    expect(sizes[0]).toBeLessThan(30);
    expect(sizes[0]).toBeGreaterThan(0);
    expect(progress.length).toBeGreaterThan(0);
  });

  it("fails with one line when there is no folder", async () => {
    const { live } = open({ folder: "/no/such/folder" });
    await expect(live.ready).rejects.toThrow(InputError);
    await expect(live.whole).rejects.toThrow("cannot be read; create it");
  });
});

import { mkdirSync, renameSync, rmSync, statSync, symlinkSync, unlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Footnote } from "../../src/footnote.ts";
import { InputError } from "../../src/input-error.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { type KnownFolder, nothingKnown, refresh } from "../../src/live/refresh.ts";
import { Snapshot } from "../../src/live/snapshot/snapshot.ts";
import type { SectionIndex } from "../../src/search/section-index.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

function look(folder: string, kept: KnownFolder = nothingKnown) {
  return refresh(folder, kept, { now: Date.now() });
}

const files = ["a.md", "b.md", "b.markdown", "sub/c.md", "sub/d.md", "C.md"];
const words = ["tea", "cat", "owl", "rust"];
const file = fc.constantFrom(...files);
const step = fc.oneof(
  fc.record({
    kind: fc.constant("write" as const),
    file,
    words: fc.array(fc.constantFrom(...words), { maxLength: 6 }),
  }),
  fc.record({ kind: fc.constant("remove" as const), file }),
  fc.record({ kind: fc.constant("rename" as const), file, to: file }),
  fc.record({ kind: fc.constant("restart" as const) }),
);

function textOf(some: readonly string[]): string {
  return `# On ${some[0] ?? "nothing"}\n\n${some.join(" ")}\n\n## More\n\nIt is ${some.join(" and ")}.\n`;
}

it("takes in a page when its time comes, and leaves it out when that is over, though nothing is written", () => {
  const day = (number: number): number => Date.UTC(2026, 4, number);
  const text = "---\npublishDate: 2026-05-02\nexpiryDate: 2026-05-04\n---\n# Leave\n\ntea";
  const folder = temporaryFolder({ "a.md": text, "b.md": "# Other\n\ncat" });
  utimesSync(join(folder, "a.md"), 1, 1);
  let kept = nothingKnown;
  const documentsAt = (now: number): number => {
    ({ kept } = refresh(folder, kept, { now }));
    return [...kept.index.documents()].length;
  };
  expect([1, 2, 3, 4].map((number) => documentsAt(day(number)))).toEqual([1, 2, 2, 1]);
});

describe("after any changes", () => {
  it("what is kept answers like a folder read afresh, over restarts too", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const folder = temporaryFolder({ "stays.md": "# Stays\n\ntea" });
        mkdirSync(join(folder, "sub"));
        const snapshot = new Snapshot(temporaryFolder(), "this version");
        const there = new Set<string>();
        let { kept } = look(folder);
        for (const one of steps) {
          switch (one.kind) {
            case "write":
              writeFileSync(join(folder, one.file), textOf(one.words));
              there.add(one.file);
              break;
            case "remove":
              rmSync(join(folder, one.file), { force: true });
              there.delete(one.file);
              break;
            case "rename":
              if (!there.delete(one.file)) continue;
              renameSync(join(folder, one.file), join(folder, one.to));
              there.add(one.to);
              break;
            case "restart":
              snapshot.save(kept, Date.now());
              kept = snapshot.load();
          }
          kept = look(folder, kept).kept;
        }
        const now = new Footnote(kept.index);
        const fresh = new Footnote(loadKnowledge(folder).documents);
        expect(now.version).toBe(fresh.version);
        expect(now.topics()).toEqual(fresh.topics());
        expect(now.suggest("", 5)).toEqual(fresh.suggest("", 5));
        for (const word of words) {
          expect(now.search(word, { limit: 20 })).toEqual(fresh.search(word, { limit: 20 }));
          expect(now.search(`what is ${word}`, { limit: 2 })).toEqual(fresh.search(`what is ${word}`, { limit: 2 }));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("a change of the folder", () => {
  it.each<[what: string, change: (folder: string) => void, outcome: object]>([
    ["a new file is added", (folder) => writeFileSync(join(folder, "new.md"), "# New"), { added: ["new"] }],
    ["a saved file changes", (folder) => writeFileSync(join(folder, "a.md"), "# Other"), { changed: ["a"] }],
    ["a file saved as it was does not", (folder) => writeFileSync(join(folder, "a.md"), "# A"), {}],
    ["a deleted file is gone", (folder) => unlinkSync(join(folder, "a.md")), { removed: ["a"] }],
    [
      "a renamed file is another document",
      (folder) => renameSync(join(folder, "a.md"), join(folder, "z.md")),
      { added: ["z"], removed: ["a"] },
    ],
    [
      "a name in another case is another document",
      (folder) => renameSync(join(folder, "a.md"), join(folder, "A.md")),
      { added: ["A"], removed: ["a"] },
    ],
    [
      "a moved folder takes its documents along",
      (folder) => renameSync(join(folder, "sub"), join(folder, "moved")),
      { added: ["moved/c"], removed: ["sub/c"] },
    ],
    [
      "a file written beside and renamed over is a change",
      (folder) => {
        writeFileSync(join(folder, ".a.md.swp"), "# Other");
        renameSync(join(folder, ".a.md.swp"), join(folder, "a.md"));
      },
      { changed: ["a"] },
    ],
    [
      "a link that leads to another file is a change",
      (folder) => {
        unlinkSync(join(folder, "link.md"));
        symlinkSync(join(folder, "..two"), join(folder, "link.md"));
      },
      { changed: ["link"] },
    ],
  ])("%s", (_what, change, outcome) => {
    const folder = temporaryFolder({ "a.md": "# A", "sub/c.md": "# C", "..one": "# One", "..two": "# Two" });
    symlinkSync(join(folder, "..one"), join(folder, "link.md"));
    const { kept } = look(folder);
    change(folder);
    expect(look(folder, kept)).toMatchObject({ added: [], changed: [], removed: [], faults: [], ...outcome });
  });

  it("leaves the index as it is when nothing says anything else", () => {
    const folder = temporaryFolder({ "a.md": "# A" });
    const { kept } = look(folder);
    writeFileSync(join(folder, "a.md"), "# A");
    expect(look(folder, kept).kept.index).toBe(kept.index);
  });

  it("never reaches into the index that is being answered from", () => {
    const folder = temporaryFolder({ "a.md": "# A\n\ntea", "b.md": "# B\n\ntea" });
    const { kept } = look(folder);
    const before = new Footnote(kept.index);
    const found = before.search("tea", { limit: 5 });
    unlinkSync(join(folder, "b.md"));
    const after = look(folder, kept).kept;
    expect(before.search("tea", { limit: 5 })).toEqual(found);
    expect(new Footnote(after.index).search("tea", { limit: 5 }).map(({ id }) => id)).toEqual(["a#a"]);
  });
});

describe("a fault", () => {
  const good = "# Tea\n\nTea is served at four.\n";
  const bad = Buffer.from("# Tea\n\nTea is served in the caf\xe9.\n", "latin1");

  it("keeps the last good version, says where it is, and goes when it is mended", () => {
    const folder = temporaryFolder({ "tea.md": good });
    const before = look(folder).kept;
    writeFileSync(join(folder, "tea.md"), bad);
    const faulty = look(folder, before);
    expect(faulty.kept.index).toBe(before.index);
    expect(faulty.faults).toEqual([expect.objectContaining({ file: "tea.md", line: 3, isEarlier: true })]);
    writeFileSync(join(folder, "tea.md"), good.replace("four", "five"));
    const mended = look(folder, faulty.kept);
    expect(mended).toMatchObject({ changed: ["tea"], faults: [] });
  });

  it("leaves a file out that was never good", () => {
    const folder = temporaryFolder({ "tea.md": bad, "ok.md": "# Ok" });
    const { faults, kept } = look(folder);
    expect(faults).toEqual([expect.objectContaining({ file: "tea.md", served: false })]);
    expect(kept.index.size).toBe(1);
  });

  it.each<[what: string, before: string, after: string, seenBy: string[]]>([
    ["everybody, for some", "", "---\naudience: internal\n---\n", []],
    ["some, for everybody", "---\naudience: internal\n---\n", "", []],
    ["some, for others", "---\naudience: [internal, hr]\n---\n", "---\naudience: [hr, board]\n---\n", ["hr"]],
    ["everybody, for nobody knows whom", "", "---\naudience:internal\n---\n", []],
    ["everybody, for everybody", "", "---\ntitle: Tea\n---\n", ["public"]],
    ["some, for the same", "---\naudience: hr\n---\n", "---\naudience: [hr]\n---\n", ["hr"]],
  ])("keeps what was for %s for those who might see both", (_what, before, after, seenBy) => {
    const folder = temporaryFolder({ "tea.md": before + good });
    const first = look(folder).kept;
    writeFileSync(join(folder, "tea.md"), Buffer.concat([Buffer.from(after), bad]));
    const { kept, faults } = look(folder, first);
    expect(faults).toEqual([expect.objectContaining({ file: "tea.md", isEarlier: true })]);
    const footnote = new Footnote(kept.index);
    const isSeen = (...audiences: string[]) => footnote.search("tea", { limit: 1, audiences }).length > 0;
    expect(["public", "internal", "hr", "board"].filter((one) => isSeen(one))).toEqual(seenBy);
    expect(footnote.search("tea", { limit: 1 })).toHaveLength(1);
    expect(faults.map(({ isHidden = false }) => isHidden)).toEqual([seenBy.length === 0]);
    writeFileSync(join(folder, "tea.md"), before + good);
    expect(new Footnote(look(folder, kept).kept.index).version).toBe(new Footnote(first.index).version);
  });

  it.each<[what: string, text: string | Buffer]>([
    ["too large", `${good}\n${"word ".repeat(2_000_000)}`],
    ["of another encoding", bad],
    ["nested beyond reading", `${good}\n${">".repeat(20_000)}`],
  ])("hides what becomes internal and %s at once", (_what, text) => {
    const folder = temporaryFolder({ "tea.md": good });
    const first = look(folder).kept;
    writeFileSync(
      join(folder, "tea.md"),
      Buffer.concat([Buffer.from("---\naudience: internal\n---\n"), Buffer.from(text)]),
    );
    const { kept, faults } = look(folder, first);
    expect(faults).toEqual([expect.objectContaining({ file: "tea.md", isEarlier: true, isHidden: true })]);
    expect(new Footnote(kept.index).topics({ audiences: ["public"] })).toEqual([]);
    expect(new Footnote(kept.index).topics()).toHaveLength(1);
  });

  it("of two files with one name lets the other in when the first goes", () => {
    const folder = temporaryFolder({ "a.markdown": "# First", "a.md": "# Second" });
    const { kept, faults } = look(folder);
    expect(faults).toEqual([expect.objectContaining({ file: "a.md", problem: expect.stringContaining("same name") })]);
    unlinkSync(join(folder, "a.markdown"));
    const after = look(folder, kept);
    expect(after).toMatchObject({ changed: ["a"], faults: [] });
    expect(new Footnote(after.kept.index).section("a#second")).toBeDefined();
  });

  it("refuses a folder that is gone or empty, so that what is kept stays", () => {
    const folder = temporaryFolder({ "a.md": "# A" });
    const { kept } = look(folder);
    unlinkSync(join(folder, "a.md"));
    expect(() => look(folder, kept)).toThrow(InputError);
    rmSync(folder, { recursive: true });
    expect(() => look(folder, kept)).toThrow(InputError);
  });
});

describe("before anything is read, what is kept is told", () => {
  const settled = Date.now() + 60_000;

  it.each<[what: string, change: (folder: string) => void, told: string[]]>([
    ["whole when nothing changed", () => undefined, ["a", "b"]],
    ["without what was written", (folder) => writeFileSync(join(folder, "a.md"), "# A\n\ntea!"), ["b"]],
    ["without what is gone", (folder) => unlinkSync(join(folder, "a.md")), ["b"]],
    [
      "without what has its size and its time of before",
      (folder) => {
        const { atime, mtime } = statSync(join(folder, "a.md"));
        writeFileSync(join(folder, "a.md"), "# A\n\ncat");
        utimesSync(join(folder, "a.md"), atime, mtime);
      },
      ["b"],
    ],
    [
      "without what another file was put in the place of",
      (folder) => {
        writeFileSync(join(folder, "new"), "# A\n\ncat");
        const { atime, mtime } = statSync(join(folder, "a.md"));
        utimesSync(join(folder, "new"), atime, mtime);
        renameSync(join(folder, "new"), join(folder, "a.md"));
      },
      ["b"],
    ],
    [
      "without what cannot be read any more",
      (folder) => {
        unlinkSync(join(folder, "a.md"));
        mkdirSync(join(folder, "a.md"));
      },
      ["b"],
    ],
  ])("%s", (_what, change, told) => {
    const folder = temporaryFolder({ "a.md": "# A\n\ntea", "b.md": "# B\n\ntea" });
    const { kept } = refresh(folder, nothingKnown, { now: settled });
    change(folder);
    const parts: string[][] = [];
    const onPart = (part: SectionIndex) => parts.push(new Footnote(part).topics().map(({ id }) => id));
    refresh(folder, kept, { now: settled, onPart });
    expect(parts).toEqual([told]);
  });

  it("without what was written just before it was read, since it may have been written again at once", () => {
    const folder = temporaryFolder({ "a.md": "# A\n\ntea" });
    const parts: SectionIndex[] = [];
    refresh(folder, look(folder).kept, { now: settled, onPart: (part) => parts.push(part) });
    expect(parts).toEqual([]);
  });
});

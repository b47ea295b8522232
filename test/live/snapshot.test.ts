import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openSnapshot } from "../../src/live/open-snapshot.ts";
import { type KnownFolder, nothingKnown, refresh } from "../../src/live/refresh.ts";
import { SnapshotFault } from "../../src/live/snapshot/read-block.ts";
import { Snapshot } from "../../src/live/snapshot/snapshot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const files = { "tea.md": "# Tea\n\nTea is served at four.\n", "cats.md": "# Cats\n\nCats sleep all day.\n" };

function saved(): { folder: string; cache: string; kept: KnownFolder } {
  const folder = temporaryFolder(files);
  const cache = temporaryFolder();
  const { kept } = refresh(folder, nothingKnown, { now: Date.now() });
  new Snapshot(cache, "v1").save(kept, Date.now());
  return { folder, cache, kept };
}

function segmentFile(cache: string): string {
  return join(cache, readdirSync(cache).find((name) => name.endsWith(".segment")) ?? "");
}

function flipByte(path: string, at: number): void {
  const bytes = readFileSync(path);
  const file = openSync(path, "r+");
  writeSync(file, Uint8Array.of((bytes.at(at) ?? 0) ^ 0xff), 0, 1, at < 0 ? bytes.length + at : at);
  closeSync(file);
}

const main = "knowledge.snapshot";

describe("a snapshot", () => {
  it("brings everything back", () => {
    const { cache, kept } = saved();
    const loaded = new Snapshot(cache, "v1").load();
    expect([...loaded.entries.values()]).toEqual([...kept.entries.values()]);
    expect(loaded.index.segments).toEqual(
      kept.index.segments.map((segment) => ({
        ...segment,
        content: { ...segment.content, documents: { ...segment.content.documents, bytes: expect.anything() } },
      })),
    );
  });

  it.each<[reason: string, harm: (cache: string) => void, fault: string]>([
    ["there is none", (cache) => rmSync(join(cache, main)), "is not there"],
    ["a segment is missing", (cache) => rmSync(segmentFile(cache)), "is not there"],
    [
      "the main file is cut short",
      (cache) => truncateSync(join(cache, main), statSync(join(cache, main)).size - 1),
      "is truncated",
    ],
    ["it is empty, as a full disk leaves it", (cache) => truncateSync(join(cache, main), 0), "is of another format"],
    ["a segment's index is cut short", (cache) => truncateSync(segmentFile(cache), 500), "is truncated"],
    [
      "a segment's words are cut short",
      (cache) => truncateSync(segmentFile(cache), statSync(segmentFile(cache)).size - 1),
      "is truncated",
    ],
    ["a bit of the main file is wrong", (cache) => flipByte(join(cache, main), 100), "is damaged"],
    ["a bit of a segment's index is wrong", (cache) => flipByte(segmentFile(cache), 200), "is damaged"],
    ["its size is nonsense", (cache) => flipByte(join(cache, main), 13), "is truncated"],
    ["it is of another format", (cache) => writeFileSync(join(cache, main), "{}".repeat(100)), "is of another format"],
    [
      "the main file is a folder",
      (cache) => {
        rmSync(join(cache, main));
        mkdirSync(join(cache, main));
      },
      "cannot be read",
    ],
  ])("does not count when %s", (_reason, harm, fault) => {
    const { folder, cache } = saved();
    harm(cache);
    const load = (): unknown => new Snapshot(cache, "v1").load();
    expect(load).toThrow(SnapshotFault);
    expect(load).toThrow(fault);
    const { footnote } = openSnapshot(folder, { cache, leastSections: 0, now: Date.now() });
    expect(footnote.search("tea", { limit: 1 })).toEqual([expect.objectContaining({ id: "tea#tea" })]);
  });

  it("of another version does not count", () => {
    const { cache } = saved();
    expect(() => new Snapshot(cache, "v2").load()).toThrow("is of another version");
  });

  it("with a damaged word is mended from the file and not loaded again", async () => {
    const folder = temporaryFolder(files);
    const cache = temporaryFolder();
    const options = { cache, leastSections: 0, now: Date.now() };
    openSnapshot(folder, options);
    flipByte(segmentFile(cache), -5);
    const answer = await openSnapshot(folder, options).footnote.ask("when is tea served?");
    expect(answer).toMatchObject({ kind: "answer", excerpts: [{ citation: { id: "tea#tea" } }] });
    expect(readdirSync(cache)).not.toContain(main);
  });

  it("with a damaged word is not mended from a file that became internal in the meantime", async () => {
    const folder = temporaryFolder(files);
    const cache = temporaryFolder();
    const options = { cache, leastSections: 0, now: Date.now() };
    openSnapshot(folder, options);
    flipByte(segmentFile(cache), -5);
    const { footnote } = openSnapshot(folder, options);
    writeFileSync(join(folder, "tea.md"), `---\naudience: internal\n---\n${files["tea.md"]}`);
    await expect(footnote.ask("when is tea served?", { audiences: ["public"] })).rejects.toThrow("is damaged");
  });

  it("is used for what did not change, and only for that", () => {
    const { folder, cache, kept } = saved();
    writeFileSync(join(folder, "tea.md"), "# Tea\n\nTea is served at five.\n");
    const loaded = new Snapshot(cache, "v1").load();
    const { changed, kept: after } = refresh(folder, loaded, { now: Date.now() });
    expect(changed).toEqual(["tea"]);
    expect(after.index.size).toBe(kept.index.size);
  });

  it("is one that cannot be written where there is no room, and answers come all the same", () => {
    const folder = temporaryFolder(files);
    const cache = join(temporaryFolder({ file: "" }), "file", "cache");
    const { footnote, problem } = openSnapshot(folder, { cache, leastSections: 0, now: Date.now() });
    expect(problem).toContain("the snapshot cannot be written");
    expect(footnote.search("cats", { limit: 1 })).toHaveLength(1);
  });

  it("is not written for little knowledge", () => {
    const cache = temporaryFolder();
    openSnapshot(temporaryFolder(files), { cache, now: Date.now() });
    expect(readdirSync(cache)).toEqual([]);
  });

  it("clears away what is left over, but not what somebody may be writing", () => {
    const { cache, kept } = saved();
    const old = join(cache, "0.segment");
    for (const path of [old, join(cache, "1.segment.x.tmp"), join(cache, "2.tmp")]) writeFileSync(path, "");
    const longAgo = Date.now() / 1000 - 3600;
    for (const path of [old, join(cache, "1.segment.x.tmp")]) utimesSync(path, longAgo, longAgo);
    new Snapshot(cache, "v1").save(kept, Date.now());
    expect(readdirSync(cache).filter((name) => /^[012]\./.test(name))).toEqual(["2.tmp"]);
    expect(new Snapshot(cache, "v1").load().index.size).toBe(2);
  });

  it("may be shared: who writes last leaves one that loads", () => {
    const { folder, cache } = saved();
    const first = new Snapshot(cache, "v1").load();
    writeFileSync(join(folder, "more.md"), "# More");
    const second = refresh(folder, new Snapshot(cache, "v1").load(), { now: Date.now() }).kept;
    new Snapshot(cache, "v1").save(second, Date.now());
    new Snapshot(cache, "v1").save(first, Date.now());
    const { added } = refresh(folder, new Snapshot(cache, "v1").load(), { now: Date.now() });
    expect(added).toEqual(["more"]);
  });
});

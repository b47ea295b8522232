import { describe, expect, it } from "vitest";
import { sourceFiles } from "./support/source-files.ts";

/**
 * The places that each place may import from, besides itself and what lies below it. The longest prefix of a file's path
 * decides. A place that ends with a slash stands for everything below it.
 */
const allowed: Record<string, readonly string[]> = {
  "src/knowledge/": ["src/input-error.ts", "src/reason.ts"],
  "src/search/": ["src/knowledge/"],
  "src/lexicon/": ["src/recent.ts", "src/search/stem.ts", "src/search/irregular-forms.ts"],
  "src/meaning/": ["src/knowledge/", "src/search/"],
  "src/answer/": ["src/recent.ts", "src/knowledge/", "src/search/", "src/lexicon/", "src/meaning/"],
  "src/measure/": ["src/knowledge/"],
  "src/suggest/": [],
  "src/footnote.ts": ["src/knowledge/", "src/search/", "src/lexicon/", "src/answer/", "src/meaning/", "src/suggest/"],
  "src/live/": ["src/input-error.ts", "src/trouble.ts", "src/knowledge/", "src/search/", "src/footnote.ts"],
  "src/index.ts": ["src/"],
  "src/input-error.ts": [],
  "src/reason.ts": [],
  "src/trouble.ts": ["src/reason.ts"],
  "src/recent.ts": [],
  "src/record/": [
    "src/input-error.ts",
    "src/reason.ts",
    "src/trouble.ts",
    "src/answer/",
    "src/search/",
    "src/footnote.ts",
  ],
  "adapters/process/": ["src/index.ts"],
  "adapters/configuration/": ["src/index.ts"],
  "adapters/chat/": ["src/index.ts", "adapters/process/"],
  "adapters/slack/": ["src/index.ts", "adapters/configuration/", "adapters/process/", "adapters/chat/"],
  "adapters/discord/": ["src/index.ts", "adapters/configuration/", "adapters/process/", "adapters/chat/"],
  "adapters/embedding/": ["src/index.ts", "adapters/configuration/", "adapters/process/"],
  "adapters/git/": ["src/index.ts", "adapters/process/"],
  "adapters/terminal/": ["src/index.ts", "adapters/configuration/", "adapters/embedding/"],
  "adapters/terminal/forget.ts": ["src/index.ts", "adapters/terminal/", "adapters/bot/platforms.ts"],
  "adapters/bot/": [
    "src/index.ts",
    "adapters/configuration/",
    "adapters/embedding/",
    "adapters/process/",
    "adapters/chat/",
    "adapters/slack/",
    "adapters/discord/",
    "adapters/git/",
  ],
  "adapters/main.ts": ["src/index.ts", "adapters/"],
  "adapters/doctor.ts": ["src/index.ts", "adapters/"],
  "adapters/slack-manifest.ts": ["adapters/"],
};

const files = [...sourceFiles("src"), ...sourceFiles("adapters")];

function ruleFor(path: string): string {
  const [longest] = Object.keys(allowed)
    .filter((prefix) => path.startsWith(prefix))
    .sort((a, b) => b.length - a.length);
  if (longest === undefined) throw new Error(`no rule says what ${path} may import`);
  return longest;
}

/**
 * Returns the files of the first import cycle that is found, in the order in which they import each other; empty without one.
 */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const follow = (path: string, way: readonly string[]): string[] => {
    if (way.includes(path)) return way.slice(way.indexOf(path));
    if (done.has(path)) return [];
    const circle = (imports.get(path) ?? []).reduce<string[]>(
      (found, next) => (found.length > 0 ? found : follow(next, [...way, path])),
      [],
    );
    done.add(path);
    return circle;
  };
  return [...imports.keys()].reduce<string[]>((found, path) => (found.length > 0 ? found : follow(path, [])), []);
}

describe("imports point one way", () => {
  it.each(files)("$path", ({ path, imports }) => {
    const rule = ruleFor(path);
    const own = imports.filter((target) => /^(?:src|adapters|test)\//.test(target));
    const wrong = own.filter((target) => ![rule, ...(allowed[rule] ?? [])].some((prefix) => target.startsWith(prefix)));
    expect(wrong).toEqual([]);
  });
});

/** Libraries that only one place knows, so that another can take their place there. */
const homes: Record<string, string> = {
  marked: "src/knowledge/",
  "@orama/": "src/search/",
  kysely: "src/record/sql/",
  pg: "src/record/sql/",
  "@slack/": "adapters/slack/",
  "discord.js": "adapters/discord/",
  "@discordjs/": "adapters/discord/",
  "onnxruntime-": "adapters/embedding/",
  pino: "adapters/process/",
};

describe("a library is known in one place", () => {
  it.each(Object.entries(homes))("%s in %s", (library, home) => {
    const isOf = (name: string): boolean => name === library || (/[/-]$/.test(library) && name.startsWith(library));
    const users = files.filter(({ imports }) => imports.some(isOf)).map(({ path }) => path);
    expect(users).not.toEqual([]);
    expect(users.filter((path) => !path.startsWith(home))).toEqual([]);
  });
});

describe("no file imports itself by way of others", () => {
  it("holds for all files", () => {
    expect(circleIn(new Map(files.map(({ path, imports }) => [path, imports])))).toEqual([]);
  });

  it.each([
    { imports: { a: ["b"], b: ["c"], c: ["b"] }, circle: ["b", "c"], why: "two files that import each other" },
    { imports: { a: ["b", "c"], b: ["c"], c: [] }, circle: [], why: "one file that is reached in two ways" },
  ])("and finds $circle where there are $why", ({ imports, circle }) => {
    expect(circleIn(new Map(Object.entries(imports)))).toEqual(circle);
  });
});

describe("the core knows no platform, no environment and no console", () => {
  it.each(files.filter(({ path }) => path.startsWith("src/")))("$path", ({ text }) => {
    expect(text).not.toMatch(/slack|discord|process\.env|console\./i);
  });

  it("is found by the reading of imports", () => {
    const footnote = files.find(({ path }) => path === "src/footnote.ts");
    expect(footnote?.imports).toContain("src/answer/answer-question.ts");
  });
});

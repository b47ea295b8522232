import { describe, expect, it } from "vitest";
import { sourceFiles } from "./source-files.ts";

/** Which folders each folder may import from, beside itself; the longest prefix that fits a file counts. */
const allowed: Record<string, readonly string[]> = {
  "src/knowledge/": ["src/input-error.ts"],
  "src/search/": ["src/knowledge/"],
  "src/lexicon/": ["src/search/stem.ts", "src/search/irregular-forms.ts"],
  "src/answer/": ["src/knowledge/", "src/search/", "src/lexicon/"],
  "src/measure/": ["src/knowledge/"],
  "src/suggest/": [],
  "src/footnote.ts": ["src/knowledge/", "src/search/", "src/lexicon/", "src/answer/", "src/suggest/"],
  "src/live/": ["src/input-error.ts", "src/knowledge/", "src/search/", "src/footnote.ts"],
  "src/index.ts": ["src/"],
  "src/input-error.ts": [],
  "src/admission/": [],
  "src/record/": ["src/input-error.ts", "src/answer/", "src/search/", "src/footnote.ts"],
  "src/reading/": ["src/knowledge/"],
  "adapters/config.ts": [
    "src/index.ts",
    "adapters/contradictions.ts",
    "adapters/environment.ts",
    "adapters/misspelt.ts",
    "adapters/settings.ts",
    "adapters/slack-config.ts",
  ],
  "adapters/contradictions.ts": ["src/index.ts", "adapters/environment.ts"],
  "adapters/slack-config.ts": ["src/index.ts", "adapters/settings.ts"],
  "adapters/environment.ts": [],
  "adapters/settings.ts": [],
  "adapters/misspelt.ts": ["adapters/environment.ts", "adapters/settings.ts"],
  "adapters/connection.ts": [],
  "adapters/diagnosis.ts": [],
  "adapters/health.ts": ["adapters/connection.ts", "adapters/serve-routes.ts"],
  "adapters/serve-routes.ts": ["src/index.ts"],
  "adapters/log.ts": [],
  "adapters/record-key.ts": ["src/index.ts", "adapters/config.ts"],
  "adapters/drained.ts": [],
  "adapters/ask-again.ts": ["src/index.ts", "adapters/drained.ts", "adapters/log.ts"],
  "adapters/digest.ts": ["src/index.ts", "adapters/connection.ts", "adapters/drained.ts", "adapters/log.ts"],
  "adapters/learning.ts": ["src/index.ts", "adapters/log.ts"],
  "adapters/found.ts": ["src/index.ts", "adapters/log.ts"],
  "adapters/give.ts": ["src/index.ts"],
  "adapters/in-turn.ts": [],
  "adapters/retry.ts": [],
  "adapters/sure.ts": [],
  "adapters/takeover.ts": ["src/index.ts", "adapters/log.ts"],
  "adapters/record.ts": [
    "src/index.ts",
    "adapters/ask-again.ts",
    "adapters/config.ts",
    "adapters/learning.ts",
    "adapters/log.ts",
    "adapters/record-key.ts",
  ],
  "adapters/platforms.ts": [
    "src/index.ts",
    "adapters/config.ts",
    "adapters/connection.ts",
    "adapters/discord/",
    "adapters/log.ts",
    "adapters/slack-config.ts",
    "adapters/slack/",
  ],
  "adapters/git/": ["src/index.ts", "adapters/drained.ts", "adapters/log.ts"],
  "adapters/wording.ts": [],
  "adapters/slack/": [
    "src/index.ts",
    "adapters/slack-config.ts",
    "adapters/connection.ts",
    "adapters/diagnosis.ts",
    "adapters/drained.ts",
    "adapters/found.ts",
    "adapters/give.ts",
    "adapters/health.ts",
    "adapters/in-turn.ts",
    "adapters/log.ts",
    "adapters/retry.ts",
    "adapters/serve-routes.ts",
    "adapters/sure.ts",
    "adapters/takeover.ts",
    "adapters/wording.ts",
  ],
  "adapters/discord/": [
    "src/index.ts",
    "adapters/config.ts",
    "adapters/connection.ts",
    "adapters/diagnosis.ts",
    "adapters/drained.ts",
    "adapters/found.ts",
    "adapters/give.ts",
    "adapters/in-turn.ts",
    "adapters/log.ts",
    "adapters/retry.ts",
    "adapters/sure.ts",
    "adapters/takeover.ts",
    "adapters/wording.ts",
  ],
  "adapters/slack-manifest.ts": ["adapters/"],
  "adapters/doctor.ts": ["src/index.ts", "adapters/"],
  "adapters/cache-folder.ts": ["adapters/config.ts"],
  "adapters/knowledge-log.ts": ["src/index.ts", "adapters/log.ts"],
  "adapters/open-live.ts": ["src/index.ts", "adapters/cache-folder.ts", "adapters/config.ts"],
  "adapters/terminal/": [
    "src/index.ts",
    "adapters/cache-folder.ts",
    "adapters/config.ts",
    "adapters/environment.ts",
    "adapters/open-live.ts",
    "adapters/record-key.ts",
  ],
  "adapters/main.ts": ["src/index.ts", "adapters/"],
};

const files = [...sourceFiles("src"), ...sourceFiles("adapters")];

function ruleFor(path: string): string {
  const [longest] = Object.keys(allowed)
    .filter((prefix) => path.startsWith(prefix))
    .sort((a, b) => b.length - a.length);
  if (longest === undefined) throw new Error(`no rule says what ${path} may import`);
  return longest;
}

describe("imports point one way", () => {
  it.each(files)("$path", ({ path, imports }) => {
    const rule = ruleFor(path);
    const own = imports.filter((target) => /^(?:src|adapters|test)\//.test(target));
    const wrong = own.filter((target) => ![rule, ...(allowed[rule] ?? [])].some((prefix) => target.startsWith(prefix)));
    expect(wrong).toEqual([]);
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

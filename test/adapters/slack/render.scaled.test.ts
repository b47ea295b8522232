import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { homeView } from "../../../adapters/slack/browse.ts";
import { decodeState, encodeState } from "../../../adapters/slack/button-value.ts";
import { escapeMrkdwn, mrkdwnLink } from "../../../adapters/slack/escape.ts";
import { renderAnswer } from "../../../adapters/slack/render.ts";
import { sectionModal } from "../../../adapters/slack/section-modal.ts";
import { type Answer, sectionKey } from "../../../src/index.ts";
import { judgeMessage, judgeView } from "../../stand-ins/slack/judge-message.ts";
import { words } from "../../stand-ins/slack/workspace.ts";
import { anyAnswer, hostileText, sectionView } from "../../support/answer-arbitrary.ts";
import { scaled } from "../../support/scale.ts";
import { footnote } from "../../support/shipped.ts";
import { type Shown, withControls } from "../../support/with-controls.ts";

const options: Shown = {
  question: "why?",
  earlier: [],
  except: [],
  asker: "U1",
  surface: "public",
  showsQuestion: true,
  canAskPerson: true,
  canBeSolved: false,
};
const evil = "<!channel> <@U123> <https://evil|text> &lt; `x` *b*";

const text = hostileText(evil);
const view = sectionView(text);
const answer = anyAnswer(text);
const rendered = fc.record({
  ...Object.fromEntries(Object.entries(options).map(([name, value]) => [name, fc.constant(value)])),
  question: text,
  earlier: fc.array(text, { maxLength: 3 }),
  except: fc.array(text, { maxLength: 5 }),
  surface: fc.constantFrom("public", "private", "modal"),
}) as unknown as fc.Arbitrary<Shown>;

describe("what is rendered", () => {
  test("is what Slack takes: generated answers", () => {
    fc.assert(
      fc.property(answer, rendered, (one, how) => {
        const message = renderAnswer(one, withControls(one, how), "/ask");
        const fault =
          how.surface === "modal"
            ? judgeView({ type: "modal", title: { text: "x" }, ...message })
            : judgeMessage({ ...message });
        expect(fault).toBeUndefined();
        expect(message.text).not.toBe("");
      }),
      { numRuns: scaled(200, 2_000) },
    );
  });

  test("shows every whole section, on as many pages as it takes, and loses no word", () => {
    const wordsOf = (shown: string): string[] => shown.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
    const sections = footnote.topics().flatMap((topic) => topic.sections.map(({ id }) => footnote.section(id)));
    for (const section of sections) {
      if (section === undefined) throw new Error("a listed section is not there");
      const shown = new Set<string>();
      for (let page = 0; page < 20; page++) {
        const modal = sectionModal(section, page);
        expect(judgeView({ ...modal })).toBeUndefined();
        for (const word of wordsOf(words(modal.blocks))) shown.add(word);
      }
      const own = section.blocks.flatMap((block) => ("spans" in block ? block.spans.map((span) => span.text) : []));
      for (const word of wordsOf(own.join(" "))) expect(shown).toContain(word);
    }
  });

  test("a document without a title does not spoil the home of all", () => {
    const section = { id: "a", title: "", headings: [], file: "a.md", lines: { first: 1, last: 1 } };
    expect(judgeView({ ...homeView([{ id: "a", title: "", sections: [section] }], 0) })).toBeUndefined();
  });

  test("is what Slack takes though words of any length are missing", () => {
    const missing = Array.from({ length: 4 }, (_, at) => `${at}`.repeat(6_000));
    const unknown: Answer = { kind: "unknown", confidence: 0, missing, isForeign: false };
    const cited = { id: "a", title: "t", headings: [], file: "a.md", lines: { first: 1, last: 1 } };
    for (const one of [
      unknown,
      { kind: "closest", sections: [{ ...cited, blocks: [] }], confidence: 0, missing } as const,
    ]) {
      expect(judgeMessage({ ...renderAnswer(one, withControls(one, options), "/ask") })).toBeUndefined();
    }
  });

  test("opens each of a hundred sections below", () => {
    const cited = { id: "", title: "t", headings: [], file: "a.md", lines: { first: 1, last: 1 } };
    const below = Array.from({ length: 100 }, (_, at) => ({ ...cited, id: `a#${at}`, headings: [`Part ${at}`] }));
    const shown = sectionModal({ citation: { ...cited, id: "a" }, blocks: [], below }, 0);
    expect(judgeView({ ...shown })).toBeUndefined();
    expect(words(shown.blocks).match(/Part \d+/g)).toEqual(below.map(({ headings }) => headings[0]));
  });

  test("pages of generated sections are what Slack takes", () => {
    fc.assert(
      fc.property(view, fc.nat({ max: 30 }), (one, page) => {
        expect(judgeView({ ...sectionModal(one, page) })).toBeUndefined();
      }),
      { numRuns: scaled(50, 300) },
    );
  });
});

describe("nobody is called, and nothing links, by what is quoted or asked", () => {
  test.each(["public", "private", "modal"] as const)("%s", (surface) => {
    const cited = { id: "a", title: evil, headings: [evil], file: "a.md", lines: { first: 1, last: 1 } };
    const closest: Answer = { kind: "closest", sections: [{ ...cited, blocks: [] }], confidence: 0, missing: [evil] };
    const message = renderAnswer(closest, withControls(closest, { ...options, question: evil, surface }), "/ask");
    const mrkdwn = message.blocks.flatMap((block) => (block.type === "context" ? block.elements : []));
    expect(JSON.stringify([mrkdwn, message.text])).not.toMatch(/<[!@h]/);
  });

  test.each([
    ["<!channel>", "&lt;!channel&gt;"],
    ["&lt;", "&amp;lt;"],
    ["plain", "plain"],
  ])("%s is written %s", (given, written) => expect(escapeMrkdwn(given)).toBe(written));

  test.each([
    ["cannot break out of its link", "https://x.example/a|<!channel>", "https://x.example/a%7C%3C!channel%3E"],
    ["keeps what is encoded in it", "https://x.example/C%23/a%2Fb", "https://x.example/C%23/a%2Fb"],
    ["holds no entity", "https://x.example/?a=1&lt;=2", "https://x.example/?a=1&amp;lt;=2"],
  ])("an address %s", (_, url, written) => expect(mrkdwnLink(url, "a|b>")).toBe(`<${written}|a¦b&gt;>`));
});

test("a button's state comes back as it went, but for what does not fit", () => {
  const ids = fc.array(fc.string({ maxLength: 5_000, size: "max" }), { maxLength: 8 });
  fc.assert(
    fc.property(
      fc.record({ question: fc.string({ maxLength: 5_000 }), earlier: ids, except: ids, sections: ids }),
      (one) => {
        const value = encodeState({ ...one, asker: "U1" });
        expect(value.length).toBeLessThan(2_000);
        const back = decodeState(value, (key) => key);
        expect(back?.asker).toBe("U1");
        expect(back?.except).toEqual(one.except.slice(-20).map(sectionKey));
        expect(one.question.startsWith(back?.question ?? "?")).toBe(true);
      },
    ),
  );
  expect(decodeState("rubbish", (key) => key)).toBeUndefined();
  const forged = JSON.stringify({ q: "why?", e: [], x: [], a: "U1> <!channel", s: [] });
  expect(decodeState(forged, (key) => key)).toBeUndefined();
});

import { MessageFlags } from "discord.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderTopics } from "../../../adapters/discord/browse.ts";
import { type Command, decodeCommand, encodeCommand } from "../../../adapters/discord/button-value.ts";
import { escapeMarkdown, link, unescapeMarkdown } from "../../../adapters/discord/escape.ts";
import { discordText } from "../../../adapters/discord/markdown.ts";
import type { Form, Message } from "../../../adapters/discord/parts.ts";
import { questionLine, readQuestionLine, toQuestion } from "../../../adapters/discord/question-line.ts";
import { renderAnswer } from "../../../adapters/discord/render.ts";
import { renderSection } from "../../../adapters/discord/section-message.ts";
import { languages } from "../../../adapters/discord/wording/languages.ts";
import { type Answer, sectionKey } from "../../../src/index.ts";
import { toBlocks } from "../../../src/knowledge/blocks.ts";
import { lex } from "../../../src/knowledge/markdown.ts";
import { flatten, judgeMessage, wordsOf } from "../../stand-ins/discord/judge-body.ts";
import { anyAnswer, hostileText, sectionView } from "../../support/answer-arbitrary.ts";
import { inEnglish } from "../../support/discord-style.ts";
import { scaled } from "../../support/scale.ts";
import { footnote } from "../../support/shipped.ts";
import { type Shown, withControls } from "../../support/with-controls.ts";

const options: Shown = {
  question: "why?",
  earlier: [],
  showsQuestion: true,
  except: [],
  asker: "123456789012345678",
  surface: "public",
  canAskPerson: true,
  canBeSolved: true,
};
const evil = "@everyone <@&1> <@123> [free](https://evil.example) https://discord.gg/abc `x` **b** -# # > 1.";
const forms = ["components", "plain"] as const;

const language = fc.constantFrom(...languages);
const text = hostileText(evil);
const view = sectionView(text);
const rendered: fc.Arbitrary<Shown> = fc.record({
  question: text,
  earlier: fc.constant([]),
  showsQuestion: fc.boolean(),
  except: fc.array(text, { maxLength: 8 }),
  asker: fc.constant(options.asker),
  surface: fc.constantFrom("public", "private"),
  sharedBy: fc.constant("123456789012345678"),
  canAskPerson: fc.boolean(),
  canBeSolved: fc.boolean(),
});

/** Returns why Discord would refuse a message in the form in which it is sent; undefined if it would not. */
function fault({ flags, ...message }: Message): string | undefined {
  return judgeMessage({ ...message, flags, allowed_mentions: { parse: [] } }, "create");
}

function wordSet(shown: string): string[] {
  return shown.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

describe("what is rendered", () => {
  test("is what Discord takes, by its own schemas: generated answers", () => {
    fc.assert(
      fc.property(anyAnswer(text), rendered, language, (one, how, wording) => {
        for (const form of forms)
          expect(fault(renderAnswer(one, withControls(one, how), { form, wording }))).toBeUndefined();
      }),
      { numRuns: scaled(200, 2_000) },
    );
  });

  test("shows every whole section, on as many pages as it takes, and loses no word", () => {
    for (const { citation } of footnote.suggest("", 1_000)) {
      const section = footnote.section(citation.id);
      if (section === undefined) throw new Error("a suggested section is not there");
      const own = section.blocks.flatMap((block) => ("spans" in block ? block.spans.map((span) => span.text) : []));
      for (const form of forms) {
        const shown = new Set<string>();
        for (let page = 0; page < 20; page++) {
          const message = renderSection(section, page, inEnglish(form));
          expect(fault(message)).toBeUndefined();
          for (const word of wordSet(unescapeMarkdown(wordsOf({ ...message })))) shown.add(word);
        }
        for (const word of wordSet(own.join(" "))) expect(shown).toContain(word);
      }
    }
  });

  test("pages of generated sections are what Discord takes", () => {
    fc.assert(
      fc.property(view, fc.nat({ max: 30 }), fc.constantFrom(...forms), language, (one, page, form, wording) => {
        expect(fault(renderSection(one, page, { form, wording }))).toBeUndefined();
      }),
      { numRuns: scaled(50, 300) },
    );
  });

  test.each(forms)("lists of documents are what Discord takes, in the form of %s", (form) => {
    const topics = Array.from({ length: 30 }, (_, at) => ({
      id: `${at}`,
      title: evil.repeat(at % 4),
      sections: footnote.topics()[0]?.sections.map((one) => ({ ...one, id: `${at}/${one.id}` })) ?? [],
    }));
    for (let page = 0; page < 12; page++) expect(fault(renderTopics(topics, page, inEnglish(form)))).toBeUndefined();
  });
});

describe("nobody is called, and nothing links, by what is quoted or asked", () => {
  const blocks = toBlocks(lex(`${evil.replace(/[[\]()]/g, "\\$&")}\n`).tokens, 1);
  const cited = { id: "a", title: evil, headings: [evil], file: "a.md", lines: { first: 1, last: 1 } };
  const found: Answer = { kind: "answer", excerpts: [{ blocks, citation: cited }], confidence: 1, related: [cited] };
  const closest: Answer = { kind: "closest", sections: [{ ...cited, blocks }], confidence: 0, missing: [evil] };

  test.each<[string, Answer, Form]>(
    forms.flatMap((form) => [
      ["an answer", found, form] as [string, Answer, Form],
      ["no answer", closest, form] as [string, Answer, Form],
    ]),
  )("%s", (_, answer, form) => {
    const message = renderAnswer(answer, withControls(answer, { ...options, question: evil }), inEnglish(form));
    const texts = [
      message.content ?? "",
      ...flatten([...message.components].map((one) => ({ ...one }))).map((one) => String(one["content"] ?? "")),
    ];
    for (const shown of texts)
      expect(shown).not.toMatch(/(?<!\\)<[@#:]|(?<!\\)@everyone|(?<!\\)\[[^\]]*\]\(|discord\.gg/);
  });

  test.each([
    ["<@1>", "\\<@1\\>"],
    ["@here", "\\@here"],
    ["snake_case", "snake\\_case"],
    ["1. one", "1\\. one"],
    ["https://discord.gg/x", "https\\://discord\\.gg/x"],
    ["discordapp.com/invite/x", "discordapp\\.com/invite/x"],
    ["plain.", "plain."],
  ])("%s is written %s", (given, written) => expect(escapeMarkdown(given)).toBe(written));

  test("what was escaped comes back", () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(unescapeMarkdown(escapeMarkdown(one))).toBe(one);
      }),
    );
  });

  test("an address cannot break out of its link, and an invitation is none", () => {
    expect(link("a]", "https://x.example/a)>b")).toBe("[a\\]](<https://x.example/a%29%3Eb>)");
    for (const host of ["discord.gg", "www.discord.gg", "ann@discord.gg", "canary.discord.com/invite", "DSC.gg"]) {
      expect(link("join", `https://${host}/abc`)).toBe("join");
    }
    expect(link("docs", "https://discord.com/developers")).toBe("[docs](<https://discord.com/developers>)");
    expect(link("run", "javascript:alert(1)")).toBe("run");
  });
});

describe("Markdown of Discord", () => {
  function write(markdown: string, url = "https://docs.example/page"): string {
    return discordText(url).write(toBlocks(lex(markdown).tokens, 1));
  }

  test.each([
    ["```rust\nfn main() {}\n```", "```rust\nfn main() {}\n```", "fenced code keeps its language"],
    ["````\n```\n````", "```\n`\u200b`\u200b`\n```", "ticks cannot end it"],
    ["a **b** `c|d` *e*", "a **b** `c|d` *e*", "marks stay marks"],
    ["2 \\* 3 \\* 4", "2 \\* 3 \\* 4", "and what is none stays none"],
    [
      "[docs](https://docs.example/a)",
      "[docs](<https://docs.example/a>)",
      "a link to the knowledge's own host is masked",
    ],
    ["[docs](https://x.example/a)", "[docs](<https://x.example/a>) (x.example)", "one to another shows its host"],
    ["[docs.example](https://x.example/a)", "[docs.example](<https://x.example/a>) (x.example)", "and cannot hide it"],
    ["[https://a.example](https://x.example/)", "https\\://a.example (<https://x.example/>)", "nor behind an address"],
    ["<https://x.example/a>", "<https://x.example/a>", "an address is written once"],
    ["https://x.example/a_(b)?c=1&region=eu", "<https://x.example/a_(b)?c=1&region=eu>", "and whole"],
    ["https://x.example/wiki/Größe_(km)", "<https://x.example/wiki/Größe_(km)>", "and as it is written"],
    [
      "[https://аpple.example/a](https://аpple.example/a)",
      "<https://xn--pple-43d.example/a>",
      "but for letters that look like others in its host",
    ],
    [
      "[us](mailto:us@x.example?subject=a)",
      "us \\(us@x.example\\)",
      "a mail's address is told, since it cannot be a link",
    ],
    ["[+49 30 12](tel:+493012)", "+49 30 12", "but once"],
    ["ask in <#123456789012345678>", "ask in <#123456789012345678>", "a channel can be opened"],
    ["see <id:customize>", "see <id:customize>", "as can a page of the server"],
    ["<#12> <@123456789012345678>", "\\<\\#12\\> \\<@123456789012345678\\>", "people and what is no channel stay text"],
    ["see www.x.example.", "see <http://www.x.example/>.", "also without its scheme"],
    ["[us](https://discord.gg/a)", "us", "an invitation is text"],
    ["**[docs](https://docs.example/a)**", "[**docs**](<https://docs.example/a>)", "emphasis stands inside of a link"],
    ["**a *b* c**", "**a *b* c**", "emphasis nests"],
    ["**a***b*", "**a**\u200b*b*", "and is kept apart where it meets"],
    ["||hidden|| <t:1618953630:R>", "||hidden|| <t:1618953630:R>", "hidden texts are hidden, times are times"],
    ["<:party:123456789012345678> hi", ":party: hi", "an emoji of some server is named"],
    ["a || b", "a \\|\\| b", "but what is none stays none"],
    ["3. c\n4. d", "3. c\n4. d", "numbers are kept"],
    ["- a\n  - b", "- a\n  - b", "lists nest"],
    [
      "1. a\n   - b\n\n     ```sh\n     cd c\n     ```\n\n   d",
      "1. a\n  - b\n```sh\ncd c\n```\n  d",
      "code in lists is copied without the blanks before it",
    ],
    ["- > a\n  >\n  > ```\n  > b\n  > ```", "- a\n\n```\nb\n```", "and so is code in a quote in one"],
    ["1. ```\n   a\n   ```\n2. b", "1.\n```\na\n```\n2. b", "an item that is code stands below its number"],
    ["- [x] a", "- ☑ a", "tasks show whether they are done"],
    ["> a\n>\n> b", "> a\n> \n> b", "quotes quote every line"],
    ["| a | b |\n|---|---|\n| 1 | 22 |", "```\na | b\n--+---\n1 | 22\n```", "a table is set in columns under a rule"],
    [
      "| a | b |\n|---|---|\n| 👩‍💻 | ✔️ |",
      "```\na  | b\n---+---\n👩‍💻 | ✔️\n```",
      "as do signs that are drawn as pictures",
    ],
    [
      "| Who | Page |\n|---|---|\n| Ann | [a](https://docs.example/a) |\n| Ben | |",
      "- **Ann** · Page: [a](<https://docs.example/a>)\n- **Ben**",
      "a table with links has a line for each row, since code would hide them",
    ],
    ["| a | b |\n|---|---|\n| 日本 | 22 |", "```\na    | b\n-----+---\n日本 | 22\n```", "wide characters count as two"],
    [
      `| Plan | Price | Notes |\n|---|---|---|\n| Basic | $10 | ${"long ".repeat(8).trim()} |\n| Pro | | x |`,
      `- **Basic** · Price: $10 · Notes: ${"long ".repeat(8).trim()}\n- **Pro** · Notes: x`,
      "one that is too wide has a line for each row",
    ],
  ])("%j is %j: %s", (markdown, written) => {
    expect(write(markdown)).toBe(written);
  });

  test("words that decide do not split what they stand in", () => {
    const href = "https://x.example/?region=eu";
    const spans = [
      { text: "https://x.example/?", href },
      { text: "region=eu", href, key: true as const },
      { text: " and " },
      { text: "npm ", code: true as const },
      { text: "run", code: true as const, key: true as const },
      { text: " " },
      { text: "Web frameworks", strong: true as const },
      { text: ".", key: true as const },
    ];
    const paragraph = { kind: "paragraph" as const, spans, wraps: [], lines: { first: 1, last: 1 } };
    expect(discordText().write([paragraph])).toBe("<https://x.example/?region=eu> and `npm run` **Web frameworks.**");
  });
});

describe("what a button needs", () => {
  const ids = fc.array(fc.string({ minLength: 1 }), { maxLength: 12 });
  const command: fc.Arbitrary<Command> = fc.oneof(
    fc.record({
      kind: fc.constantFrom("open" as const, "answered-it" as const),
      section: fc.string({ minLength: 1 }),
    }),
    fc.record({ kind: fc.constant("turn" as const), page: fc.nat({ max: 999 }), section: fc.string({ minLength: 1 }) }),
    fc.record({ kind: fc.constantFrom("next-best" as const, "share" as const), shown: ids }),
    fc.record({ kind: fc.constantFrom("ask-person" as const, "remove" as const), asker: fc.constant(options.asker) }),
    fc.record({ kind: fc.constant("judge" as const), isHelpful: fc.boolean(), sections: ids }),
    fc.record({ kind: fc.constant("solved" as const), asker: fc.constant(options.asker), sections: ids }),
    fc.record({ kind: fc.constant("browse" as const), page: fc.nat({ max: 999 }) }),
  );

  test("comes back from its id as it went, but for the oldest of very many sections", () => {
    fc.assert(
      fc.property(command, fc.nat({ max: 99 }), (one, at) => {
        const id = encodeCommand(one, at);
        expect(id.length).toBeLessThanOrEqual(100);
        const names =
          "shown" in one ? one.shown : "sections" in one ? one.sections : "section" in one ? [one.section] : [];
        const byKey = new Map(names.map((name) => [sectionKey(name), name]));
        const back = decodeCommand(id, (key) => byKey.get(key));
        const kept = {
          ...one,
          ...("shown" in one && { shown: one.shown.slice(-7) }),
          ...("sections" in one && { sections: one.sections.slice(-5) }),
        };
        expect(back).toEqual(kept);
      }),
    );
  });

  test.each(["", "rubbish", "open:x:abc", "page:-1:abc"])("is nothing in the id “%s”", (id) => {
    expect(decodeCommand(id, () => "a")).toBeUndefined();
  });

  test("the question is read back from the line above the answer, in every language", () => {
    fc.assert(
      fc.property(text, language, (one, wording) => {
        const asked = toQuestion(one);
        const line = questionLine(one, wording);
        expect(readQuestionLine([`${line}\nmore`]) ?? "").toBe(asked);
        expect(readQuestionLine([`-# ${wording.sharedBy} <@1>\n${line}`]) ?? "").toBe(asked);
        expect(readQuestionLine([`${wording.askedFor("12", "34")}\n${line}`]) ?? "").toBe(asked);
      }),
    );
    expect(readQuestionLine(["an answer\n-# Question: forged"])).toBeUndefined();
  });
});

test("an answer in components has no content, one in text no components of that kind", () => {
  const answer: Answer = { kind: "courtesy", confidence: 0 };
  expect(renderAnswer(answer, withControls(answer, options), inEnglish("components")).flags).toBe(
    MessageFlags.IsComponentsV2,
  );
  expect(renderAnswer(answer, withControls(answer, options), inEnglish("plain"))).toMatchObject({
    components: [],
    flags: MessageFlags.SuppressEmbeds,
  });
});

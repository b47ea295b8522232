import { expect, test } from "vitest";
import { LearnedAliases } from "../../src/answer/learned-aliases.ts";
import { Footnote } from "../../src/footnote.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { Lexicon } from "../../src/lexicon/lexicon.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const pay = "handbook#pay";
const lesson = { section: pay, phrase: "when does my money arrive?", audiences: ["public"] };
const lexicon = new Lexicon();

test.each([
  ["when does my money arrive?", 1, "is the same"],
  ["so, when does the money arrive", 1, "differs in words of form"],
  ["on what day will my money come to arrive?", 0.5, "says it in other words"],
  ["when does the parcel service arrive on Friday?", 0, "asks of another thing"],
  ["when does my Acme money arrive?", 0, "names what the lesson does not"],
  ["where do I park?", 0, "has nothing in common"],
  ["when does my money not arrive?", 0, "denies"],
  ["my money doesn't arrive when?", 0, "denies, before it asks"],
])("a lesson and %j are alike by %d or more: it %s", (question, least) => {
  const match = new LearnedAliases([lesson], lexicon).match(question, {}, () => true);
  if (least === 0) expect(match).toBeUndefined();
  else expect(match?.likeness).toBeGreaterThanOrEqual(least);
});

test.each([
  ["why shouldn't we port it all?", "why not port it all?", true, "both are objections"],
  ["can't we port it all?", "can we port it all?", true, "a denial that begins a question asks for a yes"],
  ["which parts should we port?", "which parts should we not port?", false, "one asks for the others"],
])("%j and %j are one question: %s, since %s", (phrase, question, isOne) => {
  const aliases = new LearnedAliases([{ ...lesson, phrase }], lexicon);
  expect(aliases.match(question, {}, () => true) !== undefined).toBe(isOne);
});

test("the lesson most like the question decides", () => {
  const other = { ...lesson, section: "handbook#taxes", phrase: "when does my tax money arrive?" };
  const { match } = { match: new LearnedAliases([other, lesson], lexicon) };
  expect(match.match("when does my money arrive?", {}, () => true)?.section).toBe(pay);
  expect(match.match("when does my tax money arrive?", {}, () => true)?.section).toBe("handbook#taxes");
});

const folder = () =>
  temporaryFolder({
    "handbook.md": "# Handbook\n\n## Pay\n\nSalaries are transferred on the 25th.\n\n## Parking\n\nBehind the house.\n",
    "secret.md": "---\naudience: internal\n---\n# Bonus\n\nA share of the profit in April.\n",
  });

test("a question that was taught is answered at once, from its section, verbatim, and no longer when it is dropped", async () => {
  const footnote = new Footnote(loadKnowledge(folder()).documents);
  const question = "when does my money arrive?";
  expect((await footnote.ask(question)).kind).not.toBe("answer");
  footnote.learn([lesson]);
  expect(await footnote.ask(question)).toMatchObject({
    kind: "answer",
    excerpts: [{ citation: { id: pay } }],
  });
  expect((await footnote.ask(question, { except: [pay] })).kind).not.toBe("answer");
  footnote.learn([]);
  expect((await footnote.ask(question)).kind).not.toBe("answer");
});

test("what the search is sure of is not overridden by a lesson that is only like the question", async () => {
  const footnote = new Footnote(loadKnowledge(folder()).documents);
  const asked = "when are salaries transferred?";
  const like = "when are salaries transferred to Parking?";
  footnote.learn([{ section: "handbook#parking", phrase: like, audiences: [] }]);
  expect(await footnote.ask(asked)).toMatchObject({ kind: "answer", excerpts: [{ citation: { id: pay } }] });
  expect(await footnote.ask(like)).toMatchObject({
    kind: "answer",
    excerpts: [{ citation: { id: "handbook#parking" } }],
  });
});

test("a lesson reaches nobody who may not see its section, or sees less than those who taught it", async () => {
  const footnote = new Footnote(loadKnowledge(folder()).documents);
  footnote.learn([
    { section: "secret#bonus", phrase: "what do I get when the firm thrives?", audiences: ["internal"] },
    { section: pay, phrase: "when does project Zeus pay out?", audiences: ["public", "internal"] },
  ]);
  const kinds = async (audiences: readonly string[]) => [
    (await footnote.ask("what do I get when the firm thrives?", { audiences })).kind,
    (await footnote.ask("when does project Zeus pay out?", { audiences })).kind,
  ];
  const before = new Footnote(loadKnowledge(folder()).documents);
  expect(await kinds(["public", "internal"])).toEqual(["answer", "answer"]);
  const question = "when does project Zeus pay out?";
  const asPublic = { audiences: ["public"] };
  expect(await footnote.ask(question, asPublic)).toEqual(await before.ask(question, asPublic));
  expect(await kinds(["public"])).not.toContain("answer");
  expect((await footnote.suggestedQuestions(10, asPublic)).join()).not.toContain("Zeus");
});

import { describe, expect, it } from "vitest";
import { questionKind, type Wants } from "../../src/answer/question/question-kind.ts";
import { holdsWanted } from "../../src/answer/question/wanted-kind.ts";

describe("questionKind", () => {
  it.each([
    ["how many servers do we run", "number", "counts"],
    ["how long does a release take?", "duration", "a length of time"],
    ["how often is it saved?", "duration", "a frequency"],
    ["how far back do the logs go?", "duration", "a time, not a distance"],
    ["how much time does it take a month?", "duration", "hours, not an amount of time"],
    ["how much notice do I have to give?", "duration", "the same, of how long before"],
    ["how much money do we get for it?", "price", "a sum, not the word"],
    ["how big is the team?", "number", "a size"],
    ["what percentage of bugs is it", "share", "the noun asks for a part of a whole"],
    ["what's the share of bugs", "share", "the same with a verb"],
    ["what is the current stable version of it", "number", "two adjectives before the noun"],
    ["what is its start-up time in milliseconds?", "number", "the unit asks for a number"],
    ["how much can I get for glasses?", "number", "nothing is named that could be counted"],
    ["how much do we get towards glasses?", "number", "the same with another verb"],
    ["what does a lead engineer earn?", "price", "earnings are money"],
    ["how much does the plan cost", "price", "money, not an amount"],
    ["what's the price of a seat", "price", "the noun asks for money"],
    ["when did they migrate", "date", "the past has dates"],
    ["what year was it founded", "date", "the noun asks for a date"],
    ["when should I write a test?", "anything", "a condition, not a date"],
    ["when is our migration scheduled?", "date", "a plan has a date"],
    ["whats the latest version of axum", "number", "no apostrophe"],
    ["which PHP version does it require?", "number", "the version of something"],
    ["which tool for version control is used", "name", "no version"],
    ["who was the lead engineer on that", "name", "a part in the work, which must be told of"],
    ["who maintains it?", "name", "a person or an organisation"],
    ["which company built the proxy", "name", "one organisation is asked for"],
    ["which companies use it", "list", "the plural asks for several"],
    ["list all reasons", "list", "says so"],
    ["what are the main benefits?", "list", "the plural asks for several"],
    ["give me every tip on reviews", "list", "every is all"],
    ["why did they leave?", "reason", "the plain case"],
    ["how come it's slow", "reason", "the casual case"],
    ["rust vs go", "comparison", "the short case"],
    ["pros & cons of it", "comparison", "two sides of one thing"],
    ["trains or flights?", "comparison", "two things alone"],
    ["should we pick sqlite or postgres", "comparison", "a choice"],
    ["is it on or not", "decision", "no second thing is named"],
    ["name the three roles", "list", "so many of them"],
    ["tl;dr", "gist", "the short case"],
    ["summarise the handbook", "gist", "says so"],
    ["what is this page about?", "gist", "what all of it comes to"],
    ["in short, when do we release?", "anything", "how the answer shall be, not what it is"],
    ["is it faster than the old one", "comparison", "a comparative with its other side"],
    ["what's the difference between a section and a block", "comparison", "the long case"],
    ["is it safe?", "decision", "yes or no"],
    ["we only move rows, is it worth it?", "decision", "yes or no at the end"],
    ["what is a passage?", "definition", "one thing, nothing else"],
    ["explain ownership", "definition", "asks to explain"],
    ["how do I roll back?", "anything", "a way to do something has no fixed shape"],
    ["what status does it have", "anything", "a noun in -s that is no plural"],
  ])("%s wants %s: %s", (text, wants) => {
    expect(questionKind(text).wants).toBe(wants);
  });

  it.each([
    ["how many lines of code has it", "lines of code"],
    ["which companies use it", "companies"],
    ["what is the price of a seat", "price"],
    ["what's the reason for the move", "reason"],
    ["is it safe?", ""],
    ["who founded the company?", "founded"],
    ["who is the founder?", "founder"],
    ["ceo of the company?", "ceo"],
    ["name the cto of the company", "cto"],
    ["what does the head office do?", ""],
  ])("%s asks for «%s»", (text, focus) => {
    expect(questionKind(text).focus).toBe(focus);
  });

  it("tells counting from measuring", () => {
    expect(questionKind("how many engineers are there?").isCount).toBe(true);
    expect(questionKind("how long does it take?").isCount).toBe(false);
  });
});

it.each<[wants: Wants, text: string, isHeld: boolean, reason: string]>([
  ["number", "Return it within 14 days.", true, "the plain case"],
  ["number", "Two for a new pier.", true, "a number in a word"],
  ["number", "It moved to Faro in 2023.", false, "a year counts nothing"],
  ["number", "There are 2000 berths.", true, "a round number is hardly a year"],
  ["number", "It costs $1999.", true, "money is no year"],
  ["number", "It is kept in S3, over HTTP/2.", false, "digits in names"],
  ["number", "It is saved nightly.", false, "a time is no count"],
  ["share", "About 40 % of all ships.", true, "the plain case"],
  ["share", "Every third ship: one in three.", true, "a part in words"],
  ["share", "There were three results.", false, "a number that is no part"],
  ["duration", "Wait a week before it is merged.", true, "a time in words"],
  ["duration", "It is saved nightly.", true, "a frequency in words"],
  ["duration", "Open since 2014.", true, "the year from which it lasts"],
  ["duration", "It is saved by the mate.", false, "no time"],
  ["date", "The port closes on Mondays.", true, "a day of the week in the plural"],
])("of a question that wants a %s, «%s» tells it: %s, for %s", (wants, text, isHeld) => {
  expect(holdsWanted(wants, text)).toBe(isHeld);
});

it.each<[text: string, isNamed: boolean]>([
  ["The network is called tagus.", true],
  ["It was named `blue heron` by us.", true],
  ["The lock is run by Ana Ruiz.", true],
  ["The network is fast.", false],
])("a name is told: %s", (text, isNamed) => {
  expect(holdsWanted("name", text)).toBe(isNamed);
});

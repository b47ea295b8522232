import { describe, expect, it } from "vitest";
import { cleanQuestion } from "../../src/answer/question/clean-question.ts";

describe("cleanQuestion", () => {
  it.each([
    ["<@U012AB3CD> when is it overkill?", "when is it overkill?", "a mention on one platform"],
    ["<@!80351110224678912> why?", "why?", "a mention on the other, with a nickname"],
    ["<@&165511591545143296> why?", "why?", "a mention of a role"],
    ["<!subteam^S1|@ops> why?", "why?", "a mention of a group"],
    ["see <#C1|releases> rules", "see releases rules", "a channel is kept by its name"],
    ["read <https://x.example/a|the guide>", "read the guide", "a link is kept by its words"],
    ["<https://x.example/a>", "https://x.example/a", "a bare link is kept"],
    ["why :thinking_face: <:crab:123456> \u{1F980}?", "why ?", "emoji of every sort"],
    ["is it 10:30:00 UTC?", "is it 10:30:00 UTC?", "a time is no emoji"],
    ["what does `#[no_mangle]` do?", "what does #[no_mangle] do?", "code loses its ticks and keeps its signs"],
    ["*when* is _it_ ~overkill~?", "when is it overkill?", "emphasis"],
    ["what is snake_case_name?", "what is snake_case_name?", "underscores inside a word"],
    ["> they said so\nis it true?", "is it true?", "what is quoted is not asked"],
    ["a  b\n\nc", "a b c", "blanks of every sort"],
    ["ｗｈｙ？", "why?", "wide letters"],
  ])("%j becomes %j: %s", (typed, cleaned) => {
    expect(cleanQuestion(typed)).toBe(cleaned);
  });
});

import { describe, expect, it } from "vitest";
import { cleanQuestion } from "../../src/answer/question/clean-question.ts";
import { footnote } from "../support/shipped.ts";

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
    ["~~how did Dropbox migrate?~~ why did Figma move?", "why did Figma move?", "what is struck out is not asked"],
    ["how did ~Dropbox~ Figma migrate?", "how did Figma migrate?", "a word that is struck out, with another behind it"],
    ["what is snake_case_name?", "what is snake_case_name?", "underscores inside a word"],
    ["> they said so\nis it true?", "is it true?", "what is quoted is not asked"],
    ["a  b\n\nc", "a b c", "blanks of every sort"],
    ["ｗｈｙ？", "why?", "wide letters"],
    ["w\u200Bhy do\u00ADes it\u2060?", "why does it?", "what nobody sees between letters"],
    ["what does ```f()``` do to it?", "what does f() do to it?", "short code is a word of the sentence"],
    ["```\nf()\n``` why?", "f() why?", "one word beside code is not a question by itself"],
    ["what is https://x.example/a?", "what is https://x.example/a?", "an address that is asked about is kept"],
    ["who says WWW, XXL and aaa?", "who says WWW, XXL and aaa?", "letters that stand three times in a name"],
    ["sooo is it good or goood", "so is it good or good", "words that were drawn out"],
    ["which ORM? (for Postgres)", "which ORM? (for Postgres)", "brackets that say more of what is asked"],
    ["is it 2.0? 3 or 4", "is it 2.0? 3 or 4", "numbers that are asked about"],
    ["what is the best approach to it?", "what is the best way to it?", "an approach is a way"],
    [
      "does it run on a phone or is it still a toy?",
      "does it run on a phone?",
      "whether it is so asks whether it is not",
    ],
    ["should we move to it, y/n?", "should we move to it?", "how it may be answered"],
    ["is it a crate or is it a tool?", "is it a crate or is it a tool?", "what is chosen from stays"],
    ["any tips on web frameworks?", "web frameworks?", "asked for tips"],
    ["guys in Rust", "guys in Rust", "nothing that asks behind it"],
    ["tl;dr of why", "tl;dr of why", "a label that is asked for"],
    ["what is FFI? Keep it short please", "what is FFI?", "how short the answer is to be"],
    ["in layman's terms, what is FFI", "what is FFI", "in which words"],
    ["how did they migrate (one sentence)", "how did they migrate", "how long, in brackets"],
    ["how did they migrate? max 50 words", "how did they migrate?", "how long at most"],
    ["summarize the migration in like 2 lines", "summarize the migration", "lines that are to be told"],
    ["how do I reverse a string in 2 lines", "how do I reverse a string in 2 lines", "lines of something else"],
    ["can I write a post of 280 words", "can I write a post of 280 words", "how long something else is"],
    ["is it Thanks Rust?", "is it Thanks Rust?", "thanks in the middle of a sentence"],
  ])("%j becomes %j: %s", (typed, cleaned) => {
    expect(cleanQuestion(typed)).toBe(cleaned);
  });
});

describe("what chat adds", () => {
  const plain = "how did Dropbox migrate?";
  const permalink = "https://acme.slack.com/archives/C012AB3CD/p1700000000000100";

  it.each([
    [`:wave::skin-tone-3: ${plain}`, "an emoji's skin tone, by its name"],
    [`:fire: :fire: ${plain} :pray::skin-tone-2::pray:`, "emoji in rows"],
    [`\u{1F44B}\u{1F3FD} ${plain} \u{1F64F}\u{1F3FF}\u{1F64F}\u{1F3FF}`, "emoji with skin tones"],
    [`${plain} ${permalink}`, "a permalink behind it"],
    [`<${permalink}> ${plain}`, "a permalink before it"],
    [`https://discord.com/channels/1/2/3 ${plain}`, "a link whose host is a word of the knowledge"],
    [`\`\`\`\nfn main() {}\n\`\`\`\n${plain}`, "a block of code"],
    [`\`\`\`js const x = 1; \`\`\` ${plain}`, "the same on one line"],
    [`${plain} Thanks in advance`, "thanks"],
    [`${plain}\nThanks in advance!\nMaria`, "thanks and a name below"],
    [`${plain} thx\n- Bob`, "a name behind a dash"],
    [`${plain} Best regards, Tom Miller`, "regards with two names"],
    [`Dear team, ${plain} Kind regards`, "the form of a letter"],
    [`${plain} Thanks, Maria -- Maria Lopez | Engineer | Acme`, "a signature under thanks"],
    [`${plain} -- Sent from my phone`, "what a telephone adds"],
    [`${plain} Sent from my tablet`, "the same without dashes"],
    [`${plain} Thanks in advance!! - Kofi from the infra guild`, "a name with where they work"],
    [`${plain} (fixed typo)`, "what was done to the message"],
    [`${plain} (sorry if this was asked before)`, "an apology in brackets"],
    [`${plain} EDIT: wording`, "what an edit was for"],
    [`guys ${plain}`, "whom one speaks to"],
    [`dumb question: ${plain}`, "what is said of the question"],
    [`1. ${plain}`, "the number of one of several"],
    [`- ${plain}`, "the mark of one of several"],
    [`TL;DR: ${plain}`, "a label before it"],
    [`<!subteam^S012|@ops-team> ${plain}`, "a group in Slack"],
    [`<@&1234> @backend-team ${plain}`, "groups in Discord"],
  ])("is taken off: %j, %s", (typed) => {
    expect(cleanQuestion(typed)).toBe(plain);
  });

  it.each([
    `heyyyy guys ${plain}`,
    `hoooow did Dropbox migrate???`,
    `howww did Dropboxxx migrate`,
    `how did Dropbox migraaaate?`,
    `pleeeease ${plain}`,
  ])("keeps its answer though words are drawn out: %s", async (typed) => {
    const answer = await footnote.ask(typed);
    expect(answer).toEqual(await footnote.ask(plain));
  });
});

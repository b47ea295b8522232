import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Intent, intentOf } from "../../src/answer/question/intent.ts";

/** Messages in chats: the text, its intent, and what makes the intent hard to see. */
const tuned: readonly (readonly [string, Intent, string])[] = [
  ["thanks!", "thanks", "the shortest"],
  ["Thank you so much, that really helped", "thanks", "praise beside thanks"],
  ["thx :pray:", "thanks", "an emoji by its name"],
  ["👍", "thanks", "a thumb alone"],
  ["👍🏽 👍🏽", "thanks", "thumbs with skin tones"],
  ["lol", "nod", "laughter"],
  ["hahaha 😂😂", "nod", "laughter with emoji"],
  ["https://tenor.com/view/cat-typing-gif-123?x=1", "remark", "the mark of an address asks nothing"],
  ["let me try that tomorrow", "nod", "a plan"],
  ["that worked", "nod", "it worked"],
  ["Perfect! That's exactly what I was looking for", "nod", "praise in two sentences"],
  ["sounds good, will do", "nod", "two nods in one"],
  ["gg, that was clean", "nod", "a verdict on what is over"],
  ["no thanks", "nod", "declined"],
  ["thanks for nothing", "objection", "no thanks at all"],
  ["let me try axum for that", "remark", "a plan that names a thing"],
  ["I can't log in to the VPN", "remark", "what fails is no nod"],
  ["good pilot project", "statement", "praise that begins the name of a thing"],
  ["was able to reproduce it on main", "statement", "able to, without a subject"],
  ["I'd love to know why Discord replaced Go", "question", "a wish to know"],
  ["what is Firecracker lol nvm", "withdrawal", "taken back behind a laugh"],
  ["how do I install nvm", "question", "a tool of that name"],
  ["my manager wants to know how long it takes", "question", "somebody else wants to know"],
  ["this answer makes no sense", "objection", "said of an answer by name"],
  ["no that is wrong", "objection", "said of the answer"],
  ["That's not what I asked", "objection", "said of the answer in other words"],
  ["this doesn't work", "objection", "it did not help"],
  ["@colleague can you look at this?", "to-somebody", "a name before the question"],
  ["@colleague why was I muted?", "to-somebody", "a real question to somebody else"],
  ["could you take a look at this please?", "to-somebody", "a deed that no text can do"],
  ["Dropbox rewrote its sync engine in Rust, cool", "statement", "news"],
  ["I linked my account and it works now", "remark", "a report"],
  ["never mind", "withdrawal", "taken back"],
  ["edit: nvm, figured it out", "withdrawal", "taken back by an edit"],
  ["rust compile times", "statement", "the name of a thing"],
  ["What a day", "statement", "an exclamation with a word that asks"],
  ["when I restart it, it works", "statement", "when tells a condition"],
  ["it's slow, right?", "remark", "a tag, with a question mark"],
  ["really?", "statement", "surprise"],
  ["how are you?", "remark", "a greeting with a question mark"],
  ["will do, thanks", "thanks", "will that opens no question"],
  ["how did Dropbox migrate?", "question", "the plainest"],
  ["how did dropbox migrate", "question", "no mark"],
  ["Hi all, how do I link my account? Thanks!", "question", "greeting and thanks around it"],
  ["HELP!!! urgent\nmy account is locked and I don't know how to open it again", "question", "asked without a mark"],
  ["does anyone know why builds are slow", "question", "asked of everybody"],
  ["@everyone how did Dropbox migrate?", "question", "everybody is nobody else"],
  ["and cloudflare?", "question", "a follow-up"],
  ["go vs rust", "question", "two things against each other"],
  ["That's not what I meant. How do I unlink it?", "question", "an objection that asks again"],
  ["I was wondering whether Rust is overkill for a small service", "question", "wondered, not asked"],
  ["```\nfoo();\n```\nwhy does this fail", "question", "code before it"],
  ["Can you tell me when Rust is overkill?", "question", "asks for words, not for a deed"],
  ["ok thanks, but what about Discord?", "question", "thanks before a question"],
  ["how did Dropbox migrate? EDIT: never mind, found it", "withdrawal", "taken back at its end"],
  ["~~how did Dropbox migrate~~", "withdrawal", "struck out"],
  ["~how did Dropbox migrate?~ solved", "withdrawal", "struck out, with a word behind"],
  ["wrong channel sorry", "withdrawal", "written in the wrong place"],
  ["please ignore", "withdrawal", "taken back politely"],
  ["(deleted)", "withdrawal", "in brackets"],
  ["no need to answer, I figured it out myself", "withdrawal", "taken back, with the reason"],
  ["ok got it working, found it in the docs", "withdrawal", "taken back at the end of a sentence"],
  ["ignore my last message", "withdrawal", "what is to be passed over is named"],
  ["no longer needed", "withdrawal", "it is over"],
  ["ignore unused variables", "statement", "the name of a thing"],
  ["deleted files come back", "statement", "a word of it begins what is told"],
  ["thankssss", "thanks", "a long word"],
  ["wrong lol", "objection", "laughter behind it"],
  ["anyone up for a game tonight?", "to-somebody", "an invitation"],
  ["does anybody have 5 min to pair?", "to-somebody", "asked for time"],
  ["did you see the game last night?", "to-somebody", "asked about somebody themselves"],
  ["did you know that Dropbox rewrote its engine? how did they?", "question", "asked behind news"],
  ["do you need a licence for it?", "question", "anybody is meant"],
  ["why would anyone use Go in 2026 smh", "statement", "a sneer"],
  ["is Discord down again?", "statement", "how it does now"],
  ["sorry, I meant Dropbox", "question", "a question put right"],
  ["node addons in Rust, what do people use", "question", "asked behind a comma"],
  ["~/.cargo and ~/.rustup, what are they?", "question", "paths, not strokes"],
];

/** Messages that were judged before the code was run on them; the code was not fitted to them. */
const others: readonly (readonly [string, Intent, string])[] = [
  ["cheers mate", "thanks", "another word for thanks"],
  ["tysm this is perfect", "thanks", "an abbreviation"],
  ["ah great, appreciate it", "thanks", "appreciation"],
  ["🙏", "thanks", "folded hands"],
  ["gonna test it after lunch", "nod", "a plan in other words"],
  ["fixed it, it was a typo", "withdrawal", "it is over"],
  ["we migrated to Go last year and never looked back", "remark", "a story"],
  ["My deploy failed again today, so annoying", "statement", "a complaint"],
  ["lmao same", "remark", "laughter"],
  ["oh sorry ignore me", "withdrawal", "taken back in other words"],
  ["brb", "remark", "absence"],
  ["good morning everyone ☀️", "greeting", "with a picture"],
  ["Nice, isn't it?", "remark", "a tag"],
  ["nope, this is incorrect", "objection", "another word for wrong"],
  ["that did not help", "objection", "no help"],
  ["you're wrong about that", "objection", "said to the bot"],
  ["@maria are you joining the call?", "to-somebody", "a question to somebody else"],
  ["can someone review my PR?", "to-somebody", "a deed asked of anybody"],
  ["where can I find the billing page", "question", "where, and no mark"],
  ["Is Rust worth it for CRUD apps", "question", "an auxiliary first"],
  ["anybody here know how to reset a password", "question", "asked of anybody"],
  ["I can't figure out how the cache gets invalidated", "question", "despair"],
  ["Hey team! Quick question: which companies left Go?", "question", "an announcement before it"],
  ["explain the borrow checker", "question", "an order to explain"],
  ["what happens if the token expires", "question", "what with a verb"],
  ["Need help with setting up webhooks", "question", "help that is needed"],
  ["any idea why Discord switched?", "question", "an idea"],
];

describe("intentOf", () => {
  test.each(tuned)("%j is %s: %s", (typed, intent) => {
    expect(intentOf(typed)).toBe(intent);
  });

  test.each(others)("of those not tuned on, %j is %s: %s", (typed, intent) => {
    expect(intentOf(typed)).toBe(intent);
  });

  test("emoji, addresses and marks at the end change nothing", () => {
    const noise = fc.constantFrom(" 🙂", " 👍🏿👍🏿", " https://example.org/a?b=c", " :tada:", "\n", "!!");
    fc.assert(
      fc.property(
        fc.constantFrom(...tuned.filter(([, intent]) => intent !== "thanks")),
        noise,
        ([typed, intent], added) => {
          expect(intentOf(typed + added)).toBe(intent);
        },
      ),
    );
  });
});

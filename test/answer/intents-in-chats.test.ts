import { describe, expect, test } from "vitest";
import { intentOf } from "../../src/answer/question/intent.ts";

/** Messages that ask, each with what makes that hard to see. */
const questions: readonly (readonly [string, string])[] = [
  ["same question for Node", "asked again of another thing"],
  ["coming from Go 😅 is Pingora open source", "an emoji before it in place of a full stop"],
  ["new here :) how do I call Rust from Python", "an emoticon before it in place of a full stop"],
  ['my boss wants to hear "Pingora open source?"', "a question mark before a quotation mark"],
  ["_Pingora open source?_", "a question mark within markup"],
  ["not sure how to call rust from python", "what one is not sure of is asked"],
  ["hi there is rust good for a CLI", "there, after a greeting"],
  ["can't you call rust from python", "the subject follows"],
  ["which crates are there for json", "which, with what is asked for"],
  ["ok, same for node?", "the same, shorter"],
  ["n for json/serialization", "and, as it is typed"],
  ["since when does figma use rust", "words before the word that asks"],
  ["under what circumstances would you not use rust", "words before the word that asks"],
  ["ok but why", "one word under an answer"],
  ["which ones", "one word under an answer"],
  ["pros and cons of rust for web apps", "the two sides of something are asked for"],
  ["help me understand lifetimes", "help that is understanding"],
  ["i dont get why you would use ffi", "no apostrophe"],
  ["but isnt c++ faster", "no apostrophe"],
  ["is clone() ok for beginners", "a call of a function"],
  ["what if im a solo dev making an mvp", "a case, and no proposal"],
  ["how i can call rust from python", "the subject first, as learners of English ask"],
  ["which is better for prototypes, python or rust", "which that asks"],
  ["did that help with latency", "did that, with what it did"],
  ["does anyone else know how to call rust from python", "else, and still asked"],
  ["summarize how Dropbox migrated", "an order to tell"],
  ["remind me which linter goes into CI", "an order to tell again"],
  ["I forgot which company uses Firecracker", "what one has forgotten is asked"],
  ["no clue what FFI is", "what one does not know is asked"],
  ["I'd like to know more about PyO3", "a wish to know"],
  ["difference between axum and actix", "two things against each other, without a verb"],
  ["any downsides", "under an answer, what speaks against it"],
  ["which orm", "which, and one word"],
  ["why is the build slow", "why it is so at all"],
  ["is Rust having problems with compile times", "problems with something that is named"],
  ["do we need tests for that", "what is needed"],
  ["how do you use FFI with Python?", "you is anybody"],
  ["who's using Rust in production?", "whoever uses something"],
  ["trying to remember which company uses Firecracker", "what one has forgotten"],
  ["lol why did they switch from go 😂", "a laugh before it"],
  ["no but fr when is rust overkill", "chat words before it"],
  ["sorry if this is a dumb question but is pingora open source", "an apology before it"],
  ["newbie here, is pingora open source", "who asks, before it"],
  ["out of curiosity: does aws use rust", "words that announce it"],
  ["my boss keeps asking me how does figma use rust", "asked by somebody else, in the order of a question"],
  ["everybody asks me which web frameworks are ready", "the same, with what is asked for"],
  ["what would you take for prototypes instead", "you is anybody"],
  ["how would you handle a gradual migration?", "you is anybody"],
  ["has anybody got a good argument for memory safety?", "an argument, and no experience, is asked for"],
  ["need the percentage of bugs that are about memory", "what is looked for"],
  ["rust for crud apps, good idea or nah", "whether it is good"],
  ["wondering about ORMs", "what one wonders about"],
  ["tips for fighting the borrow checker", "tips are asked for"],
  ["hello all im new here, can you tell me how companies start with rust", "told first, without a mark"],
  ["who can help me with FFI", "help that is asked of anybody"],
  ["where can I read more about PyO3?", "what to read of is named"],
  ["@here which linter goes into CI?", "a call to all before it"],
  ["wrong section of the docs, how do I unlink it?", "asked behind an objection"],
  ["is it wrong to clone everything?", "wrong, asked"],
  ["wrong company, what about Figma?", "asked behind an objection, in one sentence"],
  ["no that's wrong - how did Figma do it", "the same, without a mark"],
];

/** Messages that ask nothing that a text could answer, each with the reason why it looks like a question. */
const others: readonly (readonly [string, string])[] = [
  ["same for me", "says that one has it too"],
  ["can always put it behind an API later", "no subject follows the verb"],
  ["doesn't look like a leak to me", "no subject follows the verb"],
  ["didn't read the second half yet", "no subject follows the verb"],
  ["we could port it, not sure if that is a good idea though", "a hedge"],
  ["I don't know whether it helps", "a hedge"],
  ["from what I understand they kept Go for the rest", "what begins no question"],
  ["which complicates the deploy", "goes on from a sentence"],
  ["I think I have an idea, will report back", "an idea that one has"],
  ["There are crates that do it", "there, with no greeting before it"],
  ["https://example.org/x is a crate for that", "an address is the subject"],
  ["same here", "says that one has it too"],
  ["what if we rewrote it in rust", "a proposal"],
  ["how about we grab lunch", "a proposal"],
  ["is the build broken for anyone else", "how it does now"],
  ["anyone else seeing 502s?", "who else sees it"],
  ["is it just me?", "who else sees it"],
  ["any update on this?", "how far it is"],
  ["how is the migration going?", "how far it is"],
  ["did it work?", "how it went"],
  ["thoughts?", "asks for what people think"],
  ["what do you all think?", "asks for what people think"],
  ["@here what do you all think?", "the same, with a call to all before it"],
  ["when are you back from vacation?", "asks about somebody themselves"],
  ["why don't you like tokio", "asks about somebody themselves"],
  ["how do you know that?", "asks about somebody themselves"],
  ["do you have a minute?", "asks for time"],
  ["I was wondering if you could review my PR", "a deed, wondered"],
  ["can i ask a question?", "only announces one"],
  ["can we please not rewrite everything", "a plea"],
  ["which reminds me, standup in 5", "which that goes on"],
  ["which is great", "which that goes on"],
  ["what we did was rewrite the parser first", "the subject first"],
  ["how I wish we had this last year", "the subject first"],
  ["had the same issue last week", "a sentence without its subject"],
  ["did that already", "a sentence without its subject"],
  ["does the job", "a sentence without its subject"],
  ["could you rerun the pipeline", "a deed"],
  ["can u do it for me", "a deed"],
  ["which way", "a word that goes on"],
  ["source?", "asked of whoever said something"],
  ["got a link for that?", "the same"],
  ["how is this still not fixed", "wonder"],
  ["how is everyone so good at this already", "wonder at others"],
  ["when will the build finally get faster", "wonder at how long it takes"],
  ["who knew it was written in Go once", "wonder"],
  ["why is the wiki down again", "how it does now"],
  ["does anyone know if the proxy is having an outage", "the same, in other words"],
  ["is the server lagging for you too?", "who else sees it"],
  ["who can add me to the account?", "a deed"],
  ["do we do that too?", "their own doings, likened to what was said"],
  ["did our team try this last year?", "the same"],
  ["which article is this from?", "asked for the source"],
  ["where can I read more?", "the same"],
  ["do you use Rust at work?", "asks about somebody themselves"],
  ["isn't that what PyO3 is for?", "asked back"],
  ["did everyone read the article?", "asked of all"],
  ["how was the training?", "how people found it"],
  ["who's giving the training?", "who does something to come"],
  ["could we ask Dropbox how they did it?", "a proposal"],
  ["didn't AWS do the same with Firecracker?", "the same"],
  ["is that with Miri?", "asked of what somebody did"],
  ["did clippy say anything?", "the same"],
  ["why do I always break everything", "wonder"],
  ["lol is down again", "a laugh before a sentence without its subject"],
  ["no clue, sorry", "no clue of what"],
  ["sorry, can't make it today", "an apology before a sentence without its subject"],
  ["new here, was working at AWS before", "the same"],
  ["the interview went well, will hear back on Monday", "a sentence without its subject"],
  ["my boss asked me why we are late again", "told in the order of a statement"],
  ["please don't rewrite it in Rust", "an order"],
  ["no idea why the build is slow, it just is", "a hedge that goes on to tell"],
  ["did anyone here ever run it in prod?", "asked of people's experience"],
  ["who would own that?", "who takes it on"],
  ["should we do the same with our sync?", "a proposal"],
  ["when can you review my PR?", "a deed"],
  ["how's everyone doing with the migration?", "how far it is"],
  ["I'd love to hear how you all do code review", "asks about people themselves"],
  ["for real?", "doubt"],
  ["is that a joke?", "doubt"],
];

describe("intentOf, in chats", () => {
  test.each(questions)("%j asks: %s", (typed) => {
    expect(intentOf(typed)).toBe("question");
  });

  test.each(others)("%j asks nothing: %s", (typed) => {
    expect(intentOf(typed)).not.toBe("question");
  });

  test.each([
    "hmm, not really what I was after",
    "this doesn't answer my question",
    "that has nothing to do with my question",
    "wrong company",
    "nope thats the wrong one",
    "no, not even close",
    "you misunderstood me",
    "I don't think that's correct",
    "that doesnt sound right",
    "This quote is about Cloudflare, not AWS",
    "that's about something else entirely",
    "thanks, but that's not helpful",
  ])("%j says that it is wrong", (typed) => {
    expect(intentOf(typed)).toBe("objection");
  });

  test.each([
    "wrong turns cost us two sprints",
    "we went off topic in the retro",
    "the docs say something else",
    "my team is not close to done",
  ])("%j says so of something else", (typed) => {
    expect(intentOf(typed)).not.toBe("objection");
  });

  test.each(["you rock", "ur the best", "much obliged", "🙏 that was exactly what I needed"])("%j thanks", (typed) => {
    expect(intentOf(typed)).toBe("thanks");
  });

  test.each(["any help appreciated with lifetimes", "fixed-width columns break"])("%j only looks so", (typed) => {
    expect(["thanks", "withdrawal"]).not.toContain(intentOf(typed));
  });

  test.each([
    "please ignore, testing notifications",
    "sorry, meant for another thread",
    "forget I asked",
    "Solved, it was a typo in the config",
    "update: it works now",
    "what is pingora? edit: found it thx",
    "how did they migrate? UPDATE: it works",
    "scratch that",
    "ok cancel that",
    "how did they migrate? edit: scratch that",
  ])("%j takes back", (typed) => {
    expect(intentOf(typed)).toBe("withdrawal");
  });
});

import { controlsOfSection } from "../../adapters/chat/controls.ts";
import { askModal, homeView } from "../../adapters/slack/browse.ts";
import { topicsMessage } from "../../adapters/slack/command.ts";
import { helpPost } from "../../adapters/slack/helpers.ts";
import { limits } from "../../adapters/slack/limits.ts";
import { answerText, type Message, offer, renderAnswer } from "../../adapters/slack/render.ts";
import { reasonModal, sectionModal } from "../../adapters/slack/section-modal.ts";
import { wording } from "../../adapters/slack/wording.ts";
import type { Footnote } from "../../src/index.ts";
import { type Shown, withControls } from "../../test/support/with-controls.ts";
import { longQuestions, openLongPages } from "./long-pages.ts";
import { endOf, type Scene } from "./scene.ts";
import { blocksHtml, messageHtml, modalHtml, promptsHtml, typedHtml } from "./slack-html.ts";
import { slackNotices } from "./slack-notices.ts";
import { slackStyle } from "./slack-style.ts";

const botName = "Footnote";
const person = { name: "Ann", time: "10:24" };
const app = { name: botName, time: "10:24", isApp: true };
const alone = { ...app, note: "Only visible to you" };
const workflowBot = { name: "Workflow", time: "10:24", isApp: true };
const somewhere = "https://example.slack.com/archives/C1/p1";

/**
 * Draws real answers from the knowledge that ships, as Slack shows them.
 * @param handbook answers from a document with page numbers
 */
export async function slackScenes(footnote: Footnote, handbook: Footnote): Promise<Scene[]> {
  const long = openLongPages();
  const section = footnote.section("rust-in-production#use-ffi-for-incremental-adoption");
  if (section === undefined) throw new Error("the section for the picture of a modal is not there any more");
  const question = "how do I call Rust from C?";
  const asked = {
    there: { question, earlier: [], asker: "U1" },
    under: { controls: controlsOfSection(section.citation.id, true) },
  };
  return [
    await thread("answer", "how did Dropbox migrate?"),
    await thread("answer-code", "show me the code example for calling Rust from C"),
    await thread("closest", "what does it cost to train a team?"),
    await thread("unknown", "blorp zanzibar quux"),
    await thread("courtesy", "hello!"),
    await thread("compare", "compare Dropbox and Cloudflare"),
    await direct("closest-all", "what does it cost to train a team?"),
    await command("command", "why did Discord rewrite its read states service?"),
    { name: "whole-section", style: slackStyle, html: modalHtml(sectionModal(section, 0, asked.under, asked.there)) },
    { name: "ask-window", style: slackStyle, html: modalHtml(askModal()) },
    { name: "home", style: slackStyle, html: blocksHtml(homeView("/ask").blocks) },
    await thread("pages", "how do I descale the espresso machine?", handbook),
    await thread("links", longQuestions.links, long),
    endOf(await thread("cut-code", longQuestions.code, long)),
    endOf(await thread("cut-table", longQuestions.table, long)),
    endOf(await thread("cut-list", longQuestions.list, long)),
    await thread("beside-file", "when is Rust overkill?", footnote, { isBesideFiles: true }),
    endOf(await thread("shortened", longQuestions.text)),
    await command("next-best", "how did Dropbox migrate?", {
      except: ["rust-in-production#dropbox-file-sync-engine"],
    }),
    await reacted(),
    await shared(),
    reasonOffer(),
    { name: "reason-window", style: slackStyle, html: modalHtml(reasonModal("")) },
    message("help-post", app, helpPost("what does it cost to train a team?", "U1", { group: "S1", origin: somewhere })),
    message("topics", alone, topicsMessage(footnote.topics())),
    await agent(),
    await workflow(),
    ...(await slackNotices(footnote.topics())),
  ];

  async function reacted(): Promise<Scene> {
    const question = "when is Rust overkill?";
    const asked = messageHtml(person, `${typedHtml(question)}<span class="reaction"><b>?</b> 1</span>`);
    return {
      name: "reaction",
      style: slackStyle,
      html: asked + messageHtml(alone, await blocksOf(question, "private")),
    };
  }

  async function shared(): Promise<Scene> {
    const reply = await blocksOf("how did Dropbox migrate?", "public", { showsQuestion: true, sharedBy: "U1" });
    return { name: "shared", style: slackStyle, html: messageHtml(app, reply) };
  }

  function reasonOffer(): Scene {
    const control = { kind: "judge", isHelpful: false, sections: [] } as const;
    const { html, ...rest } = message("reason-offer", alone, offer(wording.wrongAnswer, control, asked.there));
    return { ...rest, html: messageHtml(person, typedHtml("no, that is wrong")) + html };
  }

  async function agent(): Promise<Scene> {
    const questions = await footnote.suggestedQuestions(limits.prompts, {});
    return { name: "agent", style: slackStyle, html: promptsHtml(wording.promptsTitle, questions) };
  }

  async function workflow(): Promise<Scene> {
    const question = "when is Rust overkill?";
    const how = { surface: "public", showsQuestion: false, asker: "U1", controls: { row: [], near: 3 } } as const;
    const text = answerText(await footnote.ask(question), { question, earlier: [], ...how }, "/ask");
    return {
      name: "workflow",
      style: slackStyle,
      html: messageHtml(
        workflowBot,
        typedHtml(question) +
          text
            .split("\n")
            .map((line) => typedHtml(line))
            .join(""),
      ),
    };
  }

  async function direct(name: string, question: string): Promise<Scene> {
    const reply = await blocksOf(question, "public", { isInChannel: false });
    return { name, style: slackStyle, html: `${messageHtml(person, typedHtml(question))}${messageHtml(app, reply)}` };
  }

  async function thread(name: string, question: string, from = footnote, how: Partial<Shown> = {}): Promise<Scene> {
    const reply = await blocksOf(question, "public", how, from);
    const asked = messageHtml(person, typedHtml(question, botName));
    const replies = `<div class="replies">1 reply</div>`;
    return { name, style: slackStyle, html: `${asked}${replies}${messageHtml(app, reply)}` };
  }

  async function command(name: string, question: string, how: Partial<Shown> = {}): Promise<Scene> {
    return { name, style: slackStyle, html: messageHtml(alone, await blocksOf(question, "private", how)) };
  }

  async function blocksOf(
    question: string,
    surface: Shown["surface"],
    how: Partial<Shown> = {},
    from = footnote,
  ): Promise<string> {
    const showsQuestion = surface !== "public";
    const asked = { question, earlier: [], except: [], asker: "U1", showsQuestion };
    const answer = await from.ask(question, { except: how.except ?? [] });
    const rendering = withControls(answer, { ...asked, surface, canAskPerson: true, canBeSolved: false, ...how });
    return blocksHtml(renderAnswer(answer, rendering, "/ask").blocks);
  }
}

function message(name: string, who: Parameters<typeof messageHtml>[0], { blocks }: Message): Scene {
  return { name, style: slackStyle, html: messageHtml(who, blocksHtml(blocks)) };
}

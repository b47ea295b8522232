import { controlsOfSection } from "../../adapters/chat/controls.ts";
import { askModal, homeView } from "../../adapters/slack/browse.ts";
import { renderAnswer } from "../../adapters/slack/render.ts";
import { sectionModal } from "../../adapters/slack/section-modal.ts";
import type { Footnote } from "../../src/index.ts";
import { type Shown, withControls } from "../../test/support/with-controls.ts";
import type { Scene } from "./scene.ts";
import { blocksHtml, messageHtml, modalHtml, typedHtml } from "./slack-html.ts";
import { slackStyle } from "./slack-style.ts";

const botName = "Footnote";
const person = { name: "Ann", time: "10:24" };
const app = { name: botName, time: "10:24", isApp: true };

/** Real answers over the knowledge that ships, as Slack shows them. */
export async function slackScenes(footnote: Footnote): Promise<Scene[]> {
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
  ];

  async function direct(name: string, question: string): Promise<Scene> {
    const reply = await blocksOf(question, "public", false);
    return { name, style: slackStyle, html: `${messageHtml(person, typedHtml(question))}${messageHtml(app, reply)}` };
  }

  async function thread(name: string, question: string): Promise<Scene> {
    const reply = await blocksOf(question, "public");
    const asked = messageHtml(person, typedHtml(question, botName));
    const replies = `<div class="replies">1 reply</div>`;
    return { name, style: slackStyle, html: `${asked}${replies}${messageHtml(app, reply)}` };
  }

  async function command(name: string, question: string): Promise<Scene> {
    const seen = { ...app, note: "Only visible to you" };
    return { name, style: slackStyle, html: messageHtml(seen, await blocksOf(question, "private")) };
  }

  async function blocksOf(question: string, surface: Shown["surface"], isInChannel = true): Promise<string> {
    const showsQuestion = surface !== "public";
    const asked = { question, earlier: [], except: [], asker: "U1", showsQuestion };
    const answer = await footnote.ask(question);
    const rendering = withControls(answer, { ...asked, surface, isInChannel, canAskPerson: true, canBeSolved: false });
    return blocksHtml(renderAnswer(answer, rendering, "/ask").blocks);
  }
}

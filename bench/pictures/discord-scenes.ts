import { controlsOfSection, menuControls } from "../../adapters/chat/controls.ts";
import { renderTopics } from "../../adapters/discord/browse.ts";
import type { Message, Style } from "../../adapters/discord/parts.ts";
import { reasonModal } from "../../adapters/discord/pressed.ts";
import { renderAnswer, renderMenu, renderOffer } from "../../adapters/discord/render.ts";
import { renderSection } from "../../adapters/discord/section-message.ts";
import { withButtonDone } from "../../adapters/discord/solved.ts";
import { german } from "../../adapters/discord/wording/german.ts";
import type { Footnote } from "../../src/index.ts";
import { inEnglish } from "../../test/support/discord-style.ts";
import { type Shown, withControls } from "../../test/support/with-controls.ts";
import { componentsHtml, discordMessageHtml, discordModalHtml, markdownHtml } from "./discord-html.ts";
import { discordNotices } from "./discord-notices.ts";
import { discordStyle } from "./discord-style.ts";
import { longQuestions, openLongPages } from "./long-pages.ts";
import { endOf, type Scene } from "./scene.ts";

const style = inEnglish("components");
const inGerman = { ...style, wording: german };
const asker = "123456789012345678";
const other = "123456789012345679";
const bot = "100000000000000000";
const person = { name: "Ann", time: "10:24" };
const app = { name: "Footnote", time: "10:24", isApp: true };
const alone = { ...app, note: "Only you can see this" };

const dropbox = ["rust-in-production#dropbox-file-sync-engine"];
const byCommand = { surface: "private", showsQuestion: true } as const;

/** What a picture of an answer shows beside the answer. */
interface Looks {
  readonly from?: Footnote;
  readonly style?: Style;
  readonly above?: string;
  /** An emoji under the question. */
  readonly reaction?: string;
  readonly mention?: boolean;
}

/**
 * Draws real answers from the knowledge that ships, as Discord shows them.
 * @param handbook answers from a document with page numbers, and from a German one
 */
export async function discordScenes(footnote: Footnote, handbook: Footnote): Promise<Scene[]> {
  const long = openLongPages();
  const section = footnote.section("rust-in-production#use-ffi-for-incremental-adoption");
  if (section === undefined) throw new Error("the section for the picture of a whole one is not there any more");
  const question = "how do I call Rust from C?";
  const under = { question, controls: controlsOfSection(section.citation.id, true) };
  const menu = menuControls({ asker, shown: [], isRemovable: true, canAskPerson: true });
  return [
    await reply("answer", "how did Dropbox migrate?"),
    await reply("answer-code", "show me the code example for calling Rust from C"),
    await reply("compare", "compare Dropbox and Cloudflare"),
    await reply("closest", "what does it cost to train a team?"),
    await reply("closest-all", "what does it cost to train a team?", { isInChannel: false }),
    await reply("unknown", "blorp zanzibar quux"),
    await reply("courtesy", "hello!"),
    await reply("solved", "why did Discord switch from Go to Rust?", { canBeSolved: true }),
    await isSolved("why did Discord switch from Go to Rust?"),
    scene("command", alone, await answer("when is Rust overkill?", byCommand)),
    scene("menu", alone, renderMenu("how did Dropbox migrate?", menu, style)),
    scene("whole-section", alone, renderSection(section, 0, style, under)),
    scene("topics", alone, renderTopics(footnote.topics(), 0, style)),
    await reply("pages", "how do I descale the espresso machine?", {}, { from: handbook }),
    scene(
      "german",
      { ...app, note: "Nur du kannst das sehen" },
      await answer("Wie beantrage ich Urlaub?", byCommand, { from: handbook, style: inGerman }),
    ),
    scene("asked-for", app, await answer("when is Rust overkill?", { showsQuestion: true, askedFor: other })),
    scene("shared", app, await answer("how did Dropbox migrate?", { showsQuestion: true, sharedBy: asker })),
    await reply(
      "thread",
      "how did Dropbox migrate?",
      {},
      { above: `<div class="thread">how did Dropbox migrate?</div>` },
    ),
    await reply("reaction", "when is Rust overkill?", { canBeSolved: false }, { reaction: "?", mention: false }),
    await reply("links", longQuestions.links, {}, { from: long }),
    endOf(await reply("cut-code", longQuestions.code, {}, { from: long })),
    endOf(await reply("cut-table", longQuestions.table, {}, { from: long })),
    endOf(await reply("cut-list", longQuestions.list, {}, { from: long })),
    await reply("beside-file", "when is Rust overkill?", { isBesideFiles: true }),
    endOf(await reply("shortened", longQuestions.text)),
    scene("next-best", alone, await answer("how did Dropbox migrate?", { ...byCommand, except: dropbox })),
    reasonOffer(),
    { name: "reason-window", style: discordStyle, html: discordModalHtml(reasonModal([], style.wording).toJSON()) },
    ...(await discordNotices()),
  ];

  function reasonOffer(): Scene {
    const said = discordMessageHtml(person, markdownHtml("no, that is wrong"));
    const control = { kind: "judge", isHelpful: false, sections: [] } as const;
    const { html, ...rest } = scene(
      "reason-offer",
      app,
      renderOffer(style.wording.wrongAnswer, control, question, style),
    );
    return { ...rest, html: said + html };
  }

  /** Draws an answer after somebody pressed "This solved it". */
  async function isSolved(asked: string): Promise<Scene> {
    const message = await answer(asked, { canBeSolved: true });
    const [, pressed = ""] = /"custom_id":"(solved:[^"]*)"/.exec(JSON.stringify(message.components)) ?? [];
    const components = message.components.map((one) => withButtonDone(one, pressed, style.wording.isSolved));
    const { html, ...rest } = scene("is-solved", app, { ...message, components });
    const title = `<div class="thread">Go or Rust? <span class="tag">Solved</span></div>`;
    return { ...rest, html: title + discordMessageHtml(person, markdownHtml(asked)) + html };
  }

  async function reply(name: string, asked: string, how: Partial<Shown> = {}, as: Looks = {}): Promise<Scene> {
    const { above = "", reaction, mention = !how.canBeSolved && how.isInChannel !== false } = as;
    const reacted = reaction === undefined ? "" : `<span class="reaction"><b>${reaction}</b> 1</span>`;
    const typed = discordMessageHtml(person, markdownHtml(mention ? `<@${bot}> ${asked}` : asked) + reacted);
    const { html, ...rest } = scene(name, app, await answer(asked, how, as));
    return { ...rest, html: above + typed + html };
  }

  async function answer(
    asked: string,
    how: Partial<Shown>,
    { from = footnote, style: as = style }: Looks = {},
  ): Promise<Message> {
    const found = await from.ask(asked, { except: how.except ?? [] });
    const shown = { question: asked, earlier: [], except: [], asker, surface: "public" as const, showsQuestion: false };
    const rendering = withControls(found, { ...shown, canAskPerson: true, canBeSolved: false, ...how });
    return renderAnswer(found, rendering, as, (name) => `</${name}:1>`);
  }
}

function scene(name: string, who: Parameters<typeof discordMessageHtml>[0], message: Message): Scene {
  return { name, style: discordStyle, html: discordMessageHtml(who, componentsHtml(message)) };
}

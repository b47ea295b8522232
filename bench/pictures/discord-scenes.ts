import { controlsOfSection, menuControls } from "../../adapters/chat/controls.ts";
import { renderTopics } from "../../adapters/discord/browse.ts";
import { helpPost } from "../../adapters/discord/helpers.ts";
import type { Message, Style } from "../../adapters/discord/parts.ts";
import { reasonModal } from "../../adapters/discord/pressed.ts";
import { renderAnswer, renderMenu, renderOffer } from "../../adapters/discord/render.ts";
import { renderSection } from "../../adapters/discord/section-message.ts";
import { renderSettings } from "../../adapters/discord/settings-message.ts";
import { german } from "../../adapters/discord/wording/german.ts";
import type { Footnote } from "../../src/index.ts";
import { inEnglish } from "../../test/support/discord-style.ts";
import { type Shown, withControls } from "../../test/support/with-controls.ts";
import { componentsHtml, discordMessageHtml, discordModalHtml, markdownHtml } from "./discord-html.ts";
import { discordStyle } from "./discord-style.ts";
import type { Scene } from "./scene.ts";

const style = inEnglish("components");
const inGerman = { ...style, wording: german };
const asker = "123456789012345678";
const other = "123456789012345679";
const bot = "100000000000000000";
const person = { name: "Ann", time: "10:24" };
const app = { name: "Footnote", time: "10:24", isApp: true };
const alone = { ...app, note: "Only you can see this" };

const byCommand = { surface: "private", showsQuestion: true } as const;
const helpers = "323456789012345678";
const somewhere = "https://discord.com/channels/1/2/3";
const settings = {
  answerChannels: ["223456789012345679"],
  helpChannels: ["223456789012345678"],
  helpRoles: [helpers],
  granted: ["internal"],
  audiences: ["internal"],
};

/** What else a picture of an answer shows. */
interface Looks {
  readonly from?: Footnote;
  readonly style?: Style;
  readonly above?: string;
  /** An emoji under what was asked. */
  readonly reaction?: string;
  readonly mention?: boolean;
}

/**
 * Real answers over the knowledge that ships, as Discord shows them.
 * @param handbook answers from what has pages, and from German
 */
export async function discordScenes(footnote: Footnote, handbook: Footnote): Promise<Scene[]> {
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
    scene("command", alone, await answer("when is Rust overkill?", byCommand)),
    scene("menu", alone, renderMenu("how did Dropbox migrate?", menu, style)),
    scene("whole-section", alone, renderSection(section, 0, style, under)),
    scene("topics", alone, renderTopics(footnote.topics(), 0, style)),
    await reply("pages", "how do I descale the espresso machine?", {}, { from: handbook }),
    scene("german", alone, await answer("Wie beantrage ich Urlaub?", byCommand, { from: handbook, style: inGerman })),
    scene("asked-for", app, await answer("when is Rust overkill?", { showsQuestion: true, askedFor: other })),
    scene("shared", app, await answer("how did Dropbox migrate?", { showsQuestion: true, sharedBy: asker })),
    await reply(
      "thread",
      "how did Dropbox migrate?",
      {},
      { above: `<div class="thread">how did Dropbox migrate?</div>` },
    ),
    await reply("reaction", "when is Rust overkill?", { canBeSolved: false }, { reaction: "?", mention: false }),
    reasonOffer(),
    { name: "reason-window", style: discordStyle, html: discordModalHtml(reasonModal([], style.wording).toJSON()) },
    scene(
      "help-post",
      app,
      helpPost("what does it cost to train a team?", asker, { role: helpers, origin: somewhere })(style),
    ),
    scene("settings", alone, renderSettings(settings, [], style)),
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

  async function reply(name: string, asked: string, how: Partial<Shown> = {}, as: Looks = {}): Promise<Scene> {
    const { above = "", reaction, mention = !how.canBeSolved } = as;
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
    const found = await from.ask(asked);
    const shown = { question: asked, earlier: [], except: [], asker, surface: "public" as const, showsQuestion: false };
    const rendering = withControls(found, { ...shown, canAskPerson: true, canBeSolved: false, ...how });
    return renderAnswer(found, rendering, as);
  }
}

function scene(name: string, who: Parameters<typeof discordMessageHtml>[0], message: Message): Scene {
  return { name, style: discordStyle, html: discordMessageHtml(who, componentsHtml(message)) };
}

import { controlsOfSection, menuControls } from "../../adapters/chat/controls.ts";
import { renderTopics } from "../../adapters/discord/browse.ts";
import type { Message } from "../../adapters/discord/parts.ts";
import { renderAnswer, renderMenu } from "../../adapters/discord/render.ts";
import { renderSection } from "../../adapters/discord/section-message.ts";
import type { Footnote } from "../../src/index.ts";
import { inEnglish } from "../../test/support/discord-style.ts";
import { type Shown, withControls } from "../../test/support/with-controls.ts";
import { componentsHtml, discordMessageHtml, markdownHtml } from "./discord-html.ts";
import { discordStyle } from "./discord-style.ts";
import type { Scene } from "./scene.ts";

const style = inEnglish("components");
const asker = "123456789012345678";
const person = { name: "Ann", time: "10:24" };
const app = { name: "Footnote", time: "10:24", isApp: true };
const alone = { ...app, note: "Only you can see this" };

/** Real answers over the knowledge that ships, as Discord shows them. */
export async function discordScenes(footnote: Footnote): Promise<Scene[]> {
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
    scene("command", alone, await answer("when is Rust overkill?", { surface: "private", showsQuestion: true })),
    scene("menu", alone, renderMenu("how did Dropbox migrate?", menu, style)),
    scene("whole-section", alone, renderSection(section, 0, style, under)),
    scene("topics", alone, renderTopics(footnote.topics(), 0, style)),
  ];

  async function reply(name: string, asked: string, how: Partial<Shown> = {}): Promise<Scene> {
    const typed = discordMessageHtml(person, markdownHtml(how.canBeSolved ? asked : `<@${asker}> ${asked}`));
    const { html, ...rest } = scene(name, app, await answer(asked, how));
    return { ...rest, html: typed.replaceAll("@ann", "@Footnote") + html };
  }

  async function answer(asked: string, how: Partial<Shown>): Promise<Message> {
    const found = await footnote.ask(asked);
    const shown = { question: asked, earlier: [], except: [], asker, surface: "public" as const, showsQuestion: false };
    const rendering = withControls(found, { ...shown, canAskPerson: true, canBeSolved: false, ...how });
    return renderAnswer(found, rendering, style);
  }
}

function scene(name: string, who: Parameters<typeof discordMessageHtml>[0], message: Message): Scene {
  return { name, style: discordStyle, html: discordMessageHtml(who, componentsHtml(message)) };
}

import { explain } from "../../adapters/discord/faults.ts";
import { helpPost } from "../../adapters/discord/helpers.ts";
import type { Message } from "../../adapters/discord/parts.ts";
import { MissingPermissions } from "../../adapters/discord/permissions.ts";
import { lines, renderLine, renderMarkdown } from "../../adapters/discord/render.ts";
import { renderSettings } from "../../adapters/discord/settings-message.ts";
import { inEnglish } from "../../test/support/discord-style.ts";
import { exampleDigest } from "./digest.ts";
import { componentsHtml, discordMessageHtml } from "./discord-html.ts";
import { discordStyle } from "./discord-style.ts";
import type { Scene } from "./scene.ts";
import { privateNotices } from "./told-alone.ts";

const style = inEnglish("components");
const { form, wording } = style;
const app = { name: "Footnote", time: "10:24", isApp: true };
const alone = { ...app, note: "Only you can see this" };
const channel = "223456789012345679";
const ask = "</ask:1>";
const asker = "123456789012345678";
const helpers = "323456789012345678";
const somewhere = "https://discord.com/channels/1/2/3";
const settings = {
  answerChannels: ["223456789012345679"],
  helpChannels: ["223456789012345678"],
  helpRoles: [helpers],
  granted: ["internal"],
  audiences: ["internal"],
};

/**
 * Draws what the bot says on its own: why it could not answer, what it tells a person alone, how a server is set up, what it
 * posts.
 */
export async function discordNotices(): Promise<Scene[]> {
  const lacking = explain(new MissingPermissions(["SendMessages", "ReadMessageHistory"]), channel, () => ask);
  const said = [
    ...privateNotices(wording),
    wording.notYourQuestion,
    wording.notForBots,
    wording.notPrivateForOthers,
    wording.notManager,
    wording.settingsAway,
  ];
  const marked = [wording.personAsked(channel), wording.personAskedBefore(channel), wording.noSection("</topics:1>")];
  return [
    scene("not-written", app, [
      ...(lacking === undefined ? [] : [lacking(style)]),
      renderMarkdown(wording.mayNotAnswer(channel, ask), form),
      renderMarkdown(wording.threadClosed(channel, ask), form),
    ]),
    scene(
      "failed",
      app,
      [wording.failed, wording.givenUp, wording.slowDown(40)].map((line) => renderLine(line, form)),
    ),
    scene(
      "unread",
      app,
      [wording.cannotRead, wording.hiddenLink, wording.textAlone].map((line) => renderLine(line, form)),
    ),
    scene("told-alone", alone, [
      ...said.map((line) => renderLine(line, form)),
      ...marked.map((line) => renderMarkdown(line, form)),
    ]),
    scene("help-post", app, [
      helpPost("what does it cost to train a team?", asker, { role: helpers, origin: somewhere })(style),
    ]),
    scene("settings", alone, [renderSettings(settings, [], style)]),
    scene("settings-warning", alone, [renderSettings(settings, [wording.everyoneNotCalled], style)]),
    scene("digest", app, [lines(await exampleDigest(), form)]),
  ];
}

function scene(name: string, who: Parameters<typeof discordMessageHtml>[0], messages: readonly Message[]): Scene {
  const html = messages.map((message) => discordMessageHtml(who, componentsHtml(message)));
  return { name, style: discordStyle, html: html.join("") };
}

import { type APIMessageTopLevelComponent, ComponentType } from "discord.js";
import { escapeText } from "entities";
import type { Message } from "../../adapters/discord/parts.ts";
import { labelHtml } from "./slack-html.ts";

type Component = Readonly<Record<string, unknown>> & { readonly type: number };

/** A message of Discord's as Discord draws it, near enough to see what a reader gets. */
export function componentsHtml({ components }: Message): string {
  return components.map((one: APIMessageTopLevelComponent) => componentHtml(one as unknown as Component)).join("\n");
}

/** A message with who wrote it and when. */
export function discordMessageHtml(
  who: { readonly name: string; readonly time: string; readonly isApp?: boolean; readonly note?: string },
  inner: string,
): string {
  const badge = who.isApp ? `<span class="badge">APP</span>` : "";
  const note = who.note === undefined ? "" : `<div class="note">${escapeText(who.note)}</div>`;
  return `<article class="message">
  <div class="avatar ${who.isApp ? "app" : "person"}">${who.isApp ? "†" : escapeText(who.name.slice(0, 1))}</div>
  <div class="body"><div class="who"><b>${escapeText(who.name)}</b>${badge}<time>Today at ${who.time}</time></div>
  ${inner}${note}</div>
</article>`;
}

function componentHtml(component: Component): string {
  const inner = (component["components"] ?? []) as readonly Component[];
  switch (component.type) {
    case ComponentType.TextDisplay:
      return markdownHtml(String(component["content"]));
    case ComponentType.ActionRow:
      return `<div class="row">${inner.map(componentHtml).join("")}</div>`;
    case ComponentType.Section: {
      const aside = componentHtml(component["accessory"] as Component);
      return `<div class="section"><div>${inner.map(componentHtml).join("")}</div>${aside}</div>`;
    }
    case ComponentType.Button: {
      const look = component["style"] === 3 ? " solved" : "";
      return `<span class="button${look}">${labelHtml(String(component["label"]))}</span>`;
    }
    case ComponentType.StringSelect:
      return `<span class="select">${escapeText(String(component["placeholder"]))}<span>▾</span></span>`;
    default:
      throw new Error(`a component of type ${component.type} is not drawn yet`);
  }
}

/** Discord's Markdown as far as Footnote writes it. */
export function markdownHtml(markdown: string): string {
  const fences: string[] = [];
  const text = markdown.replace(/```[^\n]*\n([\s\S]*?)\n(?:> )?```/g, (_, code: string) => {
    fences.push(`<pre>${escapeText(code.replace(/^> /gm, ""))}</pre>`);
    return `\ue000${fences.length - 1}\ue000`;
  });
  const lines = text.split("\n").map((line) => lineHtml(line));
  return lines.join("").replace(/\ue000(\d+)\ue000/g, (_, at: string) => fences[Number(at)] ?? "");
}

function lineHtml(line: string): string {
  if (line.startsWith("> ")) return `<blockquote>${lineHtml(line.slice(2))}</blockquote>`;
  if (line.startsWith("-# ")) return `<p class="small">${inlineHtml(line.slice(3))}</p>`;
  const [, indent = "", bullet, rest = ""] = /^( *)(-|\d+\.) (.*)$/.exec(line) ?? [];
  if (bullet === undefined) return line === "" ? `<p class="gap"></p>` : `<p>${inlineHtml(line)}</p>`;
  const sign = bullet === "-" ? "•" : bullet;
  return `<p class="item" style="margin-left:${16 + indent.length * 8}px"><span>${sign}</span>${inlineHtml(rest)}</p>`;
}

const inline =
  /\\([^A-Za-z\d\s])|`([^`]+)`|\[((?:\\.|[^\]\\])+)\]\(<([^>]+)>\)|<(https?:[^>]+)>|<@\d+>|\*\*((?:\\.|[^*\\])+)\*\*|\*((?:\\.|[^*\\])+)\*|<\/([^:]+):\d+>/g;

function inlineHtml(text: string): string {
  let html = "";
  let end = 0;
  for (const match of text.matchAll(inline)) {
    const [whole, escaped, code, label, , address, bold, italic, command] = match;
    html += escapeText(text.slice(end, match.index));
    if (escaped !== undefined) html += escapeText(escaped);
    else if (code !== undefined) html += `<code>${escapeText(code)}</code>`;
    else if (label !== undefined) html += `<a>${inlineHtml(label)}</a>`;
    else if (address !== undefined) html += `<a>${escapeText(address)}</a>`;
    else if (bold !== undefined) html += `<b>${inlineHtml(bold)}</b>`;
    else if (italic !== undefined) html += `<i>${inlineHtml(italic)}</i>`;
    else html += `<span class="mention">${command === undefined ? "@ann" : `/${escapeText(command)}`}</span>`;
    end = match.index + whole.length;
  }
  return html + escapeText(text.slice(end));
}

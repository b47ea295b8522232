import {
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
} from "discord.js";
import { escapeText } from "entities";
import type { Message } from "../../adapters/discord/parts.ts";
import { labelHtml } from "./label-html.ts";

type Component = Readonly<Record<string, unknown>> & { readonly type: number };

/** Draws a message as Discord does, near enough to see what a reader gets. */
export function componentsHtml({ components }: Message): string {
  return components.map((one: APIMessageTopLevelComponent) => componentHtml(one as unknown as Component)).join("\n");
}

/** Draws a message with its author and time. */
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
      return `<div class="text">${markdownHtml(String(component["content"]))}</div>`;
    case ComponentType.ActionRow:
      return `<div class="row">${inner.map(componentHtml).join("")}</div>`;
    case ComponentType.Section: {
      const aside = componentHtml(component["accessory"] as Component);
      return `<div class="section"><div>${inner.map(componentHtml).join("")}</div>${aside}</div>`;
    }
    case ComponentType.Button: {
      const look = (component["style"] === 3 ? " solved" : "") + (component["disabled"] === true ? " done" : "");
      return `<span class="button${look}">${labelHtml(String(component["label"]))}</span>`;
    }
    case ComponentType.StringSelect:
    case ComponentType.ChannelSelect:
    case ComponentType.RoleSelect:
      return selectHtml(component);
    default:
      throw new Error(`a component of type ${component.type} is not drawn yet`);
  }
}

/** Draws a closed menu with what is chosen in it. */
function selectHtml(component: Component): string {
  const options = (component["options"] ?? []) as readonly { readonly label: string; readonly default?: boolean }[];
  const values = (component["default_values"] ?? []) as readonly { readonly id: string }[];
  const sign = component.type === ComponentType.RoleSelect ? "@" : "#";
  const chosen = [
    ...options.filter((one) => one.default).map(({ label }) => label),
    ...values.map(({ id }) => sign + (named[id] ?? id)),
  ];
  const shown = chosen.map((one) => `<span class="mention">${escapeText(one)}</span>`).join(" ");
  return `<span class="select"><span>${shown || escapeText(String(component["placeholder"] ?? "Make a selection"))}</span><span>▾</span></span>`;
}

/** Draws a modal with its fields. */
export function discordModalHtml(modal: APIModalInteractionResponseCallbackData): string {
  const fields = (modal.components as unknown as readonly Component[]).map((one) => {
    const field = one["component"] as Component;
    return `<b>${escapeText(String(one["label"]))}</b><div class="field">${escapeText(String(field["placeholder"] ?? ""))}</div>`;
  });
  return `<article class="modal"><header>${escapeText(modal.title)}<span>✕</span></header>${fields.join("")}<footer><span class="button">Cancel</span><span class="button blue">Submit</span></footer></article>`;
}

/** The names of the people, channels and roles in the pictures, by id. */
const named: Readonly<Record<string, string>> = {
  "123456789012345678": "Ann",
  "123456789012345679": "Ben",
  "223456789012345678": "help-desk",
  "223456789012345679": "rust-questions",
  "323456789012345678": "helpers",
};

/** Draws Discord's Markdown, as far as Footnote writes it. */
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
  /\\([^A-Za-z\d\s])|`([^`]+)`|\[((?:\\.|[^\]\\])+)\]\(<([^>]+)>\)|<(https?:[^>]+)>|<(@|@&|#)(\d+)>|\*\*((?:\\.|[^*\\])+)\*\*|\*((?:\\.|[^*\\])+)\*|<\/([^:]+):\d+>/g;

function inlineHtml(text: string): string {
  let html = "";
  let end = 0;
  for (const match of text.matchAll(inline)) {
    const [whole, escaped, code, label, , address, sign, id, bold, italic, command] = match;
    html += escapeText(text.slice(end, match.index));
    if (escaped !== undefined) html += escapeText(escaped);
    else if (code !== undefined) html += `<code>${escapeText(code)}</code>`;
    else if (label !== undefined) html += `<a>${inlineHtml(label)}</a>`;
    else if (address !== undefined) html += `<a>${escapeText(address)}</a>`;
    else if (bold !== undefined) html += `<b>${inlineHtml(bold)}</b>`;
    else if (italic !== undefined) html += `<i>${inlineHtml(italic)}</i>`;
    else {
      const mentioned =
        command === undefined ? `${sign === "#" ? "#" : "@"}${named[id ?? ""] ?? "Footnote"}` : `/${command}`;
      html += `<span class="mention">${escapeText(mentioned)}</span>`;
    }
    end = match.index + whole.length;
  }
  return html + escapeText(text.slice(end));
}

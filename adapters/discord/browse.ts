import { type APIStringSelectComponent, ComponentType } from "discord.js";
import { sectionKey, type Topic } from "../../src/index.ts";
import { shorten } from "../chat/fit/shorten.ts";
import { encodeCommand } from "./button-value.ts";
import { label } from "./labels.ts";
import { limits } from "./limits.ts";
import { button, compose, type Form, type Message, type Part, rows, text } from "./parts.ts";
import { notice } from "./render.ts";
import { wording } from "./wording.ts";

/** A group takes a title, and a menu in its row. */
const groupsAPage: Readonly<Record<Form, number>> = { components: 10, plain: limits.rows - 1 };
const longestTitle = 150;

/** Documents and menus of their sections, a page at a time. */
export function renderTopics(topics: readonly Topic[], page: number, form: Form): Message {
  const groups = topics.flatMap(groupsOf);
  if (groups.length === 0) return notice(wording.noTopics, form);
  const size = groupsAPage[form];
  const last = Math.ceil(groups.length / size) - 1;
  const at = Math.min(Math.max(0, page), last);
  const turns = [
    ...(at > 0 ? [button(wording.previousPage, { kind: "browse", page: at - 1 })] : []),
    ...(at < last ? [button(wording.nextPage, { kind: "browse", page: at + 1 })] : []),
  ];
  const menus = groups
    .slice(at * size, (at + 1) * size)
    .flatMap(({ title, sections }, number): Part[] => [
      text(`**${label(title || "…", longestTitle)}**`),
      { kind: "select", select: menu(title, sections, number) },
    ]);
  return compose([...menus, ...rows(turns)], form);
}

function groupsOf({ title, sections }: Topic): Pick<Topic, "title" | "sections">[] {
  const groups = [];
  for (let at = 0; at < sections.length; at += limits.selectOptions) {
    groups.push({ title, sections: sections.slice(at, at + limits.selectOptions) });
  }
  return groups;
}

function menu(title: string, sections: Topic["sections"], number: number): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: encodeCommand({ kind: "pick", at: number }),
    placeholder: shorten(wording.topicsOf(title), limits.optionText),
    options: sections.map(({ id, headings }) => ({
      label: shorten((headings.at(-1) || title).trim() || "…", limits.optionText),
      value: sectionKey(id),
    })),
  };
}

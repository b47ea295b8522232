import type { Topic } from "../../src/index.ts";
import { topicsPage } from "../chat/paging.ts";
import { label } from "./labels.ts";
import { limits } from "./limits.ts";
import { button, compose, type Form, type Message, type Part, picker, rows, type Style, text } from "./parts.ts";
import { renderLine } from "./render.ts";

/** Groups on a page, by form: each has a title, and a menu in a row of its own. */
const groupsAPage: Readonly<Record<Form, number>> = { components: 10, plain: limits.rows - 1 };
const longestTitle = 150;

/** Renders a page of topics: titles of documents, each with a menu of its sections. */
export function renderTopics(topics: readonly Topic[], page: number, { form, wording }: Style): Message {
  const { items, turns } = topicsPage(topics, page, { groups: groupsAPage[form], sections: limits.selectOptions });
  if (items.length === 0) return renderLine(wording.noTopics, form);
  const menus = items.flatMap(({ title, sections }, number): Part[] => [
    text(`**${label(title || "…", longestTitle)}**`),
    picker(wording.openSection, sections, number),
  ]);
  return compose(
    [...menus, ...rows(turns.map((turn) => button(wording[turn.label], { kind: "browse", page: turn.page })))],
    form,
  );
}

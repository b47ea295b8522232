import type { SectionView } from "../../src/index.ts";
import { toPages } from "../chat/fit/pages.ts";
import { citationText } from "./labels.ts";
import { sizeInDiscord, toDiscordMarkdown } from "./markdown.ts";
import {
  button,
  compose,
  type Form,
  type Message,
  openButtons,
  type Part,
  roomIn,
  rows,
  subtext,
  text,
} from "./parts.ts";
import { wording } from "./wording.ts";

/** Characters for what stands around a page. */
const around = 700;
const longestCitation = 500;
const mostBelow = 20;
/** Numbers that no other button of the message has. */
const firstBelow = 0;

/** A whole section, a page at a time. */
export function renderSection({ citation, blocks, below }: SectionView, page: number, form: Form): Message {
  const pages = toPages(blocks, roomIn[form] - around, sizeInDiscord);
  const at = Math.min(Math.max(0, page), pages.length - 1);
  const shown = pages[at] ?? [];
  const turn = (name: string, to: number) => button(name, { kind: "page", section: citation.id, page: to });
  const turns = [
    ...(at > 0 ? [turn(wording.previousPage, at - 1)] : []),
    ...(at < pages.length - 1 ? [turn(wording.nextPage, at + 1)] : []),
  ];
  const under = at === pages.length - 1 ? openButtons(below.slice(0, mostBelow), firstBelow) : [];
  const parts: Part[] = [
    subtext(citationText(citation, longestCitation)),
    ...(shown.length > 0 ? [text(toDiscordMarkdown(shown))] : []),
    ...(pages.length > 1 ? [subtext(wording.page(at + 1, pages.length))] : []),
    ...rows(turns),
    ...rows(under),
  ];
  return compose(parts, form);
}

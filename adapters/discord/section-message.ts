import type { SectionView } from "../../src/index.ts";
import { sectionPage } from "../chat/paging.ts";
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
export function renderSection(section: SectionView, wanted: number, form: Form): Message {
  const page = sectionPage(section, wanted, roomIn[form] - around, sizeInDiscord);
  const { citation, items, number, count, below } = page;
  const turns = page.turns.map((turn) => button(turn.label, { kind: "turn", section: citation.id, page: turn.page }));
  const parts: Part[] = [
    subtext(citationText(citation, longestCitation)),
    ...(items.length > 0 ? [text(toDiscordMarkdown(items))] : []),
    ...(count > 1 ? [subtext(wording.page(number, count))] : []),
    ...rows(turns),
    ...rows(openButtons(below.slice(0, mostBelow), firstBelow)),
  ];
  return compose(parts, form);
}

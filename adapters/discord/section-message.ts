import type { SectionView } from "../../src/index.ts";
import { sectionPage } from "../chat/paging.ts";
import type { SectionControls } from "../chat/platform.ts";
import { labelsOf } from "../chat/section-names.ts";
import { citationText } from "./labels.ts";
import { discordText } from "./markdown.ts";
import { button, compose, type Message, type Part, picker, roomIn, rows, type Style, subtext, text } from "./parts.ts";
import { questionLine } from "./question-line.ts";
import { sectionButtons } from "./render.ts";

/** Characters reserved for everything around a page of the section. */
const reserved = 700;
const longestCitation = 500;
/** Distinguishes the menu of the sections below from the other menus of the message. */
const pickBelow = 0;
/** Fewest characters of a page beside which the question and the controls are still shown. */
const leastRoom = 700;

/**
 * Renders one page of a whole section.
 * @param under the controls below the page, and the question that they are about, which stands above so that it can be read
 * back
 * @param above a line above everything else, in Discord's Markdown
 */
export function renderSection(
  section: SectionView,
  wanted: number,
  { form, wording }: Style,
  { controls, question }: SectionControls = { controls: [] },
  above = "",
): Message {
  const line = question === undefined ? "" : questionLine(question, wording);
  const room = roomIn[form] - reserved;
  const hasRoom = line !== "" && controls.length > 0 && room - line.length >= leastRoom;
  const { write, size } = discordText(section.citation.url);
  const page = sectionPage(section, wanted, hasRoom ? room - line.length - 1 : room, size);
  const { citation, items, number, count, below } = page;
  const turns = page.turns.map((turn) =>
    button(wording[turn.label], { kind: "turn", section: citation.id, page: turn.page }),
  );
  const [name = ""] = labelsOf([citation]);
  const parts: Part[] = [
    ...(above === "" ? [] : [text(above)]),
    ...(hasRoom ? [text(line)] : []),
    subtext(citationText(citation, name, { room: longestCitation, wording })),
    ...(items.length > 0 ? [text(write(items))] : []),
    ...(count > 1 ? [subtext(wording.page(number, count))] : []),
    ...(below.length > 0 ? [picker(wording.below, below, pickBelow)] : []),
    ...rows([...turns, ...(hasRoom ? sectionButtons(controls, wording) : [])]),
  ];
  return compose(parts, form);
}

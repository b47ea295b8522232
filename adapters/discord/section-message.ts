import type { SectionView } from "../../src/index.ts";
import { sectionPage } from "../chat/paging.ts";
import type { SectionControls } from "../chat/platform.ts";
import { labelsOf } from "../chat/section-names.ts";
import { citationText } from "./labels.ts";
import { discordText } from "./markdown.ts";
import { button, compose, type Message, type Part, picker, roomIn, rows, type Style, subtext, text } from "./parts.ts";
import { questionLine } from "./question-line.ts";
import { sectionButtons } from "./render.ts";

/** Characters for what stands around a page. */
const around = 700;
const longestCitation = 500;
/** Tells the menu of sections below from others. */
const pickBelow = 0;
/** Characters without which a page is none. */
const leastRoom = 700;

/**
 * A whole section, a page at a time.
 * @param under stands under it, with the question above that it is about, so that the question can be read back
 */
export function renderSection(
  section: SectionView,
  wanted: number,
  { form, wording }: Style,
  { controls, question }: SectionControls = { controls: [] },
): Message {
  const line = question === undefined ? "" : questionLine(question, wording);
  const room = roomIn[form] - around;
  const hasRoom = line !== "" && controls.length > 0 && room - line.length >= leastRoom;
  const { write, size } = discordText(section.citation.url);
  const page = sectionPage(section, wanted, hasRoom ? room - line.length - 1 : room, size);
  const { citation, items, number, count, below } = page;
  const turns = page.turns.map((turn) =>
    button(wording[turn.label], { kind: "turn", section: citation.id, page: turn.page }),
  );
  const [name = ""] = labelsOf([citation]);
  const parts: Part[] = [
    ...(hasRoom ? [text(line)] : []),
    subtext(citationText(citation, name, longestCitation)),
    ...(items.length > 0 ? [text(write(items))] : []),
    ...(count > 1 ? [subtext(wording.page(number, count))] : []),
    ...(below.length > 0 ? [picker(wording.below, below, pickBelow)] : []),
    ...rows([...turns, ...(hasRoom ? sectionButtons(controls, wording) : [])]),
  ];
  return compose(parts, form);
}

import {
  type Answer,
  type Citation,
  citationDetails,
  citationPath,
  type Excerpt,
  englishAnswers,
  type NearSection,
  nothingFound,
  otherVersionsSay,
  type SectionView,
  type Topic,
} from "../../src/index.ts";
import { renderBlocks } from "./render-blocks.ts";
import type { Style } from "./style.ts";

/** Writes an answer for a terminal. */
export function renderAnswer(answer: Answer, style: Style): string {
  const shown = renderKind(answer, style);
  return answer.isShortened ? `${style.wrap(shortened, 0)}\n\n${shown}` : shown;
}

const shortened = "The question is long: only its beginning and its end were read.";

function renderKind(answer: Answer, style: Style): string {
  switch (answer.kind) {
    case "answer": {
      const differing = otherVersionsSay(answer);
      return [
        ...(answer.leftOpen === undefined ? [] : [style.wrap(englishAnswers.leftOpen(answer.leftOpen), 0)]),
        ...answer.excerpts.map((excerpt) => renderExcerpt(excerpt, style)),
        ...(differing === undefined ? [] : [style.wrap(differing, 0)]),
        ...renderLinks("See also", answer.related, style),
      ].join("\n\n");
    }
    case "closest":
      return [style.wrap(nothingFound(answer), 0), ...answer.sections.map((near) => renderNear(near, style))].join(
        "\n\n",
      );
    case "unknown":
    case "courtesy":
      return style.wrap(nothingFound(answer), 0);
  }
}

const gutter = "│ ";

function renderNear({ blocks, ...citation }: NearSection, style: Style): string {
  return renderExcerpt({ blocks, citation }, style);
}

function renderExcerpt({ blocks, citation }: Excerpt, style: Style): string {
  const { colors } = style;
  const quoted = renderBlocks(blocks, style, gutter.length).replace(/^/gm, colors.dim(gutter));
  const shown = blocks.length === 0 ? [] : [quoted];
  return [colors.bold(headingPath(citation)), ...shown, renderSource(citation, style)].join("\n");
}

function renderSource(citation: Citation, { colors, path }: Style): string {
  const { file, lines, url } = citation;
  const range = lines.last > lines.first ? `${lines.first}-${lines.last}` : lines.first;
  const place = `${path(file)}:${range}`;
  return colors.dim([place, ...citationDetails(citation), ...(url === undefined ? [] : [url])].join(" · "));
}

function renderLinks(title: string, citations: readonly Citation[], style: Style): string[] {
  if (citations.length === 0) return [];
  const { colors } = style;
  const lines = citations.map((citation) => {
    const { id, status } = citation;
    return `  ${headingPath(citation)}  ${colors.dim([shortHeading(id), ...(status === undefined ? [] : [status])].join(" · "))}`;
  });
  return [[`${title}:`, ...lines].join("\n")];
}

/** The longest heading that is shown whole, in characters. */
const longestHeading = 120;

function headingPath(citation: Citation): string {
  return citationPath(citation).map(shortHeading).join(" › ");
}

/** Returns a heading, cut after a whole word and with `…` where it is long; those are paragraphs by their length. */
function shortHeading(heading: string): string {
  if (heading.length <= longestHeading) return heading;
  const start = heading.slice(0, longestHeading).replace(/[\uD800-\uDBFF]$/, "");
  const words = start.split(" ").slice(0, -1).join(" ");
  return `${words === "" ? start : words}…`;
}

/** Writes a whole section. */
export function renderSection({ citation, blocks, below }: SectionView, style: Style): string {
  return [
    [style.colors.bold(headingPath(citation)), renderSource(citation, style)].join("\n"),
    ...(blocks.length > 0 ? [renderBlocks(blocks, style, 0)] : []),
    ...renderLinks("Below", below, style),
  ].join("\n\n");
}

/** Lists documents and their sections, indented by level. A first heading that equals the title is not repeated. */
export function renderTopics(topics: readonly Topic[], { colors }: Style): string {
  return topics
    .map(({ title, sections }) => {
      const [first] = sections;
      const isTitle = first?.headings.length === 1 && first.headings[0] === title;
      const lines = sections
        .filter((section) => section.headings.length > 0 && !(isTitle && section === first))
        .map(
          ({ headings, id }) =>
            `${"  ".repeat(headings.length)}${shortHeading(headings.at(-1) ?? "")}  ${colors.dim(id)}`,
        );
      const id = isTitle ? `  ${colors.dim(first.id)}` : "";
      return [`${colors.bold(shortHeading(title))}${id}`, ...lines].join("\n");
    })
    .join("\n\n");
}

import { homeView } from "../../adapters/slack/browse.ts";
import { actionIds } from "../../adapters/slack/buttons.ts";
import { type Message, type RenderOptions, renderAnswer } from "../../adapters/slack/render.ts";
import { modal, readPlace, sectionModal } from "../../adapters/slack/section-modal.ts";
import { wording } from "../../adapters/slack/wording.ts";
import { type Answer, Footnote, type JudgedQuestion, loadKnowledge, plainBlocks } from "../../src/index.ts";
import { judgeMessage, judgeView } from "../../test/stand-ins/slack/judge-message.ts";
import { firstLost, shownText } from "./shown-text.ts";

export interface RenderingFigures {
  readonly sections: number;
  readonly pages: number;
  readonly homePages: number;
  readonly questions: number;
  /** Messages and modals with answers, over all surfaces. */
  readonly answers: Readonly<Record<Answer["kind"], number>>;
  /** Excerpts of which a message shows a part, and offers the rest as a whole section. */
  readonly shortened: number;
  /** What Slack would refuse, and what is lost. */
  readonly faults: readonly string[];
}

type Blocks = Message["blocks"];
type Shown = Pick<RenderOptions, "surface" | "sharedBy">;

const surfaces: readonly Shown[] = [
  { surface: "public" },
  { surface: "private" },
  { surface: "modal" },
  { surface: "public", sharedBy: "U2" },
];

/** Renders all that a knowledge folder can be asked for, and looks for what Slack refuses and for what is lost. */
export async function renderingFigures(
  folder: string,
  judged: readonly Pick<JudgedQuestion, "question" | "earlier">[],
): Promise<RenderingFigures> {
  const footnote = new Footnote(loadKnowledge(folder).documents);
  const topics = footnote.topics();
  const sections = topics.flatMap((topic) => topic.sections);
  const faults: string[] = [];
  const judge = (what: string, fault: string | undefined): void => {
    if (fault !== undefined) faults.push(`${what}: ${fault}`);
  };

  let pages = 0;
  for (const { id } of sections) {
    const read = pagesOf(footnote, id);
    pages += read.length;
    for (const [page, shown] of read.entries()) judge(`page ${page + 1} of ${id}`, judgeView({ ...shown }));
    const shown = read.flatMap(({ blocks }) => blocks);
    judge(`the pages of ${id}`, lostOf(footnote.section(id)?.blocks ?? [], shown));
  }
  const homePages = walk(
    (page) => homeView(topics, page),
    actionIds.browse,
    ({ value }) => Number(value),
  );
  for (const [page, shown] of homePages.entries()) judge(`page ${page + 1} of the home`, judgeView({ ...shown }));

  const headings = sections.map(({ title, headings: path }) => ({ question: path.at(-1) ?? title, earlier: [] }));
  const questions = [...judged, ...headings];
  const answers = { answer: 0, closest: 0, unknown: 0, courtesy: 0 };
  let shortened = 0;
  for (const { question, earlier } of questions) {
    for (const sure of [{}, { threshold: 0 }]) {
      const answer = await footnote.ask(question, { earlier, ...sure });
      for (const shown of surfaces) {
        const what = `“${question}” (${shown.surface})`;
        answers[answer.kind]++;
        const message = renderAnswer(answer, {
          ...shown,
          question,
          earlier,
          except: [],
          asker: "U1",
          canAskPerson: true,
          command: "/ask",
        });
        judge(what, judgeShown(message, shown));
        if (answer.kind !== "answer") continue;
        for (const { blocks, citation } of answer.excerpts) {
          const lost = lostOf(blocks, message.blocks);
          if (lost === undefined) continue;
          shortened++;
          if (!offersWhole(message.blocks, citation.id, footnote)) judge(`${what} quotes ${citation.id}`, lost);
        }
      }
    }
  }
  return {
    sections: sections.length,
    pages,
    homePages: homePages.length,
    questions: questions.length,
    answers,
    shortened,
    faults,
  };
}

function judgeShown(message: Message, { surface }: Shown): string | undefined {
  if (message.text === "") return "no text for notifications";
  if (surface === "modal") return judgeView({ ...modal(wording.askTitle, message.blocks) });
  return judgeMessage({ ...message });
}

function lostOf(quoted: Parameters<typeof plainBlocks>[0], shown: readonly object[]): string | undefined {
  const word = firstLost(plainBlocks(quoted), shownText(shown));
  return word === undefined ? undefined : `“${word}” is lost, or not in its place`;
}

/** Whether there is a button that shows a section whole. */
function offersWhole(blocks: Blocks, id: string, footnote: Footnote): boolean {
  const isOpener = (action: string): boolean => action === actionIds.whole || action.startsWith(actionIds.open);
  return buttonsOf(blocks).some(({ action, value }) => isOpener(action) && footnote.idOfKey(value) === id);
}

function pagesOf(footnote: Footnote, id: string): ReturnType<typeof sectionModal>[] {
  const section = footnote.section(id);
  if (section === undefined) return [];
  return walk(
    (page) => sectionModal(section, page),
    actionIds.page,
    ({ value }) => readPlace(value)?.page ?? 0,
  );
}

interface Pressable {
  readonly action: string;
  readonly value: string;
}

/** All pages, as somebody sees them who presses the button for the next one until there is none. */
function walk<View extends { readonly blocks: readonly object[] }>(
  show: (page: number) => View,
  turns: string,
  pageOf: (button: Pressable) => number,
): View[] {
  const seen: View[] = [];
  for (let page: number | undefined = 0; page !== undefined; ) {
    const at: number = page;
    const view = show(at);
    seen.push(view);
    const targets = buttonsOf(view.blocks)
      .filter(({ action }) => action.startsWith(turns))
      .map(pageOf);
    page = targets.find((target) => target > at);
  }
  return seen;
}

function buttonsOf(blocks: readonly object[]): Pressable[] {
  return blocks
    .flatMap((block) => ("elements" in block && Array.isArray(block.elements) ? (block.elements as unknown[]) : []))
    .flatMap((element) => {
      const { action_id: action, value } = element as { readonly action_id?: string; readonly value?: string };
      return action === undefined || value === undefined ? [] : [{ action, value }];
    });
}

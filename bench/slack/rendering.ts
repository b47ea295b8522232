import { homeView } from "../../adapters/slack/browse.ts";
import { actionIds } from "../../adapters/slack/buttons.ts";
import { readControl } from "../../adapters/slack/read-control.ts";
import { type Message, renderAnswer } from "../../adapters/slack/render.ts";
import { modal, sectionModal } from "../../adapters/slack/section-modal.ts";
import { wording } from "../../adapters/slack/wording.ts";
import {
  type Answer,
  type Block,
  blocksText,
  Footnote,
  type JudgedQuestion,
  loadKnowledge,
  type SectionView,
} from "../../src/index.ts";
import { judgeMessage, judgeView } from "../../test/stand-ins/slack/judge-message.ts";
import { type Shown, withControls } from "../../test/support/with-controls.ts";
import { firstLost, shownText } from "./shown-text.ts";
import { buttonsOf, type Pressable, walk } from "./walk.ts";

/** What was rendered, and the faults in it: what Slack would refuse, and what is lost. */
export interface RenderingFigures {
  readonly sections: number;
  /** Pages of all whole sections. */
  readonly pages: number;
  readonly questions: number;
  /** The number of messages and modals with answers, on all surfaces, by the kind of answer. */
  readonly answers: Readonly<Record<Answer["kind"], number>>;
  /** The number of excerpts that a message shows in part or not at all, with a button that opens the whole section. */
  readonly shortened: number;
  readonly faults: readonly string[];
}

type Asked = Pick<JudgedQuestion, "question" | "earlier">;
type Surface = Pick<Shown, "surface" | "sharedBy" | "showsQuestion">;

const surfaces: readonly Surface[] = [
  { surface: "public", showsQuestion: false },
  { surface: "private", showsQuestion: true },
  { surface: "modal", showsQuestion: true },
  { surface: "public", sharedBy: "U2", showsQuestion: true },
];

/**
 * Renders everything that a knowledge folder can be asked for: every section whole, the home, and the answer to every question.
 */
export async function renderingFigures(folder: string, judged: readonly Asked[]): Promise<RenderingFigures> {
  const rendering = new Rendering(new Footnote(loadKnowledge(folder).documents));
  await rendering.judgeAll(judged);
  return rendering.figures;
}

class Rendering {
  readonly figures = {
    sections: 0,
    pages: 0,
    questions: 0,
    answers: { answer: 0, closest: 0, unknown: 0, courtesy: 0 },
    shortened: 0,
    faults: [] as string[],
  };
  private readonly footnote: Footnote;

  constructor(footnote: Footnote) {
    this.footnote = footnote;
  }

  async judgeAll(judged: readonly Asked[]): Promise<void> {
    for (const { id, title, headings } of this.footnote.topics().flatMap(({ sections }) => sections)) {
      const section = this.footnote.section(id);
      if (section !== undefined) this.judgeSection(section);
      await this.judgeQuestion({ question: headings.at(-1) ?? title, earlier: [] });
    }
    for (const question of judged) await this.judgeQuestion(question);
    this.note("the home", judgeView({ ...homeView("/ask") }));
  }

  private judgeSection(section: SectionView): void {
    const what = `the section ${section.citation.id}`;
    const pages = walk((page) => sectionModal(section, page), actionIds.page, pageOf);
    this.figures.sections++;
    this.figures.pages += pages.length;
    for (const view of pages) this.note(what, judgeView({ ...view }));
    const shown = pages.flatMap(({ blocks }) => blocks);
    this.note(what, lostOf(section.blocks, shown));
    const unreached = section.below.find(({ id }) => !this.opens(shown, id));
    this.note(what, unreached && `no button opens ${unreached.id}`);
  }

  /** Judges the answer to a question, and the one that would be given with threshold 0. */
  private async judgeQuestion({ question, earlier }: Asked): Promise<void> {
    this.figures.questions++;
    for (const sure of [{}, { threshold: 0 }]) {
      const answer = await this.footnote.ask(question, { earlier, ...sure });
      const options = { question, earlier, except: [], asker: "U1", canAskPerson: true, canBeSolved: false };
      for (const surface of surfaces) {
        this.figures.answers[answer.kind]++;
        const message = renderAnswer(answer, withControls(answer, { ...options, ...surface }), "/ask");
        this.judgeAnswer(answer, message, surface, `“${question}”`);
      }
    }
  }

  private judgeAnswer(answer: Answer, message: Message, { surface }: Surface, what: string): void {
    const refused =
      surface === "modal" ? judgeView({ ...modal(wording.askTitle, message.blocks) }) : judgeMessage({ ...message });
    this.note(what, refused);
    this.note(what, message.text === "" ? "no text for notifications" : undefined);
    if (answer.kind !== "answer") return;
    for (const { blocks, citation } of answer.excerpts) {
      const lost = lostOf(blocks, message.blocks);
      if (lost === undefined) continue;
      this.figures.shortened++;
      if (!this.opens(message.blocks, citation.id)) this.note(`${what} from ${citation.id}`, lost);
    }
  }

  /** Whether there is a button that shows a section whole. */
  private opens(blocks: readonly object[], id: string): boolean {
    return buttonsOf(blocks).some(({ action, value }) => {
      const read = readControl(action, value, (key) => this.footnote.idOfKey(key));
      return read?.control.kind === "open" && read.control.section === id;
    });
  }

  private note(what: string, fault: string | undefined): void {
    if (fault !== undefined) this.figures.faults.push(`${what}: ${fault}`);
  }
}

function pageOf({ action, value }: Pressable): number {
  const control = readControl(action, value, (key) => key)?.control;
  return control?.kind === "turn" ? control.page : 0;
}

function lostOf(quoted: readonly Block[], shown: readonly object[]): string | undefined {
  const word = firstLost(blocksText(quoted), shownText(shown));
  return word === undefined ? undefined : `“${word}” is lost, or not in its place`;
}

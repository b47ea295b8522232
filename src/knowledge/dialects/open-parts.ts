import { Alerts } from "./alerts.ts";
import { CodeComponents } from "./code-components.ts";
import { Formulas } from "./formulas.ts";
import { HtmlCode } from "./html-code.ts";
import { IndentedNotes } from "./indented-notes.ts";
import { MdxLines } from "./mdx-lines.ts";
import type { Fence } from "./open-fences.ts";

/** What the lines stand in that are read next: what earlier ones opened. */
export class OpenParts {
  readonly fences: Fence[] = [];
  readonly notes = new IndentedNotes();
  readonly alerts = new Alerts();
  readonly formulas: Formulas;
  readonly htmlCode: HtmlCode;
  readonly mdx: MdxLines;
  readonly codeComponents: CodeComponents;
  /** What the lines are like that are options of what was opened. */
  option: RegExp | undefined;
  /** The index of the blank line below the environments of LaTeX in which lines are. */
  endOfEnvironment = -1;
  isAfterList = false;
  /** Whether lines are in a block of HTML, where there is no code by indentation. */
  isInHtml = false;
  /** Whether lines are below a component's tag, without a blank line between: they are indented for the look of it. */
  isInComponent = false;
  isInCodeGroup = false;
  /** Whether lines are in a component of Nuxt Content, whose places are named on lines of their own. */
  isInDirective = false;
  /** Whether lines are behind the beginning of tabs of VitePress, whose names stand on lines of their own. */
  isInTabs = false;
  /** Whether lines are in a panel of Retype, whose end would make a heading of the line above. */
  isInPanel = false;

  constructor(lines: readonly string[], isMdx: boolean) {
    this.formulas = new Formulas(lines);
    this.htmlCode = new HtmlCode(lines);
    this.mdx = new MdxLines(lines, isMdx);
    this.codeComponents = new CodeComponents(lines);
  }

  /** Whether a line of Markdown without MDX stands in something that another line opened. */
  isAnyAt(at: number): boolean {
    return (
      this.fences.length + this.notes.depth > 0 ||
      this.alerts.isOpen ||
      this.option !== undefined ||
      this.formulas.isBetweenDollars ||
      this.mdx.isOpen ||
      this.htmlCode.isOpenAt(at) ||
      at <= this.endOfEnvironment
    );
  }
}

import { Alerts } from "./alerts.ts";
import { CodeComponents } from "./code-components.ts";
import type { OptionLines } from "./container-options.ts";
import { Formulas } from "./formulas.ts";
import { HtmlCode } from "./html-code.ts";
import { IndentedNotes } from "./indented-notes.ts";
import { MdxLines } from "./mdx-lines.ts";
import type { Fence } from "./open-fences.ts";

/** The state between lines: everything that earlier lines opened and no line has closed yet. */
export class ReaderState {
  readonly fences: Fence[] = [];
  readonly notes = new IndentedNotes();
  readonly alerts = new Alerts();
  readonly formulas: Formulas;
  readonly htmlCode: HtmlCode;
  readonly mdx: MdxLines;
  readonly codeComponents: CodeComponents;
  /** Which of the next lines are options of the container or fence that was opened last. */
  options: OptionLines | undefined;
  /** The index of the blank line below the LaTeX environments that contain the current line. */
  endOfEnvironment = -1;
  isAfterList = false;
  /** Whether the current line is in a block of HTML, which has no indented code. */
  isInHtml = false;
  /** Whether the current line is below a component's tag without a blank line between: its indentation means nothing. */
  isInComponent = false;
  isInCodeGroup = false;
  /** Whether the current line is in a component of Nuxt Content, whose slots are named on lines of their own (`#title`). */
  isInDirective = false;
  /** Whether a group of VitePress tabs has begun, in which each tab's name stands on a line of its own (`== npm`). */
  isInTabs = false;
  /** Whether the current line is in a panel of Retype. Its end, `===`, would turn the line above into a heading. */
  isInPanel = false;

  constructor(lines: readonly string[], isMdx: boolean) {
    this.formulas = new Formulas(lines);
    this.htmlCode = new HtmlCode(lines);
    this.mdx = new MdxLines(lines, isMdx);
    this.codeComponents = new CodeComponents(lines);
  }

  /** Whether the line at this index, in a file that is not MDX, is inside something that an earlier line opened. */
  isAnyAt(at: number): boolean {
    return (
      this.fences.length + this.notes.depth > 0 ||
      this.alerts.isOpen ||
      this.options !== undefined ||
      this.formulas.isBetweenDollars ||
      this.mdx.isOpen ||
      this.htmlCode.isOpenAt(at) ||
      at <= this.endOfEnvironment
    );
  }
}

import { type Answer, Footnote } from "../../../src/index.ts";

/** A Footnote that throws on its first question. */
export class FailingOnce extends Footnote {
  private hasFailed = false;

  override ask(...asked: Parameters<Footnote["ask"]>): Promise<Answer> {
    if (this.hasFailed) return super.ask(...asked);
    this.hasFailed = true;
    throw new Error("exploded");
  }
}

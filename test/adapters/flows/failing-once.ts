import { type Answer, Footnote } from "../../../src/index.ts";

/** Cannot answer what it is asked first. */
export class FailingOnce extends Footnote {
  private hasFailed = false;

  override ask(...asked: Parameters<Footnote["ask"]>): Promise<Answer> {
    if (this.hasFailed) return super.ask(...asked);
    this.hasFailed = true;
    throw new Error("exploded");
  }
}

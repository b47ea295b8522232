import { afterEach, beforeEach } from "vitest";
import type { RateLimit, RateLimits } from "../../../adapters/chat/rate-limit.ts";
import { Footnote } from "../../../src/index.ts";
import { until } from "../../stand-ins/until.ts";
import { rateLimitOf } from "../../support/rate-limit-of.ts";
import { shippedKnowledge } from "../../support/shipped.ts";
import type { Seen, TestedChat } from "./tested-chat.ts";

type Open<Chat> = (footnote: Footnote, rateLimit: RateLimit) => Promise<Chat>;

/** A chat that is opened anew for each test, and what tests wait for in it. */
export class OpenedChat<Own extends Seen, Chat extends TestedChat<Own> = TestedChat<Own>> {
  readonly footnote = new Footnote(shippedKnowledge.documents);
  private readonly open: Open<Chat>;
  private opened: Chat | undefined;

  /** Belongs into a `describe`, all tests of which get a chat of their own. */
  constructor(open: Open<Chat>) {
    this.open = open;
    beforeEach(() => this.reopen());
    afterEach(() => this.chat.close());
  }

  get chat(): Chat {
    if (this.opened === undefined) throw new Error("the chat is not open");
    return this.opened;
  }

  /** @param perPerson how many questions a person may ask in a minute */
  async reopen(perPerson = 1e6, more: Partial<RateLimits> = {}, footnote = this.footnote): Promise<void> {
    await this.opened?.close();
    const limits = { perPerson: { questions: perPerson, seconds: 60 }, ...more };
    this.opened = await this.open(footnote, rateLimitOf(limits));
  }

  answerTo(message: string): Promise<Own> {
    return until(async () => (await this.chat.answers(message))[0]);
  }

  async asked(text: string, who = "ann"): Promise<Own> {
    return this.answerTo(await this.chat.mention(who, text));
  }

  async waitForText(message: string, text: string): Promise<void> {
    await until(async () => (await this.answerTo(message)).text.includes(text));
  }

  async waitForNone(message: string): Promise<void> {
    await until(async () => (await this.chat.answers(message)).length === 0);
  }
}

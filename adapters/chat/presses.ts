import { type Mark, reasonOf, type SectionView } from "../../src/index.ts";
import { type Asking, ask, type Chat, find, personOf, render, secondsToWait } from "./answering.ts";
import { type Control, type ControlOf, controlsOfSection, menuControls } from "./controls.ts";
import { judge, keepFeedback, learnFrom } from "./judging.ts";
import { interactionKey, onceKey, rateLimitKeys } from "./keys.ts";
import { onceUnlessEnded } from "./once-unless-ended.ts";
import type { ControlPress, SectionControls } from "./platform.ts";

/** Does what a pressed control stands for. */
export function handlePress<Shown>(chat: Chat<Shown>, pressed: ControlPress<Shown>): Promise<void> {
  if (!pressed.asker.mayUse) return pressed.tell(chat.platform.say(({ notForYou }) => notForYou));
  return new Press(chat, pressed).take(pressed.control);
}

/** Thrown inside `onceUnlessEnded` so that the claim is released where the rate limit does not allow asking people yet. */
class AskedTooOften extends Error {}

class Press<Shown> {
  private readonly chat: Chat<Shown>;
  private readonly pressed: ControlPress<Shown>;

  constructor(chat: Chat<Shown>, pressed: ControlPress<Shown>) {
    this.chat = chat;
    this.pressed = pressed;
  }

  take(control: Control): Promise<void> {
    switch (control.kind) {
      case "open":
        return this.open(control.section);
      case "turn":
        return this.turn(control);
      case "browse":
        return this.browse(control.page);
      case "next-best":
        return this.withQuestion((question) => this.nextBest(question, control.shown));
      case "share":
        return this.withQuestion((question) => this.share(question, control.shown));
      case "see-all":
        return this.withQuestion((question) => this.seeAll(question));
      case "menu":
        return this.withQuestion((question) => this.showMenu(question, control));
      case "ask-person":
        return this.withQuestion((question) => this.askPerson(question, control.asker));
      case "remove":
        return this.remove(control.asker);
      case "answered-it":
        return this.answeredIt(control.section);
      case "judge":
        return this.withQuestion((question) => judge(this.chat, this.pressed, { ...control, question }));
      case "solved":
        return this.solve(control);
    }
  }

  private async open(id: string): Promise<void> {
    const section = await this.section(id);
    if (section !== undefined) await this.mark("opened", { section: id });
    await this.pressed.showSection(section, 0, await this.underSection(id));
  }

  private async turn({ section, page }: ControlOf<"turn">): Promise<void> {
    await this.pressed.showSection(await this.section(section), page, await this.underSection(section));
  }

  private async underSection(section: string): Promise<SectionControls> {
    const question = await this.pressed.question();
    const controls = controlsOfSection(section, question !== undefined);
    return question === undefined ? { controls } : { controls, question };
  }

  private async section(id: string): Promise<SectionView | undefined> {
    return this.chat.footnote.section(id, { audiences: await this.pressed.asker.audiences() });
  }

  private async browse(page: number): Promise<void> {
    const audiences = await this.pressed.asker.audiences();
    await this.pressed.showTopics?.(this.chat.footnote.topics({ audiences }), page);
  }

  private async nextBest(question: string, shown: readonly string[]): Promise<void> {
    const { pressed, chat } = this;
    const seconds = await secondsToWait(chat, pressed.asker);
    if (seconds > 0) return this.show(Promise.resolve(chat.platform.say(({ slowDown }) => slowDown(seconds))));
    const find = async (): Promise<Shown> => {
      const asking = await this.asking(question, shown, "next");
      const answer = await ask(chat, asking);
      if (answer.kind === "unknown") return chat.platform.say(({ nothingMore }) => nothingMore);
      return render(chat, answer, asking, { surface: this.surface, showsQuestion: true });
    };
    await this.show(find());
  }

  /** Shows all near sections of a question. The question was recorded when it was asked first, so it is not recorded again. */
  private async seeAll(question: string): Promise<void> {
    const { chat } = this;
    const findAgain = async (): Promise<Shown> => {
      const asking = await this.asking(question, [], "next");
      const { answer } = await find(chat, asking);
      return render(chat, answer, asking, { surface: this.surface, showsQuestion: true });
    };
    await this.show(findAgain());
  }

  /** Where the person who pressed is shown an answer. */
  private get surface(): "modal" | "private" {
    return this.pressed.window === undefined ? "private" : "modal";
  }

  private show(shown: Promise<Shown>): Promise<void> {
    return this.pressed.window?.show(shown) ?? this.pressed.tell(shown);
  }

  /** @param menu the menu of the answer that holds the control */
  private async showMenu(question: string, menu: ControlOf<"menu">): Promise<void> {
    const { asker, message } = this.pressed;
    const controls = menuControls({ ...menu, canAskPerson: asker.canAskPerson });
    const elsewhere = controls.map((one) => (one.kind === "remove" ? { ...one, answer: message } : one));
    await this.pressed.showMenu?.(question, elsewhere);
  }

  /**
   * Posts for everybody an answer that only its asker saw, and not again while that post still exists. The question is asked
   * again with the audiences of the person who shares it.
   */
  private async share(question: string, shown: readonly string[]): Promise<void> {
    const { platform, record } = this.chat;
    const { asker, message } = this.pressed;
    const find = async (): Promise<Shown> => {
      const asking = await this.asking(question, shown, "share");
      const how = { surface: "public", showsQuestion: true, sharedBy: asker.user } as const;
      return render(this.chat, await ask(this.chat, asking), asking, how);
    };
    const key = onceKey(platform.name, "share", message, question.toLowerCase());
    const before = (await record.answerTo(key))?.message;
    const isRemoved = before !== undefined && !(await this.pressed.isStanding(before));
    const isFirst = await this.once(isRemoved ? `${key}:${before}` : key, async () => {
      const post = await this.pressed.share(find());
      const shared = { question, earlier: [], asker: asker.user };
      await (post === undefined
        ? record.setAnswer(this.namelessShare(question, asker.user), { message: key, ...shared })
        : record.setAnswer(key, { message: post, ...shared }));
      return true;
    });
    if (isFirst === undefined) return this.pressed.tell(platform.say(({ sharedBefore }) => sharedBefore));
    await this.mark("shared", { question });
  }

  /** Posts the question where people are asked, once, and tells the person who pressed where that is. */
  private async askPerson(question: string, asked: string): Promise<void> {
    const { platform, rateLimit, log } = this.chat;
    const { asker } = this.pressed;
    const { person } = rateLimitKeys(platform.name, asker);
    const askHelpers = async (): Promise<Shown> => {
      const helpers = await this.pressed.helpers();
      if ("obstacle" in helpers) return helpers.obstacle;
      const key = onceKey(platform.name, "person", helpers.place, question.toLowerCase());
      let seconds = 0;
      const told = await this.once(key, async () => {
        seconds = await rateLimit.secondsUntilHelp(person, `${platform.name}:${helpers.place}`);
        if (seconds > 0) throw new AskedTooOften();
        return helpers.ask(question, asked);
      }).catch((error: unknown) => {
        if (error instanceof AskedTooOften)
          return platform.say(({ helpersBusy }) => helpersBusy(Math.ceil(seconds / 60)));
        const fault = platform.faultOf(error);
        if (fault !== "forbidden" && fault !== "gone") throw error;
        log.warn(
          { platform: platform.name, channel: helpers.place, reason: reasonOf(error) },
          "help channel is out of reach",
        );
        return platform.say(({ cannotAskPerson }) => cannotAskPerson);
      });
      return told ?? helpers.askedBefore;
    };
    await this.pressed.tell(askHelpers());
  }

  private async remove(asked: string): Promise<void> {
    const { platform } = this.chat;
    const { asker, mayManage } = this.pressed;
    if (asker.user !== asked && !mayManage) return this.pressed.tell(platform.say(({ notYours }) => notYours));
    await this.pressed.removeAnswer();
    if (platform.sharesWithoutId) await this.letShareAgain(asked);
  }

  /**
   * Allows an answer to be shared again after its post was removed, where the platform gave no id of the post: nobody can check
   * whether such a post still exists.
   */
  private async letShareAgain(sharer: string): Promise<void> {
    const { record } = this.chat;
    const question = await this.pressed.question();
    if (question === undefined) return;
    const nameless = this.namelessShare(question, sharer);
    const shared = await record.answerTo(nameless);
    if (shared === undefined) return;
    await record.release(shared.message);
    await record.removeAnswer(nameless);
  }

  /** Returns the record's key for an answer that a person shared in a place, where the post has no id. */
  private namelessShare(question: string, sharer: string): string {
    const { team = "", channel = "" } = this.pressed.asker;
    return onceKey(this.chat.platform.name, "share", team, channel, sharer, question.toLowerCase());
  }

  private async answeredIt(section: string): Promise<void> {
    const { platform } = this.chat;
    if (section === "") return this.pressed.tell(platform.say(({ sectionGone }) => sectionGone));
    await this.withQuestion(async (question) => {
      const audiences = await this.pressed.asker.audiences();
      await learnFrom(this.chat, this.pressed.asker, { question, section, isRight: true, audiences });
      await this.mark("solved", { question, section });
      const said = platform.say(({ noted }) => noted);
      await (this.pressed.window?.confirm(said) ?? this.pressed.tell(said));
    });
  }

  private async solve({ asker: asked, sections }: ControlOf<"solved">): Promise<void> {
    const { platform } = this.chat;
    const { asker, mayManage } = this.pressed;
    if (asker.user !== asked && !mayManage)
      return this.pressed.tell(platform.say(({ notYourQuestion }) => notYourQuestion));
    const question = await this.pressed.question();
    const [section] = sections;
    if (question !== undefined) {
      await keepFeedback(this.chat, asker, { question, sections, isHelpful: true });
    }
    await this.mark("solved", {
      ...(question !== undefined && { question }),
      ...(section !== undefined && { section }),
    });
    await this.pressed.markSolved?.();
  }

  private once<Result>(key: string, act: () => Promise<Result>): Promise<Result | undefined> {
    return onceUnlessEnded(this.chat, key, this.pressed.asker.user, act);
  }

  private mark(kind: Mark["kind"], what: Pick<Mark, "question" | "section">): Promise<void> {
    const { platform, record } = this.chat;
    const { id, asker } = this.pressed;
    return record.addMark({ id: interactionKey(platform.name, id), kind, person: personOf(this.chat, asker), ...what });
  }

  private async withQuestion(act: (question: string) => Promise<void>): Promise<void> {
    const question = await this.pressed.question();
    if (question === undefined) return this.pressed.tell(this.chat.platform.say(({ questionGone }) => questionGone));
    await act(question);
  }

  /** Returns the question with the earlier ones of its conversation, which the platform may take long to return. */
  private async asking(question: string, except: readonly string[], way: "next" | "share"): Promise<Asking> {
    const { id, asker } = this.pressed;
    const earlier = await this.pressed.earlier();
    return { id: interactionKey(this.chat.platform.name, id), question, earlier, except, asker, way };
  }
}

import type { Answer, GivenAnswer, SectionView, Topic, Work } from "../../src/index.ts";
import type { Contents, Pointed, PossibleQuestions } from "./contents.ts";
import type { Control, Controls, Showing } from "./controls.ts";
import type { Line } from "./wording/common-wording.ts";

/**
 * What a chat platform implements for the bot (the port). The code that uses the port, the same for all platforms, is in the
 * files beside this one. `Shown` is a message in the platform's own form, which the shared code never looks into.
 */
export interface Platform<Shown> {
  /** The platform's name in keys, in the log and in the record. */
  readonly name: string;
  /** Set where a question can be marked as solved in the place where it was asked. */
  readonly canMarkSolved?: true;
  /** Set where the platform may return no id for a post that shares an answer. */
  readonly sharesWithoutId?: true;
  /** Renders an answer with its controls. */
  render(answer: Answer, rendering: Rendering): Shown;
  /** Renders one of the bot's own texts, in the reader's language where the platform tells the language. */
  say(line: Line): Shown;
  /** Renders one of the bot's own texts above a control that concerns an answer in another message. */
  offer(line: Line, control: Control, about: Pick<Rendering, "question" | "earlier" | "asker">): Shown;
  /** Classifies an error that a call to the platform threw; `channel` is where the call was made, if it was made in one. */
  faultOf(error: unknown, channel?: string): Fault;
  /**
   * Explains a "forbidden" fault: why the bot may not act in the channel, and what can be done about it; undefined where nobody
   * can be told.
   */
  explain(error: unknown, channel: string | undefined): Shown | undefined;
  /** Called when the platform no longer accepts the bot's only token; missing where the bot has several tokens. */
  onSignedOut?(): void;
}

/** Options for rendering an answer. */
export interface Rendering extends Pick<Showing, "surface" | "asker"> {
  /** The question; empty where readers of the answer may not see the question, so that no control can concern it. */
  readonly question: string;
  /** The earlier questions of the conversation, oldest first. */
  readonly earlier: readonly string[];
  /** Whether the message with the answer repeats the question, because the question is not visible beside the answer. */
  readonly showsQuestion: boolean;
  /** Set where the question came with pictures or files, which the bot does not read. */
  readonly isBesideFiles?: true;
  /** The platform's id of the person who shared the answer. */
  readonly sharedBy?: string;
  /** The platform's id of the person for whom the question was asked; named only above an answer of kind "answer". */
  readonly askedFor?: string;
  readonly controls: Controls;
}

/** The person who asks, the place, and what the person may do there. */
export interface Asker {
  /** The platform's id of the person. */
  readonly user: string;
  /** The platform's id of the channel; missing where there is none, as in a window. */
  readonly channel?: string;
  /** The platform's id of the workspace or server; missing where the bot does not belong to one there. */
  readonly team?: string;
  /** Whether the settings allow the person to use the bot in this place. */
  readonly mayUse: boolean;
  /** Whether the question can be passed on to people from this place. */
  readonly canAskPerson: boolean;
  /** Set where the bot is not a member of the place, as where a person installed the app only for themselves. */
  readonly isOutside?: true;
  /** Returns the audiences whose documents the person may see in this place; a platform may have to ask its API for them. */
  audiences(): readonly string[] | Promise<readonly string[]>;
  /** Whether the person's lessons may count without an author's approval; missing where nobody's may. */
  countsAlone?(): Promise<boolean>;
}

export const ways = ["direct", "mention", "reply", "follow-up", "unasked"] as const;

/** How a message asks. */
export type Way = (typeof ways)[number];

/** Whether a message of this way addresses the bot. Other messages are answered only where they ask and the bot is sure. */
export function isAddressed(way: Way): boolean {
  return way === "direct" || way === "mention";
}

/** Whether the author expects an answer, and so is told if there is none. */
export function isAsked(way: Way | undefined): boolean {
  return way !== undefined && way !== "unasked";
}

/** A message that may ask something, with the actions that the platform offers on the message. */
export interface IncomingMessage<Shown> extends AskerNotices<Shown> {
  /** Identifies the message on its platform: the same at every replica and at every retry. */
  readonly id: string;
  readonly asker: Asker;
  readonly way: Way;
  /** Whether the message mentions other people and does not speak to the bot. */
  readonly mentionsOnlyOthers?: boolean;
  /** Whether the author is answered only when addressing the bot; missing where the platform has no such setting. */
  hasQuietAuthor?(): Promise<boolean>;
  /** Identifies the edit that made the message ask; missing where the message asked from the start. */
  readonly version?: string;
  /** When that edit was made; see `EditedMessage.editedAt`. */
  readonly editedAt?: number;
  /** What another replica needs to answer the message if this process ends first. */
  readonly work: Work;
  /** Returns the contents of the message. */
  contents(): Contents;
  /** Returns the earlier questions of the conversation, oldest first. */
  earlier(): Promise<readonly string[]>;
  /**
   * Returns what the message points to. Called only where the message's own words ask nothing by themselves; missing where
   * messages of the platform cannot point to anything.
   * @param isBare whether the message has no words of its own
   */
  pointedAt?(isBare: boolean, earlier: readonly string[]): Promise<Pointed | undefined>;
  /**
   * Replies to the message, visible to everybody in the place.
   * @param asked the question and the earlier ones that the next message of the conversation follows up; missing for a reply
   * that is not an answer
   * @returns the platform's id of the reply
   */
  reply(shown: Shown, asked?: Pick<AskedQuestions, "earlier"> & { readonly question: string }): Promise<string>;
  /** Whether the author also asked the question that this message follows up; missing where only that person can follow up. */
  isByAsker?(): Promise<boolean>;
  /** Adds a thumbs-up reaction to the message, as people do when somebody thanks them. */
  acknowledge(): Promise<void>;
}

/** What a message asks. */
export interface AskedQuestions {
  /** The possible questions, likeliest first; each is tried. */
  readonly questions: readonly string[];
  /** The earlier questions of the conversation, oldest first. */
  readonly earlier: readonly string[];
  /** Whether the question stands in another message, such as the one that this message replies to. */
  readonly isElsewhere: boolean;
  /** Set where the question from elsewhere was cut so that it fits above the answer. */
  readonly isShortened?: true;
  /** Set where the question is what the message shows or points to, not what its author typed. */
  readonly isPointedAt?: true;
  /** Set where readers of the answer may not be allowed to see the message that holds the question. */
  readonly isUnseen?: true;
  /** Set where the message also holds pictures or files. */
  readonly hasFiles?: true;
  /** The bot's reply where it may not read the message. */
  readonly unreadable?: Line;
}

/** The message of an answer that was given, and the person who asked, both as the platform's ids. */
export type Given = Pick<GivenAnswer, "message" | "asker">;

/** A message that was edited, with the actions that the platform offers on its answer. */
export interface EditedMessage<Shown> extends AskerNotices<Shown> {
  /** Returns the contents after the edit. */
  contents(): Contents;
  /** See `IncomingMessage.pointedAt`. */
  pointedAt?(isBare: boolean, earlier: readonly string[]): Promise<Pointed | undefined>;
  /** How the message asks after the edit; undefined if it no longer asks. */
  readonly way: Way | undefined;
  /** Set where the message addressed the bot before the edit and no longer does, so that an answer needs more confidence. */
  readonly noLongerAddressesBot?: boolean;
  /** Whether the message mentions other people and does not speak to the bot. */
  readonly mentionsOnlyOthers?: boolean;
  /** Identifies this edit among the edits of the message. */
  readonly version: string;
  /** When the edit was made, in the platform's own unit; larger for the later of two edits of a message. */
  readonly editedAt?: number;
  /** The person who asked: the author of the message, or somebody who asked by a reaction on the message. */
  readonly asker: Asker;
  /** What another replica needs to handle the edit if this process ends first. */
  readonly work: Work;
  /**
   * Replaces the reply, and lets the next message of the conversation follow up the new question.
   * @param question missing where the new reply is not an answer
   * @returns false where the reply no longer exists
   */
  replaceReply(shown: Shown, question?: string): Promise<boolean>;
  /**
   * Posts a reply in place of one that no longer exists; see `IncomingMessage.reply`.
   * @param asked missing where the new reply is not an answer
   */
  replyAnew(shown: Shown, asked?: Pick<AskedQuestions, "earlier"> & { readonly question: string }): Promise<string>;
  removeReply(): Promise<void>;
}

/** Ways to tell something to the person who asked. */
export interface AskerNotices<Shown> {
  /**
   * Shows a message to the person who asked, and to nobody else where the platform can do that.
   * @returns the platform's id of a reply that everybody sees, which goes with the question
   */
  tell(shown: Shown): Promise<string | undefined>;
  /**
   * Posts, where the answer would have been posted, that answering failed; missing where `tell` is used for that too.
   * @returns the platform's id of the post
   */
  tellFailed?(shown: Shown): Promise<string>;
  /** Tells the person, privately, why the bot could not answer. */
  tellForbidden(shown: Shown): Promise<void>;
}

/** A reaction by which somebody asks the bot to answer the message under the reaction. */
export interface Reaction<Shown> extends AskerNotices<Shown> {
  /** Identifies the reaction; an earlier reaction of the same person on the same message has another id. */
  readonly id: string;
  /** Identifies the message; see `IncomingMessage.id`. */
  readonly message: string;
  /** The person who reacted, and the place. */
  readonly asker: Asker;
  /** What another replica needs to answer the reaction if this process ends first. */
  readonly work: Work;
  /** Returns what the message asks; undefined where the message is the bot's own or no longer exists. */
  meant(): Promise<PossibleQuestions | undefined>;
  /**
   * Posts the answer under the message for everybody, at most once a message; missing where only the person who reacted is
   * shown the answer.
   * @returns the platform's id of the answer; undefined where the message no longer exists
   */
  reply?(shown: Shown): Promise<string | undefined>;
  /** Whether a reply to the message still exists; missing where `reply` is. */
  isStanding?(reply: string): Promise<boolean>;
}

/**
 * A question asked by a command, a message's menu or a window. Each is taken once, and the response goes to the person who
 * asked.
 */
export interface Request<Shown> {
  /** Identifies the request on its platform. */
  readonly id: string;
  readonly asker: Asker;
  readonly way: "command" | "answer-this" | "shortcut" | "modal";
  readonly surface: Showing["surface"];
  /** See `Rendering.askedFor`. */
  readonly askedFor?: string;
  /** Returns what is asked; a text is cut so that it fits above its answer. */
  meant(): PossibleQuestions | Promise<PossibleQuestions>;
  /** @param shown a promise, since a platform may have to announce the response before the answer is found */
  respond(surface: Showing["surface"], shown: Promise<Shown>): Promise<void>;
}

/** A press of a control, with the ways to respond to the person who pressed. */
export interface ControlPress<Shown> {
  /** Identifies the press on its platform. */
  readonly id: string;
  /** The person who pressed, and the place. */
  readonly asker: Asker;
  readonly control: Control;
  /** Identifies the message that holds the control. */
  readonly message: string;
  /** Whether the person may remove answers to other people's questions, and mark other people's questions as solved. */
  readonly mayManage?: boolean;
  /** The window in which the person pressed; missing where the control is in a message. */
  readonly window?: PressWindow<Shown>;
  /** The question of the answer that holds the control; undefined where the question is no longer known. */
  question(): string | undefined | Promise<string | undefined>;
  /** The earlier questions of the conversation, oldest first. */
  earlier(): readonly string[] | Promise<readonly string[]>;
  /** Shows something only to the person who pressed; takes a promise where the platform has to announce it beforehand. */
  tell(shown: Shown | Promise<Shown>): Promise<void>;
  /** Confirms that the press was taken; missing where the platform itself shows that. */
  acknowledge?(): Promise<void>;
  /**
   * Posts an answer that everybody in the place can see.
   * @returns the platform's id of the post; undefined where the platform returns none
   * @throws AlreadyTold where the answer cannot be posted
   */
  share(shown: Promise<Shown>): Promise<string | undefined>;
  /** Whether a post still exists. */
  isStanding(post: string): Promise<boolean>;
  /**
   * Shows a page of a whole section.
   * @param section undefined where the section no longer exists, or the person may not see it
   * @param under the controls below the section, with the question that they concern
   */
  showSection(section: SectionView | undefined, page: number, under: SectionControls): Promise<void>;
  /** Shows the menu of an answer; missing where messages of the platform can hold menus themselves. */
  showMenu?(question: string, controls: readonly Control[]): Promise<void>;
  /** Shows a page of the topics; missing where the platform has a search field for sections instead of pages. */
  showTopics?(topics: readonly Topic[], page: number): Promise<void>;
  /** Asks the person what was wrong with the answer that they judged. */
  askReason(sections: readonly string[]): Promise<void>;
  removeAnswer(): Promise<void>;
  /** Shows that the question is solved; missing where `Platform.canMarkSolved` is not set. */
  markSolved?(): Promise<void>;
  /** Returns where people can be asked. */
  helpers(): Promise<Helpers<Shown>>;
}

/** The window in which somebody pressed a control. */
export interface PressWindow<Shown> {
  /** Shows an answer in the window. */
  show(shown: Promise<Shown>): Promise<void>;
  /** Replaces the control in the window by a confirmation. */
  confirm(shown: Shown): Promise<void>;
}

/** The controls below a section that is read whole. */
export interface SectionControls {
  readonly controls: readonly Control[];
  /** The question of the answer from which the section was opened; missing where it was opened from elsewhere. */
  readonly question?: string;
}

/** The place where people can be asked, or the reason why nobody can be asked now. */
export type Helpers<Shown> =
  | { readonly obstacle: Shown }
  | {
      /** The platform's id of the place. */
      readonly place: string;
      /** The message for somebody whose question was already asked there. */
      readonly askedBefore: Shown;
      /**
       * Posts a question in the place.
       * @param asker the platform's id of the person who asked the question
       * @returns a message that tells where the question was posted
       */
      readonly ask: (question: string, asker: string) => Promise<Shown>;
    };

/** What an error of a platform means for the action that failed. */
export type Fault =
  /** The message or its place no longer exists. */
  | "gone"
  /** The bot may not act there; retrying is useless until somebody changes a permission. */
  | "forbidden"
  /** The platform rejects the workspace's token, and nobody in that workspace can be told. */
  | "refused"
  /** The platform no longer accepts the bot's only token. */
  | "signed-out"
  /** Nobody waits for the response any more, or another replica gave it. */
  | "late"
  /** The network or a server failed; a retry may succeed. */
  | "passing"
  | "other";

/** Thrown where something cannot be done and the person who asked for it has already been told. */
export class AlreadyTold extends Error {}

import type { Answer, GivenAnswer, SectionView, Topic, Work } from "../../src/index.ts";
import type { Contents, Meant, Pointed } from "./contents.ts";
import type { Control, Controls, Showing } from "./controls.ts";
import type { Line } from "./wording/common-wording.ts";

/**
 * What a chat platform does for the bot. What the bot does with it, whatever the platform, stands beside this file. `Shown`
 * is a message in the platform's own form, which nothing here looks into.
 */
export interface Platform<Shown> {
  /** In keys, in the log and in the record. */
  readonly name: string;
  /** Set where a question can be marked as solved where it was asked. */
  readonly canMarkSolved?: true;
  /** Set where the platform may give no id of what is shared. */
  readonly sharesWithoutId?: true;
  /** Writes an answer with its controls. */
  render(answer: Answer, rendering: Rendering): Shown;
  /** Writes a line of the bot's own, in the language of who reads it where the platform tells that. */
  say(line: Line): Shown;
  /** Writes a line of the bot's own over what can be pressed about an answer that stands elsewhere. */
  offer(line: Line, control: Control, about: Pick<Rendering, "question" | "earlier" | "asker">): Shown;
  /** What an error means, of those that calls to the platform throw; with the channel where that is, if it is in one. */
  faultOf(error: unknown, channel?: string): Fault;
  /**
   * What is told of a fault "forbidden": why it cannot be done in a channel, and what can be done about it; undefined where
   * nobody can tell.
   */
  explain(error: unknown, channel: string | undefined): Shown | undefined;
  /** Called when the platform no longer takes the bot's only token; missing where it has several. */
  onSignedOut?(): void;
}

/** How an answer is written. */
export interface Rendering extends Pick<Showing, "surface" | "asker"> {
  /** Empty where nobody is told it, and so nothing about it can be pressed. */
  readonly question: string;
  /** The questions before it, oldest first. */
  readonly earlier: readonly string[];
  /** Whether the question stands nowhere else where it is answered. */
  readonly showsQuestion: boolean;
  /** Set where the question came with pictures or files, which were not read. */
  readonly isBesideFiles?: true;
  /** The platform's id of who shared it. */
  readonly sharedBy?: string;
  /** The platform's id of whom it was asked for; they are named above a sure answer alone. */
  readonly askedFor?: string;
  readonly controls: Controls;
}

/** Who asks, and where. */
export interface Asker {
  /** The platform's id of them. */
  readonly user: string;
  /** The platform's id of where; missing where there is no place, as in a window. */
  readonly channel?: string;
  /** The platform's id of the workspace or server; missing where it is not the bot's. */
  readonly team?: string;
  /** Whether they may use the bot there, as its owner set it. */
  readonly mayUse: boolean;
  /** Whether there are people who can be asked from there. */
  readonly canAskPerson: boolean;
  /** Set where the bot itself is not in the place, as where a person alone installed it. */
  readonly isOutside?: true;
  /** What they may see there; a platform may have to ask who they are. */
  audiences(): readonly string[] | Promise<readonly string[]>;
  /** Whether their word on what answers a question counts without an author's leave; missing where nobody's does. */
  countsAlone?(): Promise<boolean>;
}

export const ways = ["direct", "mention", "reply", "follow-up", "unasked"] as const;

/** How a message asks. */
export type Way = (typeof ways)[number];

/** Whether the bot itself was asked; all else is answered only where it asks, and where the bot is sure. */
export function isAddressed(way: Way): boolean {
  return way === "direct" || way === "mention";
}

/** A message that asks, and what can be done about it. */
export interface Heard<Shown> extends Telling<Shown> {
  /** Names the message on its platform: the same at every replica that hears of it, and at every try. */
  readonly id: string;
  readonly asker: Asker;
  readonly way: Way;
  /** Set where it names other people, and not the bot. */
  readonly isToOthers?: boolean;
  /** Whether its author is to be answered only where they ask the bot itself; missing where nobody is. */
  isQuiet?(): Promise<boolean>;
  /** Set where an edit made it ask; tells the edits of a message apart. */
  readonly version?: string;
  /** When that edit was made, see `Edited`. */
  readonly editedAt?: number;
  /** What it takes to answer it once this process has ended. */
  readonly work: Work;
  /** What it holds. */
  contents(): Contents;
  /** The questions before it in its conversation, oldest first. */
  earlier(): Promise<readonly string[]>;
  /**
   * What it points to, asked where its own words point elsewhere; missing where messages point to nothing.
   * @param isBare whether it says nothing itself
   */
  pointedAt?(isBare: boolean, earlier: readonly string[]): Promise<Pointed | undefined>;
  /**
   * Replies where all can see it.
   * @param asked what the next message of the conversation goes on from; missing of a reply that is no answer
   * @returns the platform's id of the reply
   */
  reply(shown: Shown, asked?: Pick<Asks, "earlier"> & { readonly question: string }): Promise<string>;
  /** Whether its author is who asked what it goes on from; missing where nobody else can go on. */
  isByAsker?(): Promise<boolean>;
  /** Marks it with a thumb, as people do where they are thanked. */
  acknowledge(): Promise<void>;
}

/** What a message asks. */
export interface Asks {
  /** What may be meant, the likeliest first; all of them are tried. */
  readonly questions: readonly string[];
  /** The questions before it in its conversation, oldest first. */
  readonly earlier: readonly string[];
  /** Whether the question stands elsewhere, as in the message that this one replies to. */
  readonly isElsewhere: boolean;
  /** Set where what stands elsewhere was cut so that it can stand above the answer. */
  readonly isShortened?: true;
  /** Set where it is what the message shows or points to, and not what its author typed. */
  readonly isPointedAt?: true;
  /** Set where who reads the answer may not see what asks it. */
  readonly isUnseen?: true;
  /** Set where the message holds pictures or files, too. */
  readonly hasFiles?: true;
  /** What is said where the bot may not read the message. */
  readonly unreadable?: Line;
}

/** The message and the asker of an answer that stands, as the platform names them. */
export type Given = Pick<GivenAnswer, "message" | "asker">;

/** A message that was corrected, and what can be done about it. */
export interface Edited<Shown> extends Telling<Shown> {
  /** What it holds now. */
  contents(): Contents;
  /** See `Heard`. */
  pointedAt?(isBare: boolean, earlier: readonly string[]): Promise<Pointed | undefined>;
  /** How it asks as it stands now; undefined if it no longer does. */
  readonly way: Way | undefined;
  /** Set where it was addressed to the bot before and no longer is, so that its answer has to be surer. */
  readonly isDropped?: boolean;
  /** Set where it names other people, and not the bot. */
  readonly isToOthers?: boolean;
  /** Tells the edit from others of the message; missing where one replica alone hears of it. */
  readonly version?: string;
  /** When the edit was made, however the platform counts; of two edits of a message the later one's is larger. */
  readonly editedAt?: number;
  /** Who asked, with the message or about it. */
  readonly asker: Asker;
  /**
   * Puts another answer in the place of the one that stands, from which the next message goes on.
   * @param question missing of what is no answer
   * @returns false where it is gone
   */
  replaceReply(shown: Shown, question?: string): Promise<boolean>;
  removeReply(): Promise<void>;
}

/** How who asked is told something. */
export interface Telling<Shown> {
  /** Shows it to them, alone where the platform can. */
  tell(shown: Shown): Promise<void>;
  /**
   * Says where the answer would stand that there is none; missing where that is told like all else.
   * @returns the platform's id of what says so
   */
  tellFailed?(shown: Shown): Promise<string>;
  /** Tells them, and nobody else, why they were not answered. */
  tellForbidden(shown: Shown): Promise<void>;
}

/** A reaction by which somebody asks with the message that it stands on. */
export interface Reaction<Shown> extends Telling<Shown> {
  /** Tells it from others, such as an earlier one of the same person on the same message. */
  readonly id: string;
  /** Names the message, see `Heard`. */
  readonly message: string;
  /** Who reacted, and where. */
  readonly asker: Asker;
  /** What it takes to answer it once this process has ended. */
  readonly work: Work;
  /** What the message asks; undefined where it is the bot's own, or gone. */
  meant(): Promise<Meant | undefined>;
  /**
   * Answers under the message, where all see it, once; missing where the answer is told to who reacted alone.
   * @returns the platform's id of the answer; undefined where the message is gone
   */
  reply?(shown: Shown): Promise<string | undefined>;
}

/** Something that somebody asks by a command, a message's menu or a window: each is taken once, and answered to its asker. */
export interface Request<Shown> {
  /** Names it on its platform. */
  readonly id: string;
  readonly asker: Asker;
  readonly way: "command" | "answer-this" | "shortcut" | "modal";
  readonly surface: Showing["surface"];
  /** See `Rendering`. */
  readonly askedFor?: string;
  /** What it asks; a text is cut so that it can stand above its answer. */
  meant(): Meant | Promise<Meant>;
  /** @param shown what is still being found, since a platform may want to be told that it is coming */
  respond(surface: Showing["surface"], shown: Promise<Shown>): Promise<void>;
}

/** A control that somebody pressed, and how they are answered. */
export interface Pressed<Shown> {
  /** Names the press on its platform. */
  readonly id: string;
  /** Who pressed, and where. */
  readonly asker: Asker;
  readonly control: Control;
  /** Names the message that the control stands under. */
  readonly message: string;
  /** Set where they may remove what others asked for, and say that it is solved. */
  readonly mayManage?: boolean;
  /** The window of theirs that they pressed in; missing where they pressed under a message. */
  readonly window?: PressedWindow<Shown>;
  /** The question whose answer the control stands under; undefined where it is gone. */
  question(): string | undefined | Promise<string | undefined>;
  /** The questions before it, oldest first. */
  earlier(): readonly string[] | Promise<readonly string[]>;
  /** Shows something to who pressed, and nobody else; a platform may want to be told that it is coming. */
  tell(shown: Shown | Promise<Shown>): Promise<void>;
  /** Takes the press; missing where the platform itself shows that it was taken. */
  acknowledge?(): Promise<void>;
  /**
   * Posts an answer where all can see it.
   * @returns the platform's id of the post; undefined where it gives none
   * @throws AlreadyTold where it cannot be posted
   */
  share(shown: Promise<Shown>): Promise<string | undefined>;
  /** Whether a post still stands. */
  isStanding(post: string): Promise<boolean>;
  /**
   * @param section undefined where it is gone, or may not be seen
   * @param under the controls under it, with the question that they are about
   */
  showSection(section: SectionView | undefined, page: number, under: SectionControls): Promise<void>;
  /** Shows the menu of an answer to a question; missing where messages hold their menus. */
  showMenu?(question: string, controls: readonly Control[]): Promise<void>;
  /** Missing where what there is to ask about is searched, not turned. */
  showTopics?(topics: readonly Topic[], page: number): Promise<void>;
  /** Asks what was wrong with the answer that was judged. */
  askReason(sections: readonly string[]): Promise<void>;
  removeAnswer(): Promise<void>;
  /** Shows that the question is solved; missing where `canMarkSolved` is false. */
  markSolved?(): Promise<void>;
  /** Where people can be asked. */
  helpers(): Promise<Helpers<Shown>>;
}

/** A window in which somebody pressed a control. */
export interface PressedWindow<Shown> {
  /** Shows an answer in it. */
  show(shown: Promise<Shown>): Promise<void>;
  /** Says in it that it was done, in the control's place. */
  confirm(shown: Shown): Promise<void>;
}

/** What stands under a section that is read whole. */
export interface SectionControls {
  readonly controls: readonly Control[];
  /** Missing where it was not opened from an answer. */
  readonly question?: string;
}

/** A place where people can be asked, or why they cannot be asked now. */
export type Helpers<Shown> =
  | { readonly obstacle: Shown }
  | {
      /** The platform's id of where people are asked. */
      readonly place: string;
      /** Said where the question stands there already. */
      readonly askedBefore: Shown;
      /**
       * @param asker the platform's id of who asked the question
       * @returns what tells where it stands now
       */
      readonly ask: (question: string, asker: string) => Promise<Shown>;
    };

/** What an error of a platform means for what the bot wanted to do. */
export type Fault =
  /** The message or its place is no longer there. */
  | "gone"
  /** The bot may not do it there, however often it tries, until somebody does something about it. */
  | "forbidden"
  /** The platform refuses the token of the workspace, and nobody there can be told. */
  | "refused"
  /** The platform no longer takes the bot's only token. */
  | "signed-out"
  /** Nobody waits for it any more, or another replica did it. */
  | "late"
  /** The network or a server failed; another try may succeed. */
  | "passing"
  | "other";

/** Thrown where something cannot be done, and whoever asked for it knows why. */
export class AlreadyTold extends Error {}

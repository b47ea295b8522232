import type { PlatformWording } from "../../chat/wording/common-wording.ts";
import type { ReportedPermission } from "../permissions.ts";

/** What the bot itself says in Discord, in one language. A text is plain unless its comment says otherwise. */
export interface DiscordWording extends PlatformWording {
  readonly commands: CommandWording;
  readonly share: string;
  readonly solved: string;
  readonly isSolved: string;
  /** The names that forums give to the tag of solved posts, in lower case. */
  readonly solvedTags: readonly string[];
  /** In Discord's Markdown. */
  readonly topicsHint: (topics: string) => string;
  readonly noTopics: string;
  /** In Discord's Markdown. */
  readonly noSection: (topics: string) => string;
  readonly cannotRead: string;
  /** Stands before the mention of a person. */
  readonly sharedBy: string;
  /** Mentions both people, given by their ids. Nobody but the bot writes such a line. */
  readonly askedFor: (person: string, asker: string) => string;
  readonly notForBots: string;
  readonly notPrivateForOthers: string;
  readonly personAsked: (channel: string) => string;
  readonly personAskedBefore: (channel: string) => string;
  /** Follows the mention of a person. */
  readonly asksPerson: string;
  /** The names of permissions as Discord's settings show them, in quotation marks. */
  readonly permissions: Readonly<Record<ReportedPermission, string>>;
  /** `permissions` lists the names of permissions. */
  readonly lacks: (permissions: string, channel: string) => string;
  /** `ask` is the mention of the command, in Discord's Markdown. */
  readonly lacksForAnswer: (permissions: string, channel: string, ask: string) => string;
  readonly mayNotAnswer: (channel: string, ask: string) => string;
  readonly threadClosed: (channel: string, ask: string) => string;
  readonly settingsTitle: string;
  readonly pickAnswerChannels: string;
  readonly pickHelpChannel: string;
  readonly pickHelpRole: string;
  readonly pickAudiences: string;
  readonly ownersSettings: string;
  readonly notManager: string;
  readonly settingsAway: string;
  readonly everyoneNotCalled: string;
  readonly needsMessageContent: string;
  readonly reasonPlaceholder: string;
}

/**
 * The descriptions of the commands, and the names of menu entries. The names of slash commands are typed, and so the same in
 * every language.
 */
interface CommandWording {
  readonly ask: string;
  readonly question: string;
  readonly private: string;
  readonly target: string;
  readonly topics: string;
  readonly section: string;
  readonly sectionName: string;
  readonly settings: string;
  readonly answerThis: string;
}

import type { PlatformWording } from "../../chat/wording/common-wording.ts";
import type { ToldPermission } from "../permissions.ts";

/** What the bot itself says in Discord, in one language; every text is plain unless it says otherwise. */
export interface DiscordWording extends PlatformWording {
  readonly commands: CommandWording;
  readonly share: string;
  readonly solved: string;
  readonly isSolved: string;
  /** What forums call the tag of a post that is solved, in lower case. */
  readonly solvedTags: readonly string[];
  /** In Discord's Markdown. */
  readonly topicsHint: (topics: string) => string;
  readonly noTopics: string;
  /** In Discord's Markdown. */
  readonly noSection: (topics: string) => string;
  readonly cannotRead: string;
  /** Stands before the mention of a person. */
  readonly sharedBy: string;
  /** Names both, each by their id; nobody but the bot writes such a line. */
  readonly askedFor: (person: string, asker: string) => string;
  readonly notForBots: string;
  readonly notPrivateForOthers: string;
  readonly personAsked: (channel: string) => string;
  readonly personAskedBefore: (channel: string) => string;
  /** Follows the mention of a person. */
  readonly asksPerson: string;
  /** As Discord calls them in its settings, quoted. */
  readonly permissions: Readonly<Record<ToldPermission, string>>;
  /** `permissions` are their names. */
  readonly lacks: (permissions: string, channel: string) => string;
  /** `ask` is the command, in Discord's Markdown. */
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

/** The descriptions of the commands, and the names of menus; those of slash commands are typed, and the same everywhere. */
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

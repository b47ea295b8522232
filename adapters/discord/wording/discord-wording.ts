import type { PlatformWording } from "../../chat/wording/common-wording.ts";

/** What the bot itself says in Discord, in one language; every text is plain unless it says otherwise. */
export interface DiscordWording extends PlatformWording {
  readonly commands: CommandWording;
  readonly share: string;
  readonly solved: string;
  readonly isSolved: string;
  /** In Discord's Markdown. */
  readonly topicsHint: (topics: string) => string;
  readonly noTopics: string;
  readonly noSection: string;
  readonly cannotRead: string;
  /** Stands before the mention of a person. */
  readonly sharedBy: string;
  readonly personAsked: (channel: string) => string;
  readonly personAskedBefore: (channel: string) => string;
  /** Follows the mention of a person. */
  readonly asksPerson: string;
  readonly lacks: (permissions: string, channel: string) => string;
  readonly lacksForAnswer: (permissions: string, channel: string) => string;
  readonly mayNotAnswer: (channel: string) => string;
  readonly threadClosed: (channel: string) => string;
  readonly reasonPlaceholder: string;
}

/** The descriptions of the commands, and the names of menus; those of slash commands are typed, and the same everywhere. */
interface CommandWording {
  readonly ask: string;
  readonly question: string;
  readonly private: string;
  readonly topics: string;
  readonly section: string;
  readonly sectionName: string;
  readonly answerThis: string;
}

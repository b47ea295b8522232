import { commonWording } from "../chat/wording.ts";

/** What the bot itself says in Discord; every text is plain unless it says otherwise. */
export const wording = {
  ...commonWording,
  share: "Share here",
  solved: "This solved it",
  isSolved: "Solved",
  /** In Discord's Markdown. */
  topicsHint: (topics: string) => `${topics} lists what there is to ask about.`,
  noTopics: "There is nothing here yet that you may see.",
  notYours: "Only who asked, or who may manage messages, can remove an answer.",
  sharedBefore: "This answer was already shared.",
  /** In Discord's Markdown. */
  noSection: (topics: string) => `There is no such section. Pick one of the suggestions, or see ${topics}.`,
  cannotRead:
    "I may not read that message. Open its menu, then Apps, then “Answer this”; or mention me in your question.",
  mention: (user: string) => `<@${user}>`,
  sharedBy: "Shared by",
  askedFor: (person: string, asker: string) => `<@${person}>, <@${asker}> looked this up for you:`,
  notForBots: "I look things up for people, not for apps. Please name a person, or leave them out.",
  notPrivateForOthers: "What you alone see reaches nobody else. Please leave out the person, or `private`.",
  personAsked: (channel: string) => `Your question stands in <#${channel}> now.`,
  personAskedBefore: (channel: string) => `Your question was already asked in <#${channel}>.`,
  asksPerson: "asks, and the knowledge has no sure answer:",
  lacks: (permissions: string, channel: string) => `I lack the permission ${permissions} in <#${channel}>.`,
  lacksForAnswer: (permissions: string, channel: string, ask: string) =>
    `You asked me in <#${channel}>, where I lack the permission ${permissions}. Please tell who manages the server, or use ${ask}.`,
  threadClosed: (channel: string, ask: string) =>
    `You asked me in <#${channel}>, which is closed or locked. Open it again, or use ${ask}.`,
  settingsTitle: "What I do in this server, within what who runs me has set:",
  pickAnswerChannels: "Channels and forums that I answer by myself",
  pickHelpChannel: "The channel where people are asked",
  pickHelpRole: "The role that is called there",
  pickAudiences: "What may be seen here beside what is public",
  ownersSettings: "Back to the owner's settings",
  notManager: "Only who manages the server can see and change what I do in it.",
  settingsAway: "I cannot reach my record now, so nothing can be changed. Please try again in a while.",
  everyoneNotCalled: "I never call everyone. Please pick another role.",
  needsMessageContent: "I may not read messages, so I answer no channel by myself. Who runs me can change that.",
  reasonPlaceholder: "What the answer lacks, or where it is wrong",
} as const;

/** The names and descriptions of the commands. */
export const commandWording = {
  ask: "Ask the knowledge",
  question: "Your question, or a section to open",
  private: "Show the answer to you alone",
  target: "Who the answer is for; they are told",
  topics: "See what there is to ask about",
  section: "Read a whole section",
  sectionName: "The section",
  settings: "Set what I do in this server",
  answerThis: "Answer this",
} as const;

import { english as common } from "../../chat/wording/english.ts";
import type { DiscordWording } from "./discord-wording.ts";

const commands = {
  ask: "Ask the knowledge",
  question: "Your question, or a section to open",
  target: "Who the answer is for; they are told",
  private: "Show the answer to you alone",
  topics: "See what there is to ask about",
  section: "Read a whole section",
  sectionName: "The section",
  settings: "Set what I do in this server",
  answerThis: "Answer this",
} as const;

export const english = {
  ...common,
  commands,
  share: "Share here",
  solved: "This solved it",
  isSolved: "Solved",
  solvedTags: ["solved", "resolved", "answered", "fixed"],
  topicsHint: (topics) => `${topics} lists what there is to ask about.`,
  noTopics: "There is nothing here yet that you may see.",
  notYours: "Only the person who asked, or somebody who may manage messages, can remove an answer.",
  sharedBefore: "This answer was already shared.",
  noSection: (topics) => `There is no such section. Pick one of the suggestions, or see ${topics}.`,
  cannotRead: `I may not read that message. Open its menu, then Apps, then “${commands.answerThis}”; or mention me in your question.`,
  sharedBy: "Shared by",
  askedFor: (person, asker) => `<@${person}>, <@${asker}> looked this up for you:`,
  notForBots: "I look things up for people, not for apps. Please name a person, or leave them out.",
  notPrivateForOthers: "What you alone see reaches nobody else. Please leave out the person, or “private”.",
  personAsked: (channel) => `Your question stands in <#${channel}> now.`,
  personAskedBefore: (channel) => `Your question was already asked in <#${channel}>.`,
  asksPerson: "asks, and the knowledge has no sure answer:",
  permissions: {
    ViewChannel: "“View Channel”",
    SendMessages: "“Send Messages”",
    SendMessagesInThreads: "“Send Messages in Threads”",
    ReadMessageHistory: "“Read Message History”",
    ManageThreads: "“Manage Threads”",
  },
  lacks: (permissions, channel) => `I lack permission in <#${channel}> (${permissions}).`,
  lacksForAnswer: (permissions, channel, ask) =>
    `You asked me in <#${channel}>, where I lack permission (${permissions}). Please tell whoever manages the server, or use ${ask}.`,
  mayNotAnswer: (channel, ask) =>
    `You asked me in <#${channel}>, where I may not answer. Please tell whoever manages the server, or use ${ask}.`,
  threadClosed: (channel, ask) =>
    `You asked me in <#${channel}>, which is closed or locked. Open it again, or use ${ask}.`,
  settingsTitle: "What I do in this server, as far as whoever runs me allows it:",
  pickAnswerChannels: "Channels and forums that I answer by myself",
  pickHelpChannel: "The channel where people are asked",
  pickHelpRole: "The role that is called there",
  pickAudiences: "What may be seen here beside what is public",
  ownersSettings: "Back to the owner's settings",
  notManager: "Only somebody who manages the server can see and change what I do in it.",
  settingsAway: "I cannot reach my records now, so nothing can be changed. Please try again in a while.",
  everyoneNotCalled: "I never call everyone. Please pick another role.",
  needsMessageContent: "I may not read messages, so I answer no channel by myself. Whoever runs me can change that.",
  reasonPlaceholder: "What the answer lacks, or where it is wrong",
} as const satisfies DiscordWording;

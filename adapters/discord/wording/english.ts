import { english as common } from "../../chat/wording/english.ts";
import type { DiscordWording } from "./discord-wording.ts";

const commands = {
  ask: "Ask the knowledge",
  question: "Your question, or a section to open",
  private: "Show the answer to you alone",
  topics: "See what there is to ask about",
  section: "Read a whole section",
  sectionName: "The section",
  answerThis: "Answer this",
} as const;

export const english = {
  ...common,
  commands,
  share: "Share here",
  solved: "This solved it",
  isSolved: "Solved",
  topicsHint: (topics) => `${topics} lists what there is to ask about.`,
  noTopics: "There is nothing here yet that you may see.",
  notYours: "Only who asked, or who may manage messages, can remove an answer.",
  sharedBefore: "This answer was already shared.",
  noSection: "There is no such section. Pick one of the suggestions, or see /topics.",
  cannotRead: `I may not read that message. Open its menu, then Apps, then “${commands.answerThis}”; or mention me in your question.`,
  sharedBy: "Shared by",
  personAsked: (channel) => `Your question stands in <#${channel}> now.`,
  personAskedBefore: (channel) => `Your question was already asked in <#${channel}>.`,
  asksPerson: "asks, and the knowledge has no sure answer:",
  lacks: (permissions, channel) => `I lack the permission ${permissions} in <#${channel}>.`,
  lacksForAnswer: (permissions, channel) =>
    `You asked me in <#${channel}>, where I lack the permission ${permissions}. Please tell who manages the server, or use /ask.`,
  mayNotAnswer: (channel) =>
    `You asked me in <#${channel}>, where I lack the permission to answer. Please tell who manages the server, or use /ask.`,
  threadClosed: (channel) => `You asked me in <#${channel}>, which is closed or locked. Open it again, or use /ask.`,
  reasonPlaceholder: "What the answer lacks, or where it is wrong",
} as const satisfies DiscordWording;

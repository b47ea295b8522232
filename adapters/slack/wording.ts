import { commonWording } from "../chat/wording.ts";

/** What the bot itself says in Slack; every text is plain. */
export const wording = {
  ...commonWording,
  share: "Share in channel",
  closest: "Closest sections",
  howToAsk: (command: string) =>
    `Type ${command} and a question, or mention me in a channel. In a thread, mention me or take “Answer this” from a message's menu. “${command} topics” lists what there is.`,
  topicsHint: (command: string) => `“${command} topics” lists what there is to ask about.`,
  moreTopics: (count: number) => `… and ${count} more; the app's home shows them all.`,
  notYours: "Only who asked can remove an answer.",
  sharedBy: (user: string) => `Shared by <@${user}>`,
  sharedBefore: "That answer was already shared here.",
  inviteFirst: (channel: string) =>
    `I am not in <#${channel}> and could not share that there. Invite me first, and share it again.`,
  personAsked: (channel: string, link: string) => `Your question stands in <#${channel}> now. ${link}`,
  personAskedBefore: (channel: string) => `Your question was already asked in <#${channel}>.`,
  needsPerson: (user: string) => `<@${user}> asks, and the knowledge has no sure answer:`,
  send: "Send",
  close: "Close",
  askTitle: "Ask the knowledge",
  askLabel: "Your question",
  ask: "Ask",
  homeTitle: "What do you want to know?",
  browse: "Open",
  promptsTitle: "You could ask",
} as const;

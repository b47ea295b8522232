import { english } from "../chat/wording/english.ts";

/**
 * The bot's own texts in Slack, as plain text unless a comment says otherwise. English only, since Slack's events do not tell a
 * person's language.
 */
export const wording = {
  ...english,
  share: "Share in channel",
  howToAsk: (command: string) =>
    `Type ${command} and a question, or mention me in a channel. In a thread, mention me or take “Answer this” from a message's menu. “${command} topics” lists what there is.`,
  topicsHint: (command: string) => `“${command} topics” lists what there is to ask about.`,
  moreTopics: (count: number) => `… and ${count} more; the app's home finds them all.`,
  whereToAsk: (command: string) =>
    `Ask here, in a direct message, or with ${command} and a question anywhere. In a channel, mention me; in its thread you can go on without a mention. “Answer this” in a message's menu answers that message.`,
  whoSees:
    "What you ask with a command, in a window or from a message's menu, you alone see, until you share it. What you ask in a channel, everybody in it sees.",
  whatIsRecorded:
    "Questions, answers and thumbs are recorded, so that the authors see what is missing: without your name, and only for as long as whoever runs this bot has set.",
  notYours: "Only the person who asked can remove an answer.",
  sharedBy: (user: string) => `Shared by <@${user}>`,
  sharedBefore: "That answer was already shared here.",
  inviteFirst: (channel: string) =>
    `I am not in <#${channel}> and could not share that there. Invite me first, and share it again.`,
  cannotWrite: "I could not answer you where you asked me.",
  /** Why the bot cannot write in a channel, and what can be done about it, as mrkdwn. */
  obstacles: {
    archived: (channel: string) => `You asked me in <#${channel}>, which is archived. Unarchive it, or ask me here.`,
    restricted: (channel: string) =>
      `You asked me in <#${channel}>, where posting is restricted. Ask whoever manages it to let me post, or ask me here.`,
    outside: (channel: string) =>
      `You asked me in <#${channel}>, which I am not in. Invite me there with /invite, or ask me here.`,
    forbidden: (channel: string) =>
      `You asked me in <#${channel}>, where I lack a permission. Ask whoever manages the app to install it again, or ask me here.`,
  },
  nameInStep: "Not everybody may use me everywhere: this step has to name the person who asks, and the channel.",
  personAsked: (channel: string, link: string) => `Your question stands in <#${channel}> now. ${link}`,
  personAskedBefore: (channel: string) => `Your question was already asked in <#${channel}>.`,
  needsPerson: (user: string) => `<@${user}> asks, and the knowledge has no sure answer:`,
  send: "Send",
  close: "Close",
  askTitle: "Ask the knowledge",
  askLabel: "Your question",
  ask: "Ask",
  homeTitle: "What do you want to know?",
  promptsTitle: "You could ask",
} as const;

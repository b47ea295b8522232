/**
 * Replaces Discord's marks, which Slack does not understand: a custom emoji by its name, and a timestamp by the time in UTC, in
 * words.
 */
export function readDiscordMarks(text: string): string {
  return text
    .replace(/<a?(:\w{2,32}:)\d{17,20}>/g, "$1")
    .replace(/<t:(-?\d{1,11})(?::[tTdDfFR])?>/g, (_, seconds: string) => `${time.format(Number(seconds) * 1_000)} UTC`);
}

const time = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

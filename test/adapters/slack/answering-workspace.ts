import { bot } from "../../stand-ins/slack/slack-stand-in.ts";
import { Workspace } from "../../stand-ins/slack/workspace.ts";
import { footnote } from "../../support/shipped.ts";

type Json = Record<string, unknown>;

interface Answering {
  workspace: Workspace;
  general: string;
  /** The help channel. */
  help: string;
  /** A channel in which the bot answers without a mention. */
  quiet: string;
  settings: Record<string, string>;
}

/** Opens a workspace with a channel in which the bot answers without a mention, and with a help channel. */
export async function openAnswering(): Promise<Answering> {
  const workspace = await Workspace.open(footnote, settingsOf, { channels: ["quiet"] });
  workspace.front.isPaced = false;
  const { general = "", help = "", quiet = "" } = workspace.channels;
  return { workspace, general, help, quiet, settings: settingsOf(workspace) };
}

function settingsOf({ channels }: Workspace): Record<string, string> {
  return {
    SLACK_ANSWER_CHANNELS: channels["quiet"] ?? "",
    SLACK_HELP_CHANNEL: channels["help"] ?? "",
    SLACK_HELP_GROUP: "S0HELPERS",
  };
}

/** Asks by a mention; returns the question and the first form of its answer. */
export async function askedInGeneral(
  workspace: Workspace,
  text: string,
  who = "ann",
): Promise<{ ts: string; answer: Json; blocks: Json[] }> {
  const general = workspace.channels["general"] ?? "";
  const ts = await workspace.say(who, general, `<@${bot}> ${text}`);
  const [answer] = await workspace.answered(general, ts);
  return { ts, answer: { ...answer }, blocks: [...(answer?.blocks ?? [])] };
}

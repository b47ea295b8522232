import { bot } from "../../stand-ins/slack/front.ts";
import { Workspace } from "../../stand-ins/slack/workspace.ts";
import { footnote } from "../../support/shipped.ts";

type Json = Record<string, unknown>;

interface Answering {
  workspace: Workspace;
  general: string;
  /** Where people are asked. */
  help: string;
  /** A channel that is answered without a mention. */
  quiet: string;
  settings: Record<string, string>;
}

/** A workspace with a channel that is answered by itself, and one where people help. */
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

/** A question by mention, and its answer as it stood at first. */
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

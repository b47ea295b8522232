import type { webApi } from "@slack/bolt";
import * as v from "valibot";
import { ask, secondsToWait } from "../chat/answering.ts";
import type { Asker } from "../chat/platform.ts";
import { publicOnly } from "../configuration/grants.ts";
import type { Usage } from "../configuration/usage.ts";
import { askerOf } from "./asker.ts";
import { codeOf, faultOf } from "./faults.ts";
import { installedIn } from "./installed-in.ts";
import { withoutMention } from "./read-text.ts";
import { answerText } from "./render.ts";
import type { Services } from "./services.ts";
import type { Viewer, Viewers } from "./viewers.ts";
import { withRetries } from "./with-retries.ts";
import { wording } from "./wording.ts";

/** Upper bound on the near sections that are named. */
const near = 3;
/** What a replica needs to answer a step of a workflow; the data of the work. */
const work = v.object({
  ...installedIn,
  /** The person who asks; the workspace where the step names nobody. */
  user: v.string(),
  channel: v.exactOptional(v.string()),
  /** Whether the step names who asks. */
  namesPerson: v.boolean(),
  /** The bot's own user id. */
  bot: v.string(),
  question: v.string(),
  /** Slack's id of the run of the step, and the token that allows completing it; the bot's own token where there is none. */
  run: v.string(),
  token: v.exactOptional(v.string()),
});

export type Step = v.InferOutput<typeof work>;

export const stepData = v.pipe(v.string(), v.parseJson(), work);

/** Completes a step with its answer, or fails it, and finishes the work; releases the work where Slack is away. */
export async function finishStep(step: Step, key: string, client: webApi.WebClient, services: Services): Promise<void> {
  const { platform, record, log } = services;
  let isOver = true;
  try {
    const answered = await answerStep(step, key, client, services);
    await ("refused" in answered
      ? failStep(step, answered.refused, client)
      : withRetries(() => client.functions.completeSuccess({ ...runOf(step), outputs: answered })));
  } catch (error) {
    // A replica that ended may have completed the step before.
    if (isStepOver(error)) return record.finish(key);
    log.error({ platform: platform.name, way: "workflow", channel: step.channel, err: error }, "failed");
    await failStep(step, wording.failed, client).catch((untold: unknown) => {
      isOver = faultOf(untold) !== "passing";
    });
  }
  await (isOver ? record.finish(key) : record.release(key));
}

/** Returns the outputs of a step, or why it is not answered. */
async function answerStep(
  step: Step,
  key: string,
  client: webApi.WebClient,
  services: Services,
): Promise<{ readonly answer: string; readonly is_sure: boolean } | { readonly refused: string }> {
  const { team, user, channel, namesPerson, bot } = step;
  const { viewers, config } = services;
  const viewer = { team, user, ...(channel !== undefined && { channel }) };
  const asker: Asker = {
    ...askerOf(viewer, client, services),
    canAskPerson: false,
    audiences: () => (namesPerson && channel !== undefined ? seenThroughout(viewer, viewers, client) : publicOnly),
  };
  if (!asker.mayUse) return { refused: wording.notForYou };
  if (isUnnamed({ channel, user: namesPerson ? user : undefined }, config.usage))
    return { refused: wording.nameInStep };
  const seconds = await secondsToWait(services, asker);
  if (seconds > 0) return { refused: wording.slowDown(seconds) };
  const asking = { id: key, question: withoutMention(step.question, bot), asker, way: "workflow" };
  const found = await ask(services, asking);
  const { question } = asking;
  const how = { surface: "public", showsQuestion: false, asker: user, controls: { row: [], near } } as const;
  const answer = answerText(found, { question, earlier: [], ...how }, config.command);
  return { answer, is_sure: found.kind === "answer" };
}

/** Fails a step, so that its workflow goes on; does nothing where the step is over. */
export async function failStep(step: Step, error: string, client: webApi.WebClient): Promise<void> {
  await withRetries(() => client.functions.completeError({ ...runOf(step), error })).catch((refused: unknown) => {
    if (!isStepOver(refused)) throw refused;
  });
}

function runOf({ run, token }: Step) {
  return { function_execution_id: run, ...(token !== undefined && { token }) };
}

/** Whether a call failed because its step was completed or failed before. */
function isStepOver(error: unknown): boolean {
  return ["function_execution_not_found", "execution_not_in_running_state"].includes(codeOf(error) ?? "");
}

/** Whether a step names no person or no channel, while the settings restrict who may use the bot or where. */
function isUnnamed({ channel, user }: Record<"channel" | "user", string | undefined>, usage: Usage): boolean {
  const { allowedChannels, deniedChannels, allowedPeople, deniedPeople } = usage;
  const isOpen = (named: unknown, ...lists: readonly (readonly string[])[]): boolean =>
    !named && lists.some((list) => list.length > 0);
  return isOpen(user, allowedPeople, deniedPeople) || isOpen(channel, allowedChannels, deniedChannels);
}

/**
 * Returns the audiences that a person may see both in a channel and everywhere in the workspace, since the author of a workflow
 * may name a channel that they are not in.
 */
async function seenThroughout(
  { channel, ...everywhere }: Viewer,
  viewers: Viewers,
  client: webApi.WebClient,
): Promise<readonly string[]> {
  const there = await viewers.audiences({ ...everywhere, ...(channel !== undefined && { channel }) }, client);
  const seen = await viewers.audiences(everywhere, client);
  return there.filter((audience) => seen.includes(audience));
}

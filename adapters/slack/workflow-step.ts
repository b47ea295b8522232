import type { App, webApi } from "@slack/bolt";
import * as v from "valibot";
import type { ExpiredWork } from "../../src/index.ts";
import { longestWait } from "../chat/finish-work.ts";
import { interactionKey } from "../chat/keys.ts";
import type { Resumer } from "../chat/takeover.ts";
import { failStep, finishStep, type Step, stepData } from "./answer-step.ts";
import { callbackIds } from "./buttons.ts";
import { messageContext } from "./message-context.ts";
import type { Services } from "./services.ts";
import { wording } from "./wording.ts";

const inputs = v.object({
  question: v.string(),
  channel: v.optional(v.nullable(v.string())),
  user: v.optional(v.nullable(v.string())),
});

/** The workflow step that answers a question, as the manifest declares it. */
export const workflowStep = {
  [callbackIds.workflowStep]: {
    title: "Answer from the knowledge",
    description: "Finds the answer to a question in the team's Markdown, in its own words",
    input_parameters: {
      properties: {
        question: { type: "string", title: "Question", description: "What is asked" },
        channel: { type: "slack#/types/channel_id", title: "Channel", description: "Where the answer will stand" },
        user: { type: "slack#/types/user_id", title: "Person", description: "Who asks" },
      },
      required: ["question"],
    },
    output_parameters: {
      properties: {
        answer: { type: "string", title: "Answer", description: "The answer, or what comes nearest" },
        is_sure: { type: "boolean", title: "Is sure", description: "Whether the knowledge has a sure answer" },
      },
      required: ["answer", "is_sure"],
    },
  },
};

/** The kind of the work to answer a step. */
const stepWork = "slack:step";

/**
 * Answers the questions of workflows. Nobody can tell where a workflow sends an answer, so the answer comes from public
 * documents, unless the workflow names a channel and a person who may see more both in that channel and everywhere in the
 * workspace.
 * @returns the resumer for steps that another replica left, since the workflow goes on only when its step is over
 */
export function onWorkflowStep(app: App, services: Services): Resumer {
  const { platform, record, inHand } = services;

  app.function(callbackIds.workflowStep, async ({ event, fail, context, client }) => {
    const read = v.safeParse(inputs, event.inputs);
    if (!read.success) return void (await fail({ error: wording.questionGone }));
    const { question, channel, user } = read.output;
    const { client: _, ...where } = messageContext(context, client);
    const step: Step = {
      ...where,
      // A step that names no person is asked by its workspace.
      ...{ user: user ?? where.team, namesPerson: Boolean(user), question, run: event.function_execution_id },
      ...(channel && { channel }),
      ...(context.functionBotAccessToken !== undefined && { token: context.functionBotAccessToken }),
    };
    // Slack may report one step twice.
    const key = interactionKey(platform.name, step.run);
    const isOurs = await record.take(key, { kind: stepWork, data: JSON.stringify(step) });
    if (isOurs !== undefined) await finishStep(step, key, client, services);
  });

  const clientFor = ({ team, enterprise }: Step): Promise<webApi.WebClient> =>
    services.clientOf({ team, ...(enterprise !== undefined && { enterprise }) });
  const resume = async ({ key, data }: ExpiredWork): Promise<void> => {
    const step = v.parse(stepData, data);
    await finishStep(step, key, await clientFor(step), services);
  };
  const tellGivenUp = async ({ data }: ExpiredWork): Promise<void> => {
    const step = v.parse(stepData, data);
    await failStep(step, wording.failed, await clientFor(step));
  };
  return {
    ...{ kind: stepWork, within: longestWait },
    resume: (left) => inHand.add(resume(left)),
    tellGivenUp: (left) => inHand.add(tellGivenUp(left)),
  };
}

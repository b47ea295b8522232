import type { App, webApi } from "@slack/bolt";
import * as v from "valibot";
import { ask, secondsToWait } from "../chat/answering.ts";
import { interactionKey } from "../chat/keys.ts";
import { onceUnlessEnded } from "../chat/once-unless-ended.ts";
import type { Asker } from "../chat/platform.ts";
import { publicOnly } from "../configuration/grants.ts";
import type { Usage } from "../configuration/usage.ts";
import { askerOf } from "./asker.ts";
import { callbackIds } from "./buttons.ts";
import { withoutMention } from "./read-text.ts";
import { answerText } from "./render.ts";
import type { Services } from "./services.ts";
import type { Viewer, Viewers } from "./viewers.ts";
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

/** Upper bound on the near sections that are named. */
const near = 3;

/**
 * Answers the questions of workflows. Nobody can tell where a workflow sends an answer, so the answer comes from public
 * documents, unless the workflow names a channel and a person who may see more both in that channel and everywhere in the
 * workspace.
 */
export function onWorkflowStep(app: App, services: Services): void {
  const { platform, log, config } = services;
  app.function(callbackIds.workflowStep, async ({ event, complete, fail, context, client }) => {
    const key = interactionKey(platform.name, event.function_execution_id);
    const read = v.safeParse(inputs, event.inputs);
    if (!read.success) return void (await fail({ error: wording.questionGone }));
    const { question, channel, user } = read.output;
    const team = context.teamId ?? "";
    // A step that names no person is asked by its workspace.
    const viewer = { team, user: user ?? team, ...(channel && { channel }) };
    const asker: Asker = {
      ...askerOf(viewer, client, services),
      canAskPerson: false,
      audiences: () => (user && channel ? seenThroughout(viewer, services.viewers, client) : publicOnly),
    };
    const answer = async (): Promise<void> => {
      if (!asker.mayUse) return void (await fail({ error: wording.notForYou }));
      if (isUnnamed({ channel, user }, config.usage)) return void (await fail({ error: wording.nameInStep }));
      const seconds = await secondsToWait(services, asker);
      if (seconds > 0) return void (await fail({ error: wording.slowDown(seconds) }));
      const asking = { id: key, question: withoutMention(question, context.botUserId ?? ""), asker, way: "workflow" };
      const found = await ask(services, asking);
      const { question: asked } = asking;
      const how = { surface: "public", showsQuestion: false, asker: asker.user, controls: { row: [], near } } as const;
      const text = answerText(found, { question: asked, earlier: [], ...how }, config.command);
      await complete({ outputs: { answer: text, is_sure: found.kind === "answer" } });
    };
    // Slack may report one step twice.
    await onceUnlessEnded(services, key, asker.user, async () => {
      await answer().catch(async (error: unknown) => {
        log.error({ platform: platform.name, way: "workflow", channel, err: error }, "failed");
        if (!complete.hasBeenCalled()) await fail({ error: wording.failed });
      });
      return true;
    });
  });
}

/** Whether a step names no person or no channel, while the settings restrict who may use the bot or where. */
function isUnnamed({ channel, user }: Pick<v.InferOutput<typeof inputs>, "channel" | "user">, usage: Usage): boolean {
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

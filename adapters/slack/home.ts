import type { App } from "@slack/bolt";
import { askerOf } from "./asker.ts";
import { closedHome, homeView } from "./browse.ts";
import { actionIds, optionsOf } from "./buttons.ts";
import { limits } from "./limits.ts";
import { Prompts } from "./prompts.ts";
import type { Services } from "./services.ts";
import { wording } from "./wording.ts";

/**
 * Publishes the app's home view, suggests questions in the messages tab, and suggests sections while people type into the menu.
 */
export function onHome(app: App, services: Services): void {
  const { config, footnote } = services;
  const prompts = new Prompts(footnote);

  app.event("app_home_opened", async ({ event, context, client }) => {
    const { user, channel, tab } = event;
    const asker = askerOf({ team: context.teamId ?? "", user }, client, services);
    if (tab === "home") {
      await client.views.publish({ user_id: user, view: asker.mayUse ? homeView(config.command) : closedHome() });
    }
    if (tab !== "messages" || !asker.mayUse || !config.usage.hasDirectMessages) return;
    const questions = await prompts.for(await asker.audiences());
    if (questions.length === 0) return;
    await client.apiCall("assistant.threads.setSuggestedPrompts", {
      channel_id: channel,
      title: wording.promptsTitle,
      prompts: questions.map((message) => ({ title: message, message })),
    });
  });

  app.options(actionIds.find, async ({ ack, payload, body, context, client }) => {
    const place = body.channel === undefined ? {} : { channel: body.channel.id };
    const asker = askerOf({ team: context.teamId ?? "", user: body.user.id, ...place }, client, services);
    if (!asker.mayUse) return ack({ options: [] });
    const found = footnote.suggest(payload.value, limits.options, { audiences: await asker.audiences() });
    await ack({ options: optionsOf(found.map(({ citation }) => citation)) });
  });
}

import type { App } from "@slack/bolt";
import { type Asking, ask, render } from "./asking.ts";
import { browseBlocks, homeView } from "./browse.ts";
import { actionIds, callbackIds } from "./buttons.ts";
import { withoutMention } from "./incoming.ts";
import { limits } from "./limits.ts";
import { notice } from "./render.ts";
import { fieldModal, modal } from "./section-modal.ts";
import type { Services } from "./services.ts";
import { wording } from "./wording.ts";

/** Answers from a message's menu, from a modal that opens anywhere, and from the app's home. */
export function onShortcuts(app: App, services: Services): void {
  const { footnote, viewers, pace } = services;

  app.shortcut(
    { type: "message_action", callback_id: callbackIds.shortcut },
    async ({ shortcut, ack, respond, context, client }) => {
      await ack();
      const asker = { team: context.teamId ?? "", user: shortcut.user.id, channel: shortcut.channel.id };
      const question = withoutMention(shortcut.message.text ?? "", context.botUserId ?? "");
      const seconds = await pace.secondsToWait(
        `slack:${asker.team}:${asker.user}`,
        `slack:${asker.team}:${asker.channel}`,
      );
      const asking: Asking = { question, asker, way: "shortcut" };
      const reply =
        seconds > 0
          ? notice(wording.slowDown(seconds))
          : render(await ask(services, client, asking), asking, services, "private");
      const thread = rootOf(shortcut.message);
      await respond({ response_type: "ephemeral", replace_original: false, ...thread, ...reply });
    },
  );

  app.shortcut(
    { type: "shortcut", callback_id: callbackIds.globalShortcut },
    async ({ shortcut, ack, context, client }) => {
      await ack();
      await openAsk(shortcut.trigger_id, context.teamId ?? "", shortcut.user.id, client);
    },
  );

  app.action(actionIds.ask, async ({ ack, body, context, client }) => {
    await ack();
    if (body.type === "block_actions") await openAsk(body.trigger_id, context.teamId ?? "", body.user.id, client);
  });

  app.view(callbackIds.ask, async ({ ack, body, view, context, client }) => {
    const question = view.state.values["field"]?.["text"]?.value ?? "";
    const asker = { team: context.teamId ?? "", user: body.user.id };
    const seconds = await pace.secondsToWait(`slack:${asker.team}:${asker.user}`, `slack:${asker.team}:${asker.user}`);
    const asking: Asking = { question, asker, way: "modal" };
    const reply =
      seconds > 0
        ? notice(wording.slowDown(seconds))
        : render(await ask(services, client, asking), asking, services, "modal");
    await ack({ response_action: "update", view: modal(wording.askTitle, reply.blocks) });
  });

  app.event("app_home_opened", async ({ event, context, client }) => {
    const audiences = await viewers.audiences({ team: context.teamId ?? "", user: event.user }, client);
    if (event.tab === "home") {
      await client.views.publish({ user_id: event.user, view: homeView(footnote.topics({ audiences }), 0) });
    }
    if (event.tab === "messages") {
      const prompts = footnote.suggestions(limits.prompts, { audiences });
      await client.apiCall("assistant.threads.setSuggestedPrompts", {
        channel_id: event.channel,
        title: wording.promptsTitle,
        prompts: prompts.map((message) => ({ title: message, message })),
      });
    }
  });

  app.action(new RegExp(`^${actionIds.browse}\\d+$`), async ({ ack, body, action, context, client }) => {
    await ack();
    if (body.type !== "block_actions" || action.type !== "button") return;
    const team = context.teamId ?? "";
    const topics = footnote.topics({ audiences: await viewers.audiences({ team, user: body.user.id }, client) });
    const page = Number(action.value);
    if (body.view?.type === "home") {
      await client.views.publish({ user_id: body.user.id, view: homeView(topics, page) });
    } else if (body.view !== undefined) {
      await client.views.update({ view_id: body.view.id, view: askModal(topics, page) });
    }
  });

  async function openAsk(
    trigger: string,
    team: string,
    user: string,
    client: Parameters<typeof viewers.audiences>[1],
  ): Promise<void> {
    const topics = footnote.topics({ audiences: await viewers.audiences({ team, user }, client) });
    await client.views.open({ trigger_id: trigger, view: askModal(topics, 0) });
  }
}

/** The thread that a message stands in, so that the answer is shown there. */
function rootOf({ thread_ts: root }: { readonly [name: string]: unknown }): { thread_ts?: string } {
  return typeof root === "string" ? { thread_ts: root } : {};
}

function askModal(topics: Parameters<typeof browseBlocks>[0], page: number): ReturnType<typeof fieldModal> {
  return fieldModal({
    callbackId: callbackIds.ask,
    title: wording.askTitle,
    label: wording.askLabel,
    submit: wording.ask,
    metadata: "",
    blocks: browseBlocks(topics, page),
  });
}

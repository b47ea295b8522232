import type { App, ViewSubmitAction, webApi } from "@slack/bolt";
import { type Asking, ask, render, secondsToWait } from "./asking.ts";
import { browseBlocks, homeView } from "./browse.ts";
import { actionIds, callbackIds } from "./buttons.ts";
import { interactionKey } from "./deliveries.ts";
import { withoutMention } from "./incoming.ts";
import { limits } from "./limits.ts";
import { type Message, notice } from "./render.ts";
import { fieldModal, modal } from "./section-modal.ts";
import type { Services } from "./services.ts";
import { orTell, tellPerson } from "./tell-failure.ts";
import { wording } from "./wording.ts";

/** Answers from a message's menu, from a modal that opens anywhere, and from the app's home. */
export function onShortcuts(app: App, services: Services): void {
  const { footnote, viewers } = services;

  app.shortcut(
    { type: "message_action", callback_id: callbackIds.shortcut },
    async ({ shortcut, ack, respond, context, client }) => {
      await ack();
      const asker = { team: context.teamId ?? "", user: shortcut.user.id, channel: shortcut.channel.id };
      const question = withoutMention(shortcut.message.text ?? "", context.botUserId ?? "");
      const thread = rootOf(shortcut.message);
      const tell = (message: Message): Promise<unknown> =>
        respond({ response_type: "ephemeral", replace_original: false, ...thread, ...message });
      const answer = async (): Promise<void> => {
        await tell(
          await reply({ id: interactionKey(shortcut.trigger_id), question, asker, way: "shortcut" }, "private", client),
        );
      };
      await orTell(services, { way: "shortcut", channel: asker.channel }, answer, tell);
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

  app.view<ViewSubmitAction>(callbackIds.ask, async ({ ack, body, view, context, client }) => {
    const question = view.state.values["field"]?.["text"]?.value ?? "";
    const asker = { team: context.teamId ?? "", user: body.user.id };
    const tell = ({ blocks }: Message): Promise<void> =>
      ack({ response_action: "update", view: modal(wording.askTitle, blocks) });
    const answer = async (): Promise<void> =>
      tell(await reply({ id: interactionKey(body.trigger_id), question, asker, way: "modal" }, "modal", client));
    await orTell(services, { way: "modal" }, answer, tell);
  });

  app.event("app_home_opened", async ({ event, context, client }) => {
    const audiences = await viewers.audiences({ team: context.teamId ?? "", user: event.user }, client);
    if (event.tab === "home") {
      await client.views.publish({ user_id: event.user, view: homeView(footnote.topics({ audiences }), 0) });
    }
    if (event.tab === "messages") {
      const prompts = footnote.suggestions(limits.prompts, { audiences });
      if (prompts.length === 0) return;
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
    const { user, view } = body;
    const page = Number(action.value);
    const turn = async (): Promise<void> => {
      const asker = { team: context.teamId ?? "", user: user.id };
      const topics = footnote.topics({ audiences: await viewers.audiences(asker, client) });
      if (view?.type === "home") await client.views.publish({ user_id: user.id, view: homeView(topics, page) });
      else if (view !== undefined) await client.views.update({ view_id: view.id, view: askModal(topics, page) });
    };
    await orTell(services, { way: "browse" }, turn, (message) => tellPerson(client, user.id, message));
  });

  async function reply(asking: Asking, surface: "private" | "modal", client: webApi.WebClient): Promise<Message> {
    const seconds = await secondsToWait(services, asking.asker);
    if (seconds > 0) return notice(wording.slowDown(seconds));
    return render(await ask(services, client, asking), asking, services, surface);
  }

  async function openAsk(trigger: string, team: string, user: string, client: webApi.WebClient): Promise<void> {
    const open = async (): Promise<void> => {
      const topics = footnote.topics({ audiences: await viewers.audiences({ team, user }, client) });
      await client.views.open({ trigger_id: trigger, view: askModal(topics, 0) });
    };
    await orTell(services, { way: "modal" }, open, (message) => tellPerson(client, user, message));
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

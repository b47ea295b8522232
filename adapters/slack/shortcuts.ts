import type { App, BlockAction, ViewSubmitAction, webApi } from "@slack/bolt";
import { reportRequest } from "../chat/faults.ts";
import type { Request } from "../chat/platform.ts";
import { answerRequest } from "../chat/requests.ts";
import { askerOf } from "./asker.ts";
import { askModal, homeView } from "./browse.ts";
import { actionIds, callbackIds, optionsOf } from "./buttons.ts";
import { allTextsOf } from "./contents.ts";
import { limits } from "./limits.ts";
import { postToPerson } from "./post.ts";
import { Prompts } from "./prompts.ts";
import type { Message } from "./render.ts";
import { modal } from "./section-modal.ts";
import type { Services } from "./services.ts";
import { wording } from "./wording.ts";

/** Answers from a message's menu, from a window that opens anywhere, and from the app's home. */
export function onShortcuts(app: App, services: Services): void {
  const { config, footnote, viewers } = services;
  const prompts = new Prompts(footnote);

  app.shortcut(
    { type: "message_action", callback_id: callbackIds.shortcut },
    async ({ shortcut, ack, respond, context, client }) => {
      await ack();
      const viewer = { team: context.teamId ?? "", user: shortcut.user.id, channel: shortcut.channel.id };
      const { message, trigger_id: id } = shortcut;
      const tell = async (shown: Message): Promise<void> => {
        await respond({ response_type: "ephemeral", replace_original: false, ...rootOf(message), ...shown });
      };
      const asker = askerOf(viewer, client, services);
      const question = () => {
        const [{ text, isShortened } = { text: "" }] = allTextsOf(message, context.botUserId ?? "");
        return { question: text, ...(isShortened && { isShortened }) };
      };
      await answer({ id, asker, way: "shortcut", surface: "private", question }, tell);
    },
  );

  app.shortcut({ type: "shortcut", callback_id: callbackIds.globalShortcut }, async ({ shortcut, ack, client }) => {
    await ack();
    await openAsk(shortcut.trigger_id, shortcut.user.id, client);
  });

  app.action<BlockAction>(actionIds.ask, async ({ ack, body, client }) => {
    await ack();
    await openAsk(body.trigger_id, body.user.id, client);
  });

  app.view<ViewSubmitAction>(callbackIds.ask, async ({ ack, body, view, context, client }) => {
    const viewer = { team: context.teamId ?? "", user: body.user.id };
    const tell = ({ blocks }: Message): Promise<void> =>
      ack({ response_action: "update", view: modal(wording.askTitle, blocks) });
    const asker = askerOf(viewer, client, services);
    const question = () => ({ question: view.state.values["field"]?.["text"]?.value ?? "" });
    await answer({ id: body.trigger_id, asker, way: "modal", surface: "modal", question }, tell);
  });

  app.options(actionIds.find, async ({ ack, payload, body, context, client }) => {
    const place = body.channel === undefined ? {} : { channel: body.channel.id };
    const audiences = await viewers.audiences({ team: context.teamId ?? "", user: body.user.id, ...place }, client);
    const found = footnote.suggest(payload.value, limits.options, { audiences });
    await ack({ options: optionsOf(found.map(({ citation }) => citation)) });
  });

  app.event("app_home_opened", async ({ event, context, client }) => {
    if (event.tab === "home") {
      await client.views.publish({ user_id: event.user, view: homeView(config.command) });
    }
    if (event.tab === "messages") {
      const audiences = await viewers.audiences({ team: context.teamId ?? "", user: event.user }, client);
      const questions = await prompts.for(audiences);
      if (questions.length === 0) return;
      await client.apiCall("assistant.threads.setSuggestedPrompts", {
        channel_id: event.channel,
        title: wording.promptsTitle,
        prompts: questions.map((message) => ({ title: message, message })),
      });
    }
  });

  async function answer(
    asked: Omit<Request<Message>, "respond">,
    tell: (shown: Message) => Promise<void>,
  ): Promise<void> {
    const { way, asker } = asked;
    try {
      const give = await answerRequest(services, { ...asked, respond: async (_, shown) => tell(await shown) });
      await give();
    } catch (error) {
      await reportRequest(services, { way, channel: asker.channel }, error, tell);
    }
  }

  async function openAsk(trigger: string, user: string, client: webApi.WebClient): Promise<void> {
    try {
      await client.views.open({ trigger_id: trigger, view: askModal() });
    } catch (error) {
      await reportRequest(services, { way: "modal", channel: undefined }, error, (said) =>
        postToPerson(client, user, said),
      );
    }
  }
}

/** The thread that a message stands in, so that the answer is shown there. */
function rootOf({ thread_ts: root }: { readonly [name: string]: unknown }): { thread_ts?: string } {
  return typeof root === "string" ? { thread_ts: root } : {};
}

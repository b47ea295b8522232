import type { App, BlockAction, ViewSubmitAction, webApi } from "@slack/bolt";
import { reportRequest } from "../chat/faults.ts";
import type { Request } from "../chat/platform.ts";
import { answerRequest } from "../chat/requests.ts";
import { askerOf } from "./asker.ts";
import { askModal } from "./browse.ts";
import { actionIds, callbackIds } from "./buttons.ts";
import { meantByMessage } from "./meant.ts";
import { postToPerson } from "./post.ts";
import { type Message, notice } from "./render.ts";
import { modal } from "./section-modal.ts";
import type { Services } from "./services.ts";
import type { Viewer } from "./viewers.ts";
import { wording } from "./wording.ts";

/** Answers the shortcut in a message's menu, and the modal that a global shortcut or the app's home opens. */
export function onShortcuts(app: App, services: Services): void {
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
      const meant = () => meantByMessage(message, context.botUserId ?? "");
      await answer({ id, asker, way: "shortcut", surface: "private", meant }, tell);
    },
  );

  app.shortcut(
    { type: "shortcut", callback_id: callbackIds.globalShortcut },
    async ({ shortcut, ack, context, client }) => {
      await ack();
      await openAsk(shortcut.trigger_id, { team: context.teamId ?? "", user: shortcut.user.id }, client);
    },
  );

  app.action<BlockAction>(actionIds.ask, async ({ ack, body, context, client }) => {
    await ack();
    await openAsk(body.trigger_id, { team: context.teamId ?? "", user: body.user.id }, client);
  });

  app.view<ViewSubmitAction>(callbackIds.ask, async ({ ack, body, view, context, client }) => {
    const viewer = { team: context.teamId ?? "", user: body.user.id };
    const tell = ({ blocks }: Message): Promise<void> =>
      ack({ response_action: "update", view: modal(wording.askTitle, blocks) });
    const asker = askerOf(viewer, client, services);
    const meant = () => ({ texts: [{ text: view.state.values["field"]?.["text"]?.value ?? "" }] });
    await answer({ id: body.trigger_id, asker, way: "modal", surface: "modal", meant }, tell);
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

  async function openAsk(trigger: string, viewer: Viewer, client: webApi.WebClient): Promise<void> {
    const { user } = viewer;
    try {
      if (!askerOf(viewer, client, services).mayUse) return await postToPerson(client, user, notice(wording.notForYou));
      await client.views.open({ trigger_id: trigger, view: askModal() });
    } catch (error) {
      await reportRequest(services, { way: "modal", channel: undefined }, error, (said) =>
        postToPerson(client, user, said),
      );
    }
  }
}

/** Returns the thread of a message, so that the answer is shown in the thread. */
function rootOf({ thread_ts: root }: { readonly [name: string]: unknown }): { thread_ts?: string } {
  return typeof root === "string" ? { thread_ts: root } : {};
}

import type { App, BlockAction, webApi } from "@slack/bolt";
import { type Feedback, type Mark, once } from "../../src/index.ts";
import { type Asking, ask, onceKey, render, secondsToWait } from "./asking.ts";
import { type ButtonState, decodeState } from "./button-value.ts";
import { actionIds, callbackIds } from "./buttons.ts";
import { interactionKey } from "./deliveries.ts";
import { mrkdwnLink } from "./escape.ts";
import { feedbackState } from "./feedback.ts";
import { isGone, isOutside, patiently } from "./patience.ts";
import { personOf } from "./person.ts";
import { quiet } from "./quiet.ts";
import { type Press, readPress } from "./read-press.ts";
import { context, notice, plain } from "./render.ts";
import { fieldModal, modal, readPlace, sectionModal } from "./section-modal.ts";
import type { Services } from "./services.ts";
import { shareAnswer } from "./share.ts";
import { orTell } from "./tell-failure.ts";
import type { Asker } from "./viewers.ts";
import { wording } from "./wording.ts";

/** What happens when somebody presses a button under an answer. */
export function onPresses(app: App, services: Services): void {
  const { footnote, viewers, record, config, log } = services;

  press(actionIds.whole, (pressed) => openSection(pressed, pressed.value ?? "", 0));
  press(new RegExp(`^${actionIds.open}\\d+$`), (pressed) => openSection(pressed, pressed.value ?? "", 0));
  press(new RegExp(`^${actionIds.page}\\d+$`), async (pressed) => {
    const place = readPlace(pressed.value);
    if (place !== undefined) await openSection(pressed, place.key, place.page, true);
  });
  pressWithState(actionIds.next, nextBest);
  pressWithState(actionIds.share, share);
  pressWithState(actionIds.person, askPerson);
  pressWithState(actionIds.remove, remove);
  pressWithState(new RegExp(`^${actionIds.solved}\\d+$`), solved);
  press(actionIds.feedback, judge);
  press(new RegExp(`^${actionIds.judge}\\d+$`), judge);

  app.view(callbackIds.reason, async ({ ack, view, body, context: { teamId } }) => {
    await ack();
    const found = feedbackState(view.private_metadata, { team: teamId ?? "", user: body.user.id }, footnote);
    const reason = view.state.values["field"]?.["text"]?.value ?? "";
    if (found !== undefined && reason !== "") await record.addFeedback({ ...found, reason });
  });

  function press(id: string | RegExp, handle: (pressed: Press) => Promise<void>): void {
    app.action<BlockAction>(id, async ({ ack, body, context: { teamId }, client, respond }) => {
      await ack();
      const pressed = readPress(body, { team: teamId ?? "", client, respond });
      await orTell(services, { way: "press", action: String(id) }, () => handle(pressed), pressed.tell);
    });
  }

  function pressWithState(id: string | RegExp, handle: (pressed: Press, state: ButtonState) => Promise<void>): void {
    press(id, async (pressed) => {
      const state = decodeState(pressed.value, (key) => footnote.idOfKey(key));
      await (state === undefined ? pressed.tell(notice(wording.failed)) : handle(pressed, state));
    });
  }

  async function openSection(pressed: Press, key: string, page: number, isTurning = false): Promise<void> {
    const { asker, client, view, trigger } = pressed;
    const id = footnote.idOfKey(key);
    if (id !== undefined && !isTurning) {
      await mark(pressed, "opened", { section: id });
    }
    const section = footnote.section(id ?? "", {
      audiences: await viewers.audiences(asker, client),
    });
    const shown =
      section === undefined ? modal(wording.wholeSection, [plain(wording.sectionGone)]) : sectionModal(section, page);
    if (view === undefined) await client.views.open({ trigger_id: trigger, view: shown });
    else if (isTurning) await client.views.update({ view_id: view, view: shown });
    else {
      // Slack stacks three modals at most.
      await client.views
        .push({ trigger_id: trigger, view: shown })
        .catch(() => client.views.update({ view_id: view, view: shown }));
    }
  }

  async function nextBest(pressed: Press, { question, earlier, except }: ButtonState): Promise<void> {
    const { asker, client, trigger, view, tell } = pressed;
    const seconds = await secondsToWait(services, asker);
    if (seconds > 0) return tell(notice(wording.slowDown(seconds)));
    const asking: Asking = { id: interactionKey(trigger), question, earlier, except, asker, way: "next" };
    const answer = await ask(services, client, asking);
    const isNothing = answer.kind === "unknown";
    if (view === undefined) {
      await tell(isNothing ? notice(wording.nothingMore) : render(answer, asking, services, "private"));
      return;
    }
    const { blocks } = isNothing ? notice(wording.nothingMore) : render(answer, asking, services, "modal");
    await client.views.update({ view_id: view, view: modal(wording.askTitle, blocks) });
  }

  async function share(pressed: Press, state: ButtonState): Promise<void> {
    if (await shareAnswer(pressed, state, services)) await mark(pressed, "shared", { question: state.question });
  }

  /** Asks in the help channel, once, and tells the asker where. */
  async function askPerson(pressed: Press, { question, asker: asked }: ButtonState): Promise<void> {
    const { asker, client, message, tell } = pressed;
    if (config.help === undefined) return;
    const { channel, group } = config.help;
    const origin =
      message === undefined ? undefined : await linkTo(pressed, message.channel, message.root ?? message.ts);
    const links = origin === undefined ? "" : ` · ${mrkdwnLink(origin, wording.origin)}`;
    const call = group === undefined ? "" : ` · <!subteam^${group}>`;
    const blocks = [context(`${wording.needsPerson(asked)}${links}${call}`), plain(question)];
    const posted = await once(record, onceKey(`person:${message?.root ?? ""}`, asker, question), () =>
      patiently(() => client.chat.postMessage({ channel, text: wording.needsHelp, blocks, ...quiet })),
    );
    if (posted === undefined) {
      return tell({ ...notice(wording.askPerson), blocks: [context(wording.personAskedBefore(channel))] });
    }
    const place = await linkTo(pressed, channel, posted.ts ?? "");
    const where = place === undefined ? "" : mrkdwnLink(place, wording.there);
    await tell({ ...notice(wording.askPerson), blocks: [context(wording.personAsked(channel, where))] });
  }

  async function remove(pressed: Press, { asker: asked }: ButtonState): Promise<void> {
    const { asker, client, message, tell, erase } = pressed;
    if (asker.user !== asked) return tell(notice(wording.notYours));
    if (message === undefined) return;
    try {
      await patiently(() => client.chat.delete({ channel: message.channel, ts: message.ts }));
    } catch (error) {
      if (isOutside(error)) await erase();
      else if (!isGone(error)) throw error;
    }
  }

  /** Keeps that a section answered a question; guests and other companies' people teach nothing by themselves. */
  async function solved(pressed: Press, { question, sections }: ButtonState): Promise<void> {
    const { asker, client, view, tell } = pressed;
    const [section] = sections;
    if (section === undefined) return;
    const audiences = await viewers.audiences(asker, client);
    const counts = await isAmongItself(asker, client);
    await record.teach({ question, section, person: personOf(asker.user), audiences, isRight: true, counts });
    await mark(pressed, "solved", { section, question });
    if (view === undefined) await tell(notice(wording.noted));
  }

  function mark(
    { asker, trigger }: Press,
    kind: Mark["kind"],
    what: Pick<Mark, "question" | "section">,
  ): Promise<void> {
    return record.addMark({ id: interactionKey(trigger), kind, person: personOf(asker.user), ...what });
  }

  /** A thumb down on what was answered by a lesson is a word against the lesson. */
  async function unteach(asker: Asker, client: webApi.WebClient, { question, sections }: Feedback): Promise<void> {
    const [section = ""] = sections;
    const lesson = footnote.lessonBehind(question, section, { audiences: await viewers.audiences(asker, client) });
    if (lesson === undefined) return;
    const { phrase, audiences } = lesson;
    const person = personOf(asker.user);
    const counts = await isAmongItself(asker, client);
    await record.teach({ question: phrase, section, person, audiences, isRight: false, counts });
  }

  /** Whether somebody's word may count without an author's leave. */
  async function isAmongItself(asker: Asker, client: webApi.WebClient): Promise<boolean> {
    return config.identity.kind === "token" && (await viewers.isOwn(asker, client));
  }

  async function judge(pressed: Press): Promise<void> {
    const { asker, client, value = "", trigger, view, tell } = pressed;
    const found = feedbackState(value, asker, footnote);
    if (found === undefined) return;
    await record.addFeedback(found);
    if (!found.isHelpful) await unteach(asker, client, found);
    log.info({ platform: "slack", isHelpful: found.isHelpful, sections: found.sections }, "judged");
    if (found.isHelpful) return view === undefined ? tell(notice(wording.thanks)) : undefined;
    const reason = fieldModal({
      callbackId: callbackIds.reason,
      title: wording.reasonTitle,
      label: wording.reasonLabel,
      submit: wording.send,
      metadata: value,
    });
    await (view === undefined
      ? client.views.open({ trigger_id: trigger, view: reason })
      : client.views.push({ trigger_id: trigger, view: reason }));
  }
}

/** The web address of a message; undefined where Slack gives none, as for what only one person sees. */
async function linkTo({ client }: Press, channel: string, ts: string): Promise<string | undefined> {
  try {
    return (await client.chat.getPermalink({ channel, message_ts: ts })).permalink;
  } catch {
    return undefined;
  }
}

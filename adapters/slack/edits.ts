import type { GivenAnswer } from "../../src/index.ts";
import { type Asking, ask, render, secondsToWait } from "./asking.ts";
import { placeOf, threadOf } from "./compose.ts";
import { type Edit, mentions, withoutMention } from "./incoming.ts";
import { messageKey, type Scene } from "./message-context.ts";
import { isGone, patiently } from "./patience.ts";
import { type Message, notice } from "./render.ts";
import type { Services } from "./services.ts";
import { orTell } from "./tell-failure.ts";
import { Threads } from "./threads.ts";
import { wording } from "./wording.ts";

/** Answers a corrected question again, where the answer stands, or as soon as it does. */
export async function takeEdit(edit: Edit | undefined, scene: Scene, services: Services): Promise<void> {
  if (edit === undefined) return;
  await services.turns.after(messageKey(scene.team, edit), () => take(edit, scene, services));
}

async function take(edit: Edit, scene: Scene, services: Services): Promise<void> {
  const { record } = services;
  const { channel } = edit;
  const given = await record.answerTo(`slack:${messageKey(scene.team, edit)}`);
  const question = withoutMention(edit.text, scene.bot);
  if (given === undefined || question === given.question || question === "") return;
  const place = { ...placeOf(edit), user: given.asker };
  const act = (): Promise<Message | undefined> => answerAgain(edit, given, question, scene, services);
  const tell = async (said: Message | undefined): Promise<void> => {
    if (said !== undefined) await patiently(() => scene.client.chat.postEphemeral({ ...place, ...said }));
  };
  await orTell(services, { way: "edit", channel }, async () => tell(await act()), tell);
}

/**
 * What nobody asked for has to be as sure as it had to be before.
 * @returns what is to be said in place of an answer, if there is none
 */
async function answerAgain(
  edit: Edit,
  given: GivenAnswer,
  question: string,
  { team, bot, client }: Scene,
  services: Services,
): Promise<Message | undefined> {
  const { record, config, footnote } = services;
  const { channel, root, text } = edit;
  const { asker: user, earlier, message: ts } = given;
  const key = `slack:${messageKey(team, edit)}`;
  const seconds = await secondsToWait(services, { team, user, channel });
  if (seconds > 0) return notice(wording.slowDown(seconds));
  const isUnasked = root === undefined && config.answerChannels.includes(channel) && !mentions(text, bot);
  const asker = { team, user, channel };
  const { unasked } = footnote.thresholds({ audiences: await services.viewers.audiences(asker, client) });
  const id = `${key}:${question}`;
  const asking: Asking = { id, question, earlier, asker, way: "edit", ...(isUnasked && { threshold: unasked }) };
  const reply = render(await ask(services, client, asking), asking, services, "public");
  try {
    await patiently(() => client.chat.update({ channel, ts, ...reply }));
    await new Threads(record).addQuestion(threadOf(edit, team), question, user);
    await record.setAnswer(key, { ...given, question });
  } catch (error) {
    if (!isGone(error)) throw error;
    await record.removeAnswer(key);
  }
  return undefined;
}

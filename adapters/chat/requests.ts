import { type Attempt, type Chat, findMeant, recordWhileSending, render, secondsToWait } from "./answering.ts";
import type { PossibleQuestions } from "./contents.ts";
import { interactionKey, interactionWork } from "./keys.ts";
import type { Request } from "./platform.ts";
import type { SendReply } from "./send-reply.ts";
import type { Resumer } from "./takeover.ts";
import type { Line } from "./wording/common-wording.ts";

/**
 * Begins to answer a question that was asked by a command, a menu or a window.
 * @returns a function that shows the answer; nothing is shown or recorded before the call
 */
export async function answerRequest<Shown>(chat: Chat<Shown>, request: Request<Shown>): Promise<SendReply> {
  const { platform } = chat;
  const { id, asker, way, surface, askedFor } = request;
  const refuse = (line: Line) => () =>
    request.respond(surface === "public" ? "private" : surface, Promise.resolve(platform.say(line)));
  if (!asker.mayUse) return refuse(({ notForYou }) => notForYou);
  const seconds = await secondsToWait(chat, asker);
  if (seconds > 0) return refuse(({ slowDown }) => slowDown(seconds));
  const finding = findAnswer();
  // A rejection is reported by the returned function, which is called only if this replica is to respond.
  finding.catch(() => undefined);
  return async () => {
    const responding = request.respond(surface, finding.then(write));
    // The rejection is thrown by a return below, after the outcome is known.
    responding.catch(() => undefined);
    const result = await finding.catch(() => undefined);
    if (result === undefined || "unreadable" in result) return responding;
    return recordWhileSending(chat, result, responding);
  };

  async function findAnswer(): Promise<Attempt | Exclude<PossibleQuestions, { readonly texts: unknown }>> {
    const meant = await request.meant();
    if ("unreadable" in meant) return meant;
    return findMeant(chat, { id: interactionKey(platform.name, id), asker, way }, meant.texts);
  }

  function write(result: Awaited<ReturnType<typeof findAnswer>>): Shown {
    if ("unreadable" in result) return platform.say(result.unreadable);
    const { asking, found } = result;
    const how = { surface, showsQuestion: true, ...(askedFor !== undefined && { askedFor }) };
    return render(chat, found.answer, asking, how);
  }
}

/**
 * Resumer for interactions that only the first response can answer: the platform stops waiting before another replica can
 * notice that the first one is gone, so all of them count as missed.
 */
export function missedInteractions(platform: string): Resumer {
  return { kind: interactionWork(platform), within: 0, resume: async () => undefined };
}

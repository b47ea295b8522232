import { type Chat, personOf } from "./answering.ts";
import { onceKey } from "./keys.ts";

/** A question that a platform gave back, with who asked it where that can be told. */
export interface ReadBack {
  readonly question: string;
  readonly user: string | undefined;
}

/**
 * The questions of a conversation, oldest first: asked of the record first, read back from the platform where it holds nothing.
 * What is read back is kept under who asked it; where nobody can tell who did, it is used and not kept.
 * @param conversation the key under which the record knows it
 */
export async function earlierQuestions(
  chat: Pick<Chat<unknown>, "platform" | "record">,
  conversation: string,
  readBack: () => Promise<readonly ReadBack[]>,
): Promise<readonly string[]> {
  const { platform, record } = chat;
  const known = await record.questionsOf(conversation);
  if (known !== undefined) return known;
  const found = await readBack();
  // Several replicas may hear of it at once.
  const isKept = found.length > 0 && (await record.claim(onceKey(platform.name, "read", conversation)));
  for (const { question, user } of isKept ? found : []) {
    if (user !== undefined) await record.addQuestion(conversation, question, personOf(chat, { user }));
  }
  return found.map(({ question }) => question);
}

import { type Chat, personOf } from "./answering.ts";
import { onceKey } from "./keys.ts";

/** A question that was read back from a platform. */
export interface ReadBack {
  readonly question: string;
  readonly user: string | undefined;
}

/**
 * Returns the questions of a conversation, oldest first: from the record, or read back from the platform where the record does
 * not know the conversation. A question that was read back is added to the record, unless nobody knows who asked it.
 * @param conversation the record's key of the conversation
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
  // Several replicas may read the same conversation at once; one of them adds the questions.
  const isKept = found.length > 0 && (await record.claim(onceKey(platform.name, "read", conversation)));
  for (const { question, user } of isKept ? found : []) {
    if (user !== undefined) await record.addQuestion(conversation, question, personOf(chat, { user }));
  }
  return found.map(({ question }) => question);
}

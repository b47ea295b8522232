import { personOf } from "./person.ts";
import { type Asker, audiencesIn } from "./place.ts";
import type { Services } from "./services.ts";

/** Keeps that a section answered a question, for an author to accept: anybody may join a server, so nobody's word counts alone. */
export async function teach(
  { question, section }: { readonly question: string; readonly section: string },
  { user, place }: Asker,
  { record, config }: Services,
): Promise<void> {
  const audiences = audiencesIn(place, config.grants);
  await record.teach({ question, section, person: personOf(user), audiences, isRight: true, counts: false });
}

/** A thumb down on what was answered by a lesson is a word against the lesson. */
export async function unteach(
  { question, sections }: { readonly question: string; readonly sections: readonly string[] },
  { user, place }: Asker,
  { footnote, record, config }: Services,
): Promise<void> {
  const [section = ""] = sections;
  const lesson = footnote.lessonBehind(question, section, { audiences: audiencesIn(place, config.grants) });
  if (lesson === undefined) return;
  const { phrase, audiences } = lesson;
  const person = personOf(user);
  await record.teach({ question: phrase, section, person, audiences, isRight: false, counts: false });
}

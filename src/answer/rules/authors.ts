import { answersToName } from "../ranking/answers-to-name.ts";
import type { Asked, Service } from "./rule.ts";

/** How a question asks who wrote a page; the page's name behind it, and what may follow that. */
const ofPage =
  /^(?:so |ok |and )?(?:who(?:['’]?s| is| are| was| were)? (?:the )?(?:authors?|writers?) (?:of|behind)|(?:the )?authors? of) (?<name>[^?]{1,80}?)\??$/iu;
const wrote = /^(?:so |ok |and )?who (?:wrote|has written|maintains) (?<name>[^?]{1,80}?)\??$/iu;
const article = /^(?:the|this|our)\s+/iu;
/** What a page is called beside its name; who asks so does not ask about the thing that it is about. */
const kinds = "(?:page|article|document|docs?|guide|runbook|handbook|text|post)";
const kind = new RegExp(`^${kinds}\\s+(?:on|about|for)\\s+|\\s+${kinds}$`, "iu");
/** A page that tells who wrote something is about a work, and its own author is another matter. */
const tellsAuthor = /\b(?:wrote|written|authors?|authored|penned|composed)\b/iu;
/** Characters. */
const longestRead = 200;

/** "Who is the author of parental leave?": the page that is called so, whose front matter says it, with its author. */
export function authors({ text, question, knowledge, options }: Asked): Service | undefined {
  const asked = text.slice(0, longestRead).trim();
  const name = (ofPage.exec(asked) ?? wrote.exec(asked))?.groups?.["name"];
  if (name === undefined) return undefined;
  const called = name.trim().replace(article, "");
  const bare = called.replace(kind, "");
  if (bare === "") return undefined;
  return {
    async answer(ask) {
      const answer = await ask(bare, options);
      const [first] = answer.kind === "answer" ? answer.excerpts : [];
      const document = first && knowledge.find(first.citation.id)?.document;
      const opening = document?.sections[0];
      if (answer.kind !== "answer" || document?.author === undefined || opening === undefined) return undefined;
      if (!answersToName({ ...question, text: bare }, knowledge.prepare(opening.id))) return undefined;
      if (bare === called && document.sections.some((section) => tellsAuthor.test(section.text))) return undefined;
      const { author } = document;
      const excerpts = answer.excerpts.map((one) => ({ ...one, citation: { ...one.citation, author } }));
      return { ...answer, excerpts };
    },
  };
}

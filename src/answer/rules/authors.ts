import type { Document, Section } from "../../knowledge/document.ts";
import { sentences } from "../../knowledge/sentences.ts";
import { contentTerms } from "../../search/terms.ts";
import type { Answer } from "../answer.ts";
import { answersToName } from "../ranking/answers-to-name.ts";
import type { Asked, Service } from "./rule.ts";

/** How a question asks for the author of a page; `name` is what it calls the page. */
const ofPage =
  /^(?:so |ok |and )?(?:who(?:['’]?s| is| are| was| were)? (?:the )?(?:authors?|writers?) (?:of|behind)|(?:the )?authors? of) (?<name>[^?]{1,80}?)\??$/iu;
/** "Who is the author?", which names no page. */
const ofAny = /^(?:so |ok |and )?who(?:['’]?s| is| are| was| were)? the (?:authors?|writers?)(?: here)?\s*\??$/iu;
const wrote = /^(?:so |ok |and )?who (?:wrote|has written|maintains) (?<name>[^?]{1,80}?)\??$/iu;
const article = /^(?:the|this|our)\s+/iu;
/** Words for a page. A question that contains one asks about the page, not about the page's subject. */
const kinds = "(?:page|article|document|docs?|guide|runbook|handbook|text|post)";
const kind = new RegExp(`^${kinds}\\s+(?:on|about|for)\\s+|\\s+${kinds}$`, "iu");
/** "This article": a page without its subject. */
const onlyKind = new RegExp(`^(?:it|this|${kinds})$`, "iu");
/**
 * Verbs and nouns of authorship. If a page tells who wrote the work that it is about, that is what was asked, not the author of
 * the page.
 */
const tellsAuthor = /\b(?:wrote|written|authors?|authored|penned|composed)\b/iu;
/** "It was written by …" is about the work, whatever its name. */
const ofWork = /^(?:it|this)\b/i;

/** The longest question that is read, in characters. */
const longestRead = 200;

/** The question that finds the only page, where no page is named. */
const gist = "what is this about?";
/** Separates "Rust in Production" from its subtitle in "Rust in Production: How Companies Adopt It". */
const subtitle = /(?::| [–—|-]) .*$/u;

/**
 * "Who is the author of parental leave?": answers with the page of that name and the author in its front matter; "Who wrote
 * this article?" with the only page.
 */
export function authors({ text, question, vocabulary, knowledge, options }: Asked): Service | undefined {
  const asked = text.slice(0, longestRead).trim();
  const name = ofAny.test(asked) ? "it" : (ofPage.exec(asked) ?? wrote.exec(asked))?.groups?.["name"];
  if (name === undefined) return undefined;
  const called = name.trim().replace(article, "");
  const bare = called.replace(kind, "");
  const isOnly = bare === "" || onlyKind.test(called);
  const documentOf = (answer: Answer): Document | undefined => {
    const [first] = answer.kind === "answer" ? answer.excerpts : [];
    return first && knowledge.find(first.citation.id)?.document;
  };
  const isCalled = (document: Document, opening: Section): boolean => {
    const named = { ...question, text: bare };
    const terms = [document.title.replace(subtitle, ""), bare].map((one) => contentTerms(one).join(" "));
    return answersToName(named, knowledge.prepare(opening.id)) || terms[0] === terms[1];
  };
  return {
    async answer(ask) {
      const found = await ask(isOnly ? gist : bare, options);
      const document = documentOf(found);
      const opening = document?.sections[0];
      if (document?.author === undefined || opening === undefined) return undefined;
      if (isOnly ? document.sections.length < vocabulary.size : !isCalled(document, opening)) return undefined;
      if (!isOnly && bare === called && document.sections.some(({ text: said }) => tellsAuthorOf(bare, said)))
        return undefined;
      const isOpening = found.kind === "answer" && found.excerpts[0]?.citation.id === opening.id;
      const answer = isOpening ? found : await ask(document.title, options);
      if (answer.kind !== "answer" || documentOf(answer) !== document) return undefined;
      const { author } = document;
      const excerpts = answer.excerpts.map((one) => ({ ...one, citation: { ...one.citation, author } }));
      return { ...answer, excerpts };
    },
  };
}

/** Whether a text tells who made the thing with this name, or "it". */
function tellsAuthorOf(name: string, text: string): boolean {
  const terms = contentTerms(name);
  return sentences(text).some(({ start, end }) => {
    const said = text.slice(start, end).trim();
    if (!tellsAuthor.test(said)) return false;
    const own = new Set(contentTerms(said));
    return ofWork.test(said) || terms.every((term) => own.has(term));
  });
}

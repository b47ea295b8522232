import { decodeXML } from "entities";
import { type HtmlDocument, type HtmlElement, textOf } from "./html-document.ts";
import { rename, stand } from "./normalize-exports.ts";

/**
 * Removes the title from a document, if there is one, and puts the headings below it one level down.
 * @param core the XML of the document's core properties, which the program that wrote it set
 * @returns the title, else the one in the core properties; empty if there is none
 */
export function readTitle(document: HtmlDocument, core: string): string {
  promoteBoldLines(document);
  const [title, ...others] = document.querySelectorAll("h1.title");
  if (title !== undefined) {
    for (const depth of [5, 4, 3, 2, 1]) {
      for (const heading of [...document.querySelectorAll(`h${depth}`)]) {
        if (heading !== title) rename(heading, `h${depth + 1}`);
      }
    }
    if (others.length === 0 || textOf(title) !== "") return takenOut(title);
  }
  const first = [...document.querySelectorAll("h1")];
  if (first[0] !== undefined && first.length === 1 && document.body.firstElementChild === first[0]) {
    return takenOut(first[0]);
  }
  const said = decodeXML(/<dc:title>([^<]{1,300})<\/dc:title>/.exec(core)?.[1] ?? "").trim();
  return /^(?:microsoft word\b|untitled|document\d*$)|\.\w{2,4}$/i.test(said) ? "" : said;
}

function takenOut(heading: HtmlElement): string {
  const text = textOf(heading);
  heading.remove();
  return text;
}

/** Most characters of a line that may be a heading. */
const longestHeading = 100;

/** Turns lines that are entirely bold into headings, where nothing is styled as a heading. */
function promoteBoldLines(document: HtmlDocument): void {
  if (document.querySelector("h1, h2, h3, h4, h5, h6") !== null) return;
  for (const line of [...document.body.children]) {
    const text = textOf(line);
    const isBold =
      line.localName === "p" && text !== "" && [...line.querySelectorAll("strong")].map(textOf).join("") === text;
    if (!isBold || text.length > longestHeading || /[.,;!?]$/.test(text)) continue;
    rename(line, "h2").textContent = text;
  }
}

/** Turns notes into Markdown's footnotes. The library writes references that link to a list of all notes at the end. */
export function readNotes(document: HtmlDocument): void {
  for (const mark of [
    ...document.querySelectorAll("sup:has(> a[href^='#footnote-']), sup:has(> a[href^='#endnote-'])"),
  ]) {
    const label = /\d+/.exec(textOf(mark))?.[0];
    if (label !== undefined) mark.replaceWith(`${stand.reference}${label}${stand.end}`);
  }
  for (const list of [...document.querySelectorAll("ol:has(> li[id^='footnote-']), ol:has(> li[id^='endnote-'])")]) {
    const notes = [...list.children].map((note, at) => {
      for (const back of [...note.querySelectorAll("a[href^='#footnote-ref'], a[href^='#endnote-ref']")]) back.remove();
      const paragraphs = [...note.querySelectorAll("p")].map(({ innerHTML }) => innerHTML.trim());
      return `<p>${stand.definition}${at + 1}${stand.end}${paragraphs.join(" ")}</p>`;
    });
    rename(list, "div").innerHTML = notes.join("");
  }
}

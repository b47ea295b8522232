import { decodeXML } from "entities";
import { rename, stand } from "./export-forms.ts";
import { type HtmlDocument, type HtmlElement, textOf } from "./html-document.ts";

/**
 * Takes the title out of a document, if one stands there, and gives its headings the levels below it.
 * @param core the XML of what the program that wrote it says about it
 * @returns the title; empty if nothing tells
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

/** Characters of a line that may be a heading. */
const longestHeading = 100;

/** Where nothing is styled as a heading, lines that are bold as a whole are what stands for them. */
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

/** The library sets marks that link to a list of all notes at the end. */
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

import { createInterface } from "node:readline/promises";
import type { Footnote } from "../../src/index.ts";
import type { Terminal } from "./command.ts";
import { renderAnswer, renderSection, renderTopics } from "./render.ts";
import type { Style } from "./style.ts";

const help = `Type a question; "and cloudflare?" follows up on the one before.
  /topics WORD what there is to ask about, or those topics with a word in their headings
  /section ID  a whole section
  /new         forget the questions so far
  /help        this
  /quit        leave`;

/** Words that mean a command also without its slash. */
const bareCommands: ReadonlyMap<string, string> = new Map([
  ["help", "/help"],
  ["?", "/help"],
  ["exit", "/quit"],
  ["quit", "/quit"],
  ["q", "/quit"],
  [":q", "/quit"],
]);

/** How many questions are remembered for follow-ups. */
const remembered = 10;

/**
 * Runs a chat that answers each line of the input, until the input ends or the person leaves.
 * @returns the number of lines with text
 */
export async function chat(footnote: Footnote, { stdin, stdout }: Terminal, style: Style): Promise<number> {
  const isWatched = stdin.isTTY === true;
  const lines = createInterface({
    input: stdin,
    output: isWatched ? stdout : undefined,
    terminal: isWatched,
    prompt: "? ",
  });
  const earlier: string[] = [];
  let count = 0;
  if (isWatched) {
    stdout.write(`Ask away; /help says more.\n`);
    lines.prompt();
  }
  for await (const line of lines) {
    const typed = line.trim();
    const text = bareCommands.get(typed.toLowerCase()) ?? typed;
    if (text === "/quit" || text === "/exit") break;
    if (text !== "") {
      count++;
      stdout.write(`${await reply(text)}\n\n`);
    }
    if (isWatched) lines.prompt();
  }
  lines.close();
  return count;

  async function reply(text: string): Promise<string> {
    if (text.startsWith("/")) return command(text);
    const answer = await footnote.ask(text, { earlier });
    earlier.push(text);
    earlier.splice(0, earlier.length - remembered);
    return renderAnswer(answer, style);
  }

  function topics(word: string): string {
    const isNamed = (heading: string): boolean => heading.toLowerCase().includes(word.toLowerCase());
    const found = footnote
      .topics()
      .filter(({ title, sections }) => isNamed(title) || sections.some(({ headings }) => headings.some(isNamed)));
    return found.length > 0 ? renderTopics(found, style) : `No heading has "${word}"; /topics lists all.`;
  }

  function command(text: string): string {
    const [name = "", ...rest] = text.split(/\s+/);
    switch (name) {
      case "/topics":
        return topics(rest.join(" "));
      case "/section": {
        const section = footnote.section(rest.join(" "));
        return section === undefined
          ? "There is no such section; /topics lists their ids."
          : renderSection(section, style);
      }
      case "/new":
        earlier.length = 0;
        return "Forgotten.";
      case "/help":
        return help;
      default:
        return `There is no ${name}; /help lists what there is.`;
    }
  }
}

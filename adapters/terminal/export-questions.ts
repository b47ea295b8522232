import { Command } from "commander";
import type { Terminal } from "./command.ts";
import { runTerminalCommand } from "./run-terminal-command.ts";
import { withRecord } from "./with-record.ts";

function exportCommand({ stdout }: Terminal): Command {
  return new Command("export-questions")
    .description("Prints what people confirmed as judged questions for `eval`, one JSON object a line.")
    .action(async () => {
      await withRecord(async (store) => {
        const judged = new Map<string, { gold: Set<string>; helpful: number; unhelpful: number }>();
        for (const { question, sections, isHelpful } of await store.judgedAnswers()) {
          const known = judged.get(question) ?? { gold: new Set(), helpful: 0, unhelpful: 0 };
          judged.set(question, known);
          if (isHelpful) for (const section of sections.slice(0, 1)) known.gold.add(section);
          known[isHelpful ? "helpful" : "unhelpful"]++;
        }
        for (const { phrase, section, ups, downs } of await store.judgedLessons()) {
          const known = judged.get(phrase) ?? { gold: new Set(), helpful: 0, unhelpful: 0 };
          judged.set(phrase, known);
          if (ups > downs) known.gold.add(section);
          known.helpful += ups;
          known.unhelpful += downs;
        }
        let number = 0;
        for (const [question, { gold, helpful, unhelpful }] of judged) {
          // An answer that as many people found unhelpful as helpful cannot serve as a judgement.
          if (helpful <= unhelpful || gold.size === 0) continue;
          const id = `record-${++number}`;
          stdout.write(`${JSON.stringify({ id, question, type: "recorded", answerable: true, gold: [...gold] })}\n`);
        }
      });
    });
}

await runTerminalCommand(exportCommand(process), process.argv, process);

import Table from "cli-table3";
import { Command } from "commander";
import { type Report, type Stats, toReport } from "../../src/index.ts";
import type { Terminal } from "./command.ts";
import { lastDays, toDays } from "./option-values.ts";
import { runTerminalCommand } from "./run-terminal-command.ts";
import { withRecord } from "./with-record.ts";

function statsCommand({ stdout }: Terminal): Command {
  return new Command("stats")
    .description("Shows how many questions there were, how many were answered, and how well.")
    .option("--days <count>", "only the last N days", toDays, 90)
    .option("--json", "print data")
    .action(async ({ days, json }: { days: number; json?: true }) => {
      await withRecord(async (store) => {
        const { asked, judged, missed } = await store.figures(lastDays(days));
        const report = toReport(asked, judged);
        stdout.write(
          json ? `${JSON.stringify({ ...asData(report), missed })}\n` : `${drawn(report)}${missedLine(missed)}`,
        );
      });
    });
}

/** Returns the line on questions that were missed. They stand in no table, since only their number is known. */
function missedLine(missed: number): string {
  return missed === 0 ? "" : `\n${missed} could not be answered in time, or were given up\n`;
}

function asData({ all, byPlatform, byWeek, topSections }: Report): object {
  return { all, platforms: Object.fromEntries(byPlatform), weeks: Object.fromEntries(byWeek), topSections };
}

function drawn({ all, byPlatform, byWeek, topSections }: Report): string {
  if (all.questions === 0) return "nothing was asked\n";
  const most = Math.max(...[...byWeek.values()].map(({ questions }) => questions));
  const topMost = topSections[0]?.count ?? 0;
  const weeks = [...byWeek].map(([week, stats]) => [week, ...cells(stats), bar(stats.questions / most)]);
  const platforms = [...byPlatform, ["all", all] as const].map(([name, stats]) => [name, ...cells(stats)]);
  const sections = topSections.map(({ id, count }) => [id, String(count), bar(count / topMost)]);
  return `${table(["platform", ...heads], platforms)}\n\n${table(["week of", ...heads, ""], weeks)}\n\n${table(["section", "quoted", ""], sections)}\n`;
}

const heads = ["questions", "answered", "helpful", "median ms"];

function cells({ questions, answered, helpful, medianMs }: Stats): string[] {
  return [String(questions), percent(answered), percent(helpful), Number.isNaN(medianMs) ? "" : medianMs.toFixed(1)];
}

function percent(share: number): string {
  return Number.isNaN(share) ? "" : `${Math.round(share * 100)} %`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const colAligns = head.map((name, at) => (at === 0 || name === "" ? ("left" as const) : ("right" as const)));
  const made = new Table({ head: [...head], colAligns, style: { head: [], border: [], compact: true } });
  for (const row of rows) made.push([...row]);
  return made.toString();
}

const widest = 24;

/** Draws a bar whose length is a share of `widest`, in eighths of a column. */
function bar(share: number): string {
  const eighths = Math.round(share * widest * 8);
  const rest = " ▏▎▍▌▋▊▉"[eighths % 8] ?? "";
  return `${"█".repeat(Math.floor(eighths / 8))}${rest}`.trimEnd();
}

await runTerminalCommand(statsCommand(process), process.argv, process);

import { type Fault, faultLine, type KnowledgeChange, type LiveKnowledge, type LiveListener } from "../../src/index.ts";
import { troubleFields } from "../process/health.ts";
import type { Logger } from "../process/log.ts";

/** Upper bound on the names of changed documents in one log line. */
const mostNames = 5;

/**
 * Returns a listener that logs the state of the knowledge: a line for each change and for each new fault. Warnings are only
 * counted, since `check` lists them.
 */
export function knowledgeLog(log: Logger): LiveListener {
  let known = new Set<string>();
  const logFaults = (faults: readonly Fault[]): void => {
    const lines = faults.filter(({ isWarning }) => !isWarning).map(faultLine);
    for (const line of lines) if (!known.has(line)) log.warn({ fault: line }, "knowledge faulty");
    known = new Set(lines);
  };
  return {
    onChange({ faults, ...change }, version) {
      logFaults(faults);
      const warnings = faults.filter(({ isWarning }) => isWarning).length;
      log.info({ version, ...changeFields(change), ...(warnings > 0 && { warnings }) }, "knowledge read");
    },
    onTrouble: (problem) => log.warn({ reason: problem }, "knowledge in trouble"),
    onWell: () => log.info("knowledge in order again"),
    onProgress: (done, all) => log.debug({ done, all }, "knowledge being read"),
  };
}

/** Returns the state of the knowledge for `/health`. */
export function knowledgeState({ footnote, change, trouble }: LiveKnowledge): object {
  const { documents = 0, sections = 0, faults = [] } = change ?? {};
  const lines = faults.filter(({ isWarning }) => !isWarning).map(faultLine);
  const counts = { version: footnote.version, documents, sections };
  return { ...counts, ...troubleFields(trouble), faults: lines, warnings: faults.length - lines.length };
}

function changeFields({
  added,
  changed,
  removed,
  documents,
  sections,
  elapsed,
}: Omit<KnowledgeChange, "faults">): object {
  const names = [...added, ...changed, ...removed];
  return {
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    names: names.slice(0, mostNames),
    documents,
    sections,
    ms: Math.round(elapsed),
  };
}

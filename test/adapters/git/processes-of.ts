import { readdirSync, readFileSync } from "node:fs";

export interface RunningProcess {
  readonly id: string;
  /** Its program and arguments, as every user of the machine may read them. */
  readonly command: string;
}

/** Whether this machine tells of its processes as Linux does. */
export const tellsOfProcesses = readdirSync("/").includes("proc") && readdirSync("/proc").includes("self");

/** All processes of which the environment holds a text: it goes on to whatever a process starts. */
export function processesOf(text: string): RunningProcess[] {
  return allProcesses().filter(({ id }) => contentOf(id, "environ").includes(text));
}

export function allProcesses(): RunningProcess[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((id) => ({ id, command: contentOf(id, "cmdline").replaceAll("\0", " ") }));
}

/** Empty of a process that has ended. */
function contentOf(id: string, name: string): string {
  try {
    return readFileSync(`/proc/${id}/${name}`, "utf8");
  } catch {
    return "";
  }
}

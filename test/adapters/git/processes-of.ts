import { readdirSync, readFileSync } from "node:fs";

export interface RunningProcess {
  readonly id: string;
  /** The process's program and arguments, which every user of the machine can read. */
  readonly command: string;
}

/** Whether this machine lists its processes in `/proc`, as Linux does. */
export const tellsOfProcesses = readdirSync("/").includes("proc") && readdirSync("/proc").includes("self");

/** Returns all processes whose environment contains a text. Child processes inherit the environment. */
export function processesOf(text: string): RunningProcess[] {
  return allProcesses().filter(({ id }) => contentOf(id, "environ").includes(text));
}

export function allProcesses(): RunningProcess[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((id) => ({ id, command: contentOf(id, "cmdline").replaceAll("\0", " ") }));
}

/** Returns the content of a process's file in `/proc`; empty if the process has ended. */
function contentOf(id: string, name: string): string {
  try {
    return readFileSync(`/proc/${id}/${name}`, "utf8");
  } catch {
    return "";
  }
}

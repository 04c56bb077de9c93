/** What one command costs, with everything it starts. */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** Pause between looks at the memory, in milliseconds. */
const INTERVAL = 25;

/** Ticks of the processor clock in a second, as /proc counts them; 100 on every Linux that Node runs on. */
const TICKS = 100;

/**
 * Runs a shell command to its end. Processor time and memory come from looking at
 * /proc again and again, so they are known on Linux only; what a process does
 * after the last look is missing.
 *
 * @param {string} command
 * @param {string} cwd
 * @returns {Promise<{ wall: number, cpu: number | undefined, memory: number | undefined }>} seconds, seconds of
 *   all processes together, and the peak of their summed resident memory in megabytes
 */
export function measure(command, cwd) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn("bash", ["-c", command], {
      cwd,
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, NODE_OPTIONS: "" },
    });
    let errors = "";
    child.stderr.on("data", (data) => {
      errors += data;
    });
    let memory = 0;
    /** @type {Map<number, number>} */
    const ticks = new Map();
    const timer = setInterval(() => {
      const family = familyOf(child.pid ?? 0);
      for (const { pid, used } of family) ticks.set(pid, used);
      memory = Math.max(memory, family.reduce((sum, { pages }) => sum + pages, 0) * (4096 / 1024 / 1024));
    }, INTERVAL);
    child.on("error", reject);
    child.on("close", (code) => {
      const wall = (performance.now() - began) / 1000;
      clearInterval(timer);
      if (code !== 0) return reject(new Error(`${command}\nended with ${code}\n${errors}`));
      const used = [...ticks.values()].reduce((sum, own) => sum + own, 0) / TICKS;
      resolve({ wall, cpu: used || undefined, memory: memory || undefined });
    });
  });
}

/**
 * A process and all that it started, as /proc has them now; empty where there is no /proc.
 *
 * @param {number} root
 */
function familyOf(root) {
  /** @type {Map<number, { pid: number, parent: number, pages: number, used: number }>} */
  const processes = new Map();
  for (const name of listProcesses()) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      const fields = stat
        .slice(stat.lastIndexOf(")") + 2)
        .split(" ")
        .map(Number);
      const [pid, parent = 0, user = 0, system = 0, pages = 0] = [
        Number(name),
        fields[1],
        fields[11],
        fields[12],
        fields[21],
      ];
      processes.set(pid, { pid, parent, pages, used: user + system });
    } catch {
      // It ended while we looked.
    }
  }
  return [...processes.values()].filter(({ pid }) => descends(pid));

  /**
   * @param {number} pid
   * @returns {boolean}
   */
  function descends(pid) {
    return pid === root || (pid > 1 && descends(processes.get(pid)?.parent ?? 0));
  }
}

function listProcesses() {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

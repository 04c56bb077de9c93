/**
 * Pagefind, as a process of its own. Its package starts the same process and
 * speaks the same messages, but does not notice when it ends: a build then waits
 * for an answer that never comes. It also starts it in the working folder, where
 * Pagefind looks for settings. Here it stands in a folder of ours, with an
 * environment of ours, and its end is an answer to everything that was asked.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { join } from "node:path";

/** What Pagefind answers to a question; a fault of its own is of the type `Error`. */
export interface PagefindAnswer {
  readonly type: string;
  readonly message?: string;
  readonly index_id?: number;
}

interface Waiting {
  readonly resolve: (answer: PagefindAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** Longest that Pagefind may take over one answer, in milliseconds: far above 10,000 pages. */
const DEADLINE = 10 * 60 * 1000;

/**
 * Pagefind's allocator keeps freed memory by default. Giving it back soon makes
 * the peak about an eighth smaller for about a twentieth more time (`npm run bench:claims`).
 */
const ALLOCATOR = "narenas:2,dirty_decay_ms:300,muzzy_decay_ms:0";

/** Variables that a process needs to start at all, on one system or another; those named `PAGEFIND_…` are settings. */
const NEEDED = ["PATH", "SystemRoot", "TMPDIR", "TEMP", "TMP", "LD_LIBRARY_PATH"];

/** Characters of what Pagefind writes to its standard error that are kept, to say why it ended. */
const MOST_KEPT = 4000;

export class PagefindProcess {
  readonly #folder: string;
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  readonly #over: Promise<void>;
  #asked = 0;
  /** The beginning of an answer whose end is not there yet. */
  #begun: string[] = [];
  #said = "";
  #fault: Error | undefined;

  /** @param folder an existing folder without settings of Pagefind's, to stand in; errors name it */
  constructor(folder: string) {
    this.#folder = folder;
    const env = Object.fromEntries(
      NEEDED.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
    );
    const child: ChildProcess = spawn(programFile(), ["--service"], {
      cwd: folder,
      env: { ...env, _RJEM_MALLOC_CONF: process.env["_RJEM_MALLOC_CONF"] ?? ALLOCATOR },
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
    });
    this.#child = child;
    // Without descriptors for pipes there are none, and the error is told below.
    child.stdout?.setEncoding("utf8").on("data", (text: string) => this.#hear(text));
    // Without an answer there is nothing to wait for, even if the process goes on.
    child.stdout?.on("end", () => child.kill("SIGKILL"));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#said = (this.#said + text).slice(-MOST_KEPT);
    });
    child.stdin?.on("error", () => {}); // A process that has ended takes no more; its end is told below.
    this.#over = new Promise((resolve) => {
      child.on("error", (error) => {
        this.#end(`did not start: ${error.message}`);
        resolve();
      });
      child.on("close", (code, signal) => {
        this.#end(signal === null ? `ended with ${code}` : `was ended by ${signal}`);
        resolve();
      });
    });
  }

  /** @throws Error in one sentence, when Pagefind ends, answers with a fault or takes too long */
  async ask(question: { readonly type: string } & Readonly<Record<string, unknown>>): Promise<PagefindAnswer> {
    if (this.#fault) throw this.#fault;
    const number = ++this.#asked;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<PagefindAnswer>((resolve, reject) => {
        this.#waiting.set(number, { resolve, reject });
        timer = setTimeout(() => reject(this.#error("did not answer")), DEADLINE);
        const message = JSON.stringify({ message_id: number, payload: question });
        this.#child.stdin?.write(`${Buffer.from(message).toString("base64")},`);
      });
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(number);
    }
  }

  /** Ends the process, if it is still there, and waits until it is gone. */
  async close(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#over;
  }

  #hear(text: string): void {
    const [end = "", ...more] = text.split(",");
    this.#begun.push(end);
    for (const piece of more) {
      this.#answer(this.#begun.join(""));
      this.#begun = [piece];
    }
  }

  #answer(message: string): void {
    const answer = readAnswer(message);
    if (answer === undefined) this.#end("answered in a form that is not understood");
    else this.#waiting.get(answer.number)?.resolve(answer.payload);
  }

  /** Tells all who wait that no answer will come. */
  #end(how: string): void {
    // What the system said comes last, such as "No space left on device (os error 28)".
    const reason = [...this.#said.matchAll(/[^\n:"]*\(os error \d+\)|out of memory|memory allocation [^\n]*/g)].at(
      -1,
    )?.[0];
    this.#fault ??= this.#error(reason === undefined ? how : `${how}: ${reason.trim()}`);
    for (const { reject } of this.#waiting.values()) reject(this.#fault);
    this.#waiting.clear();
  }

  #error(what: string): Error {
    return new Error(`Pagefind, which was making the search index in ${this.#folder}, ${what}`);
  }
}

/** An answer and the number of its question; 0 for a fault that belongs to none. */
function readAnswer(message: string): { number: number; payload: PagefindAnswer } | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(message, "base64").toString());
    if (!isRecord(read) || !isRecord(read["payload"])) return undefined;
    const { type, message: told, index_id: index } = read["payload"];
    if (typeof type !== "string" || typeof read["message_id"] !== "number") return undefined;
    return {
      number: read["message_id"],
      payload: {
        type,
        ...(typeof told === "string" && { message: told }),
        ...(typeof index === "number" && { index_id: index }),
      },
    };
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** Pagefind's program for this machine, or the one that a variable names, as Pagefind's own package takes it. */
function programFile(): string {
  const given = process.env["PAGEFIND_EXTENDED_BINARY_PATH"] || process.env["PAGEFIND_BINARY_PATH"];
  if (given) return given;
  const system = platform() === "win32" ? "windows" : platform();
  const cpu = process.env["npm_config_arch"] || arch();
  const ending = system === "windows" ? ".exe" : "";
  const { resolve } = createRequire(packageFile());
  for (const name of ["pagefind_extended", "pagefind"]) {
    try {
      return resolve(`@pagefind/${system}-${cpu}/bin/${name}${ending}`);
    } catch {
      // The next one may be there.
    }
  }
  throw new Error(`Pagefind is not installed for ${system}-${cpu}; run npm ci on this machine`);
}

/** Where Pagefind's package lies; its programs are packages that may be installed beside it or below it. */
function packageFile(): string {
  const folders = createRequire(import.meta.url).resolve.paths("pagefind") ?? [];
  const file = folders.map((folder) => join(folder, "pagefind", "package.json")).find((path) => existsSync(path));
  if (file === undefined) throw new Error("Pagefind is not installed; run npm ci");
  return realpathSync(file);
}

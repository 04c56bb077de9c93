/**
 * Runs Pagefind as a child process, with the protocol of Pagefind's own package. That
 * package does not notice if the process ends, so a build would wait for ever; here
 * all pending requests are rejected. It also starts Pagefind in the working folder,
 * where it reads settings; here it runs in a folder and an environment of ours.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { join } from "node:path";

/** Pagefind's answer to a request; `type` is `Error` for a failure. */
export interface PagefindAnswer {
  readonly type: string;
  readonly message?: string;
  readonly index_id?: number;
}

interface Pending {
  readonly resolve: (answer: PagefindAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** Longest wait for an answer, in milliseconds; 10,000 pages take far less. */
const TIMEOUT = 10 * 60 * 1000;

/**
 * Makes Pagefind's allocator (jemalloc) return freed memory soon: peak memory is
 * about an eighth smaller for about a twentieth more time (`npm run bench:claims`).
 */
const ALLOCATOR = "narenas:2,dirty_decay_ms:300,muzzy_decay_ms:0";

/** Environment variables that the process gets. Those named `PAGEFIND_…` are settings and are left out. */
const PASSED_VARIABLES = ["PATH", "SystemRoot", "TMPDIR", "TEMP", "TMP", "LD_LIBRARY_PATH"];

/** Length of the end of standard error that is kept for error messages, in UTF-16 units. */
const KEPT_ERRORS = 4000;

/** An error of the system, such as `No space left on device (os error 28)`, or as Rust writes it for developers. */
const REASON = /[^\n:"]*\(os error \d+\)|Os \{[^}\n]*message: "([^"\n]*)"|out of memory|memory allocation [^\n]*/g;

export class PagefindProcess {
  readonly #folder: string;
  readonly #child: ChildProcess;
  readonly #pending = new Map<number, Pending>();
  readonly #ended: Promise<void>;
  #requests = 0;
  /** Pieces of an incomplete answer. */
  #incomplete: string[] = [];
  #stderr = "";
  #fault: Error | undefined;

  /** @param folder working folder, without settings of Pagefind's; error messages name it */
  constructor(folder: string) {
    this.#folder = folder;
    const env = Object.fromEntries(
      PASSED_VARIABLES.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
    );
    const child: ChildProcess = spawn(programFile(), ["--service"], {
      cwd: folder,
      env: { ...env, _RJEM_MALLOC_CONF: process.env["_RJEM_MALLOC_CONF"] ?? ALLOCATOR },
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
    });
    this.#child = child;
    // Streams are missing if no pipe could be opened; the `error` event reports that.
    child.stdout?.setEncoding("utf8").on("data", (text: string) => this.#receive(text));
    // Without standard output no answer can come, even if the process continues.
    child.stdout?.on("end", () => child.kill("SIGKILL"));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-KEPT_ERRORS);
    });
    child.stdin?.on("error", () => {}); // The `close` event reports that the process has ended.
    this.#ended = new Promise((resolve) => {
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
    const number = ++this.#requests;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<PagefindAnswer>((resolve, reject) => {
        this.#pending.set(number, { resolve, reject });
        timer = setTimeout(() => reject(this.#error("did not answer")), TIMEOUT);
        const message = JSON.stringify({ message_id: number, payload: question });
        this.#child.stdin?.write(`${Buffer.from(message).toString("base64")},`);
      });
    } finally {
      clearTimeout(timer);
      this.#pending.delete(number);
    }
  }

  /** Ends the process, if it is still there, and waits until it is gone. */
  async close(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#ended;
  }

  #receive(text: string): void {
    const [end = "", ...more] = text.split(",");
    this.#incomplete.push(end);
    for (const piece of more) {
      this.#answer(this.#incomplete.join(""));
      this.#incomplete = [piece];
    }
  }

  #answer(message: string): void {
    const answer = parseAnswer(message);
    if (answer === undefined) this.#end("answered in a form that is not understood");
    else this.#pending.get(answer.number)?.resolve(answer.payload);
  }

  /** Rejects all pending requests. */
  #end(how: string): void {
    const [reason, quoted = reason] = [...this.#stderr.matchAll(REASON)].at(-1) ?? [];
    this.#fault ??= this.#error(quoted === undefined ? how : `${how}: ${quoted.trim()}`);
    for (const { reject } of this.#pending.values()) reject(this.#fault);
    this.#pending.clear();
  }

  #error(what: string): Error {
    return new Error(`Pagefind, which was making the search index in ${this.#folder}, ${what}`);
  }
}

/** An answer and the number of its request; 0 for an error without a request. */
function parseAnswer(message: string): { number: number; payload: PagefindAnswer } | undefined {
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

/** Path of Pagefind's binary for this machine, or of the variables that Pagefind's package reads. */
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
      // Try the next.
    }
  }
  throw new Error(`Pagefind is not installed for ${system}-${cpu}; run npm ci on this machine`);
}

/** Path of Pagefind's `package.json`; its binaries are packages installed beside it or below it. */
function packageFile(): string {
  const folders = createRequire(import.meta.url).resolve.paths("pagefind") ?? [];
  const file = folders.map((folder) => join(folder, "pagefind", "package.json")).find((path) => existsSync(path));
  if (file === undefined) throw new Error("Pagefind is not installed; run npm ci");
  return realpathSync(file);
}

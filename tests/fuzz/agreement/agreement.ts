/**
 * `check` and `build` agree: what the one passes the other publishes. A site is
 * checked, then made in memory as `build` makes it, with every output looked at
 * and given its place on a disk that makes no difference between letter cases.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type BuildMemory, createParseMemory, load } from "../../../src/pipeline.ts";
import { buildBrowserFiles } from "../../../src/site/assets/browser-files.ts";
import { withSiteLook } from "../../../src/site/assets/site-look.ts";
import { SiteVerifier } from "../../../src/site/publish/verify.ts";
import type { Output } from "../../../src/site/render/output.ts";
import { rendering } from "../../../src/site/render/rendering.ts";
import { editedSite, type Files } from "./odd-sites.ts";

export interface Verdict {
  readonly isPassed: boolean;
  /** What `check` passed and `build` would fail at; undefined where the two agree. */
  readonly fault: string | undefined;
}

/**
 * Checks a site and makes it; then once more with the register that this wrote, and as a preview after an edit.
 *
 * @param content a folder for the files; what is in it goes
 * @param look looks at the content before it is built, and says what else is wrong
 */
export async function agreementOn(
  files: Files,
  content: string,
  look?: () => Promise<string | undefined>,
): Promise<Verdict> {
  try {
    rmSync(content, { recursive: true, force: true });
    mkdirSync(content, { recursive: true });
    writeContent(content, files);
    const seen = await look?.();
    if (seen !== undefined) return { isPassed: true, fault: seen };
    // Kept from one to the next, as a preview and a build with a cache keep it: most files are the same each time.
    const memory = createParseMemory();
    const first = await madeFrom(content, memory);
    if (first.fault !== undefined || first.text === undefined) return { isPassed: first.isPassed, fault: first.fault };
    // A build records addresses; what it wrote must pass the next time as well.
    writeFileSync(join(content, "register.json"), first.text);
    const second = await madeFrom(content, memory);
    if (!second.isPassed) return { isPassed: true, fault: `passes once, then not: ${second.told}` };
    if (second.fault !== undefined) return { isPassed: true, fault: `the next time: ${second.fault}` };
    // An author at work: whatever is renamed, moved or added, the preview is made, or says why not.
    const edited = editedSite(files);
    rmSync(content, { recursive: true });
    writeContent(content, { ...edited, "register.json": first.text });
    const { fault } = await madeFrom(content, memory, true);
    return { isPassed: true, fault: fault && `in the preview: ${fault}` };
  } catch (error) {
    return { isPassed: false, fault: `check does not end: ${textOf(error)}` };
  }
}

export function writeContent(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** The same for every site, and half the time of a small one. */
let madeFiles: ReturnType<typeof buildBrowserFiles> | undefined;

function browserFiles(): ReturnType<typeof buildBrowserFiles> {
  madeFiles ??= buildBrowserFiles();
  return madeFiles;
}

const interfaces = new Map<string, ReturnType<typeof rendering.interfaceFor>>();

function interfaceFor(lang: string): ReturnType<typeof rendering.interfaceFor> {
  const known = interfaces.get(lang) ?? rendering.interfaceFor(lang);
  interfaces.set(lang, known);
  return known;
}

async function madeFrom(content: string, memory: BuildMemory, isPreview = false) {
  const loaded = await load({
    content,
    memory,
    publishedAt: "/",
    isPreview,
    register: isPreview ? { kind: "hold" } : { kind: "record", today: "2026-11-20" },
  });
  const { guidance, broken, reviewed } = loaded;
  const told = loaded.diagnostics.map(({ file, message }) => `${file}: ${message}`).join(" ");
  if (guidance === undefined) return { isPassed: false, fault: undefined, text: undefined, told };
  const files = withSiteLook(await browserFiles(), guidance.site);
  const { words, lang: wordsLang, dir } = await interfaceFor(guidance.site.lang);
  const context = rendering.renderContext({ guidance, words, wordsLang, dir, assets: files.paths, base: "/" });
  const verifier = new SiteVerifier("/", broken);
  const disk = new Disk();
  let fault: string | undefined;
  try {
    for (const output of verifier.inspect(
      chained(files.outputs, ...rendering.formats.map((format) => format(context))),
    )) {
      disk.write(output.path);
      fault ??= faultIn(output);
    }
    verifier.finish((path) => path.startsWith("pagefind/"));
  } catch (error) {
    fault ??= textOf(error);
  }
  return { isPassed: true, fault, text: reviewed.text, told };
}

/** Places that are taken, as the strictest of the common disks sees them. */
class Disk {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  write(path: string): void {
    const steps = path.normalize("NFC").toLowerCase().split("/");
    if (steps.some((step) => Buffer.byteLength(step) > 255) || Buffer.byteLength(path) > 1000)
      throw new Error(`ENAMETOOLONG: ${path}`);
    if (steps.some((step) => step === "" || step === "." || step === ".." || step.includes("\0")))
      throw new Error(`EINVAL: ${path}`);
    const key = steps.join("/");
    if (this.#files.has(key) || this.#folders.has(key)) throw new Error(`EEXIST: ${path}`);
    this.#files.add(key);
    steps.pop();
    for (; steps.length > 0; steps.pop()) {
      const folder = steps.join("/");
      if (this.#files.has(folder)) throw new Error(`ENOTDIR: ${path}`);
      this.#folders.add(folder);
    }
  }
}

/** What no output may hold, whatever the content: styles and handlers in tags. Texts have no bare `<`. */
const INLINE = /<[a-z][^<>]*\s(?:style|on[a-z]+)=[^<>]*>/i;

function faultIn({ path, body }: Output): string | undefined {
  if (typeof body !== "string" || !path.endsWith(".html")) return undefined;
  const inline = INLINE.exec(body.replace(/="[^"]*"/g, '=""'));
  if (inline) return `${path}: ${inline[0]}`;
  return undefined;
}

function* chained<T>(...lists: readonly Iterable<T>[]): Generator<T> {
  for (const list of lists) yield* list;
}

function textOf(error: unknown): string {
  return error instanceof Error ? `${error.message}` : String(error);
}

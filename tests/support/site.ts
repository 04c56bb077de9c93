/** Builds sites and serves them the way a static host would: with the headers that they ship. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { serveFolder } from "./browser/static-host.mjs";
import { waymark } from "./command.ts";
import { runFolder } from "./run-folder.ts";

export interface BuiltSite {
  /** The output folder. */
  readonly folder: string;
  /** Where the site answers, ending in the base path. */
  readonly url: string;
  /** Addresses of all pages, without the base path. */
  readonly addresses: readonly string[];
  /** What was asked for so far; with its purpose where the browser gives one, such as `prefetch`. */
  readonly asked: readonly { readonly path: string; readonly purpose: string }[];
  readonly close: () => void;
}

/** Our own guidance by its base path, built at most once by each worker: tests only read it. */
const ours = new Map<string, Promise<Built>>();

/** Serves our own guidance, from a host of the test file's own. */
export async function buildSite(base = "/"): Promise<BuiltSite> {
  const built = ours.get(base) ?? build(base, ["--frozen"]);
  ours.set(base, built);
  const { folder } = await built;
  return serve(folder, base, () => {});
}

/** Builds a site of a test and serves it. */
export async function serveSite({
  content,
  base = "/",
  words = [],
}: {
  content: string;
  base?: string;
  words?: readonly string[];
}): Promise<BuiltSite> {
  const { folder, remove } = await build(base, ["--content", content, ...words]);
  return serve(folder, base, remove);
}

interface Built {
  readonly folder: string;
  readonly remove: () => void;
}

async function build(base: string, words: readonly string[]): Promise<Built> {
  const root = mkdtempSync(join(runFolder(), "site-"));
  const remove = () => rmSync(root, { recursive: true, force: true });
  const folder = join(root, "site");
  const { code, stderr } = await waymark(["build", "--output", folder, "--base", base, ...words]);
  if (code !== 0) throw new Error(stderr);
  return { folder, remove };
}

async function serve(folder: string, base: string, remove: () => void): Promise<BuiltSite> {
  const asked: { path: string; purpose: string }[] = [];
  const host = await serveFolder(folder, {
    base,
    onAnswer: ({ url = "", headers }) => asked.push({ path: url, purpose: String(headers["sec-purpose"] ?? "") }),
  });
  return {
    folder,
    url: host.url,
    asked,
    addresses: readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".html"))
      .map((path) => `/${path.replace(/(^|\/)index\.html$/, "$1")}`)
      .sort(),
    close: () => {
      host.close();
      remove();
    },
  };
}

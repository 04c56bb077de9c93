/** Builds sites and serves them with a static web server. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { serveFolder } from "./browser/static-host.mjs";
import { waymark } from "./command.ts";
import { runFolder } from "./run-folder.ts";

export interface BuiltSite {
  /** The output folder. */
  readonly folder: string;
  /** Address of the site, ending in the base path. */
  readonly url: string;
  /** Addresses of all pages, without the base path. */
  readonly addresses: readonly string[];
  /** All requests so far, with the browser's `Sec-Purpose`, such as `prefetch`. */
  readonly asked: readonly { readonly path: string; readonly purpose: string }[];
  readonly close: () => void;
}

/** Our own site by base path, built at most once by each worker, because tests only read it. */
const ours = new Map<string, Promise<Built>>();

/** Serves our own site, from a server for one test file. */
export async function buildSite(base = "/"): Promise<BuiltSite> {
  const built = ours.get(base) ?? build(base, ["--frozen"]);
  ours.set(base, built);
  const { folder } = await built;
  return serve(folder, base, () => {});
}

/** Builds and serves a test's site. */
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

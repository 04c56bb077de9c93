/** Builds our own guidance and serves it the way a static host would: with the headers that it ships. */
import { mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { waymark } from "./command.ts";
import { serveFolder } from "./static-host.mjs";

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

/** @param words further words for `waymark build` */
export function buildSite(base = "/", ...words: string[]): Promise<BuiltSite> {
  // Our own register is complete; that of a site which a test makes is yet to be written.
  return serveSite({ base, words: words.includes("--content") ? words : ["--frozen", ...words] });
}

/** Builds a site, ours unless another content folder is named, and serves it. */
export async function serveSite({
  content,
  base = "/",
  words = [],
}: {
  content?: string;
  base?: string;
  words?: readonly string[];
}): Promise<BuiltSite> {
  const root = mkdtempSync(join(realpathSync(tmpdir()), "waymark-site-"));
  const folder = join(root, "site");
  const from = content === undefined ? [] : ["--content", content];
  const { code, stderr } = await waymark(["build", "--output", folder, "--base", base, ...from, ...words]);
  if (code !== 0) throw new Error(stderr);

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
      rmSync(root, { recursive: true, force: true });
    },
  };
}

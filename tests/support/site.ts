/** Builds our own guidance and serves it the way a static host would: with the headers that it ships. */
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sirv from "sirv";
import { waymark } from "./command.ts";

export interface BuiltSite {
  /** The output folder. */
  readonly folder: string;
  /** Where the site answers, ending in the base path. */
  readonly url: string;
  /** Addresses of all pages, without the base path. */
  readonly addresses: readonly string[];
  readonly close: () => void;
}

/** @param words further words for `waymark build` */
export function buildSite(base = "/", ...words: string[]): Promise<BuiltSite> {
  return serveSite({ base, words: ["--frozen", ...words] });
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

  const headers = shippedHeaders(folder);
  const files = sirv(folder, { setHeaders: (response) => response.setHeaders(headers) });
  const server = createServer((request, response) => {
    const notFound = () => {
      response.setHeaders(headers);
      response.writeHead(404, { "Content-Type": "text/html" }).end(readFileSync(join(folder, "404.html")));
    };
    if (!request.url?.startsWith(base)) return notFound();
    request.url = `/${request.url.slice(base.length)}`;
    files(request, response, notFound);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    folder,
    url: `http://localhost:${port}${base}`,
    addresses: readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".html"))
      .map((path) => `/${path.replace(/(^|\/)index\.html$/, "$1")}`)
      .sort(),
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
/** The headers that `_headers` gives to every page. */
function shippedHeaders(folder: string): Headers {
  const [, ...lines] = readFileSync(join(folder, "_headers"), "utf8").split("\n");
  const headers = new Headers();
  for (const line of lines) {
    if (!line.startsWith("  ")) break;
    const at = line.indexOf(":");
    headers.set(line.slice(0, at).trim(), line.slice(at + 1).trim());
  }
  return headers;
}

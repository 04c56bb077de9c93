/** Where the local server sends a browser: never to another host. */
import { once } from "node:events";
import { request } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { Preview } from "../../../../src/command/serve/preview.ts";
import { createSiteServer } from "../../../../src/command/serve/server.ts";
import { siteOnDisk } from "../../../../src/command/serve/shown-site.ts";
import { temporaryFolder, writeFiles } from "../../../support/content/content.ts";

/** Starts a server; gives a function from a path to the status and the `Location` of its answer. */
async function server(base: string) {
  const root = temporaryFolder();
  writeFiles(root, { "index.html": "", "evil.example/index.html": "", "a/b/index.html": "" });
  const preview = new Preview();
  preview.published();
  const gallery = { page: async () => "", style: async () => "" };
  const site = createSiteServer({
    site: siteOnDisk(root),
    base,
    host: "127.0.0.1",
    preview,
    previewScript: "",
    gallery,
  });
  site.listen(0, "127.0.0.1");
  await once(site, "listening");
  onTestFinished(() => {
    preview.close();
    site.closeAllConnections();
    site.close();
  });
  const address = site.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return (path: string) =>
    new Promise<{ status: number; to: string | undefined }>((resolve, reject) => {
      const sent = request({ host: "127.0.0.1", port, path, headers: { host: "localhost" } }, (response) => {
        response.resume();
        resolve({ status: response.statusCode ?? 0, to: response.headers.location });
      });
      sent.on("error", reject).end();
    });
}

const HOSTILE = [
  "//evil.example",
  "///evil.example",
  "/%2Fevil.example",
  "/%2f%2fevil.example",
  "/\\evil.example",
].concat(
  [
    "/%5Cevil.example",
    "/a//evil.example",
    "/.//evil.example",
    "/%09/evil.example",
    "/%0D%0ALocation:%20//evil.example",
  ],
  ["/a/b//", "//", "//evil.example/..", "/a/..//evil.example", "http://evil.example/a", "//a/b"],
);

test.each(["/", "/guide/"])("no path below %s leads to another host", async (base) => {
  const get = await server(base);
  for (const path of [...HOSTILE, ...HOSTILE.map((tail) => base.slice(0, -1) + tail)]) {
    const { status, to = "/" } = await get(path);
    expect(new URL(to, "http://localhost/").origin, `${path} → ${status} ${to}`).toBe("http://localhost");
  }
  expect(await get(`${base}a/b`)).toEqual({ status: 302, to: `${base}a/b/` });
});

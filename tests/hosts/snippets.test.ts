/** The snippets for web servers, in the servers themselves: every header, type, status and redirect. */
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headerRules } from "../../src/site/render/hosts/headers.ts";
import { HOST_FILES } from "../../src/site/render/hosts/hosting.ts";
import { waymark } from "../support/command.ts";
import { practice, smallSite, writeFiles } from "../support/content/content.ts";
import { programOf, type Running, SERVERS, type ServerName, startServer } from "./servers.ts";

const FOR_EVER = "public, max-age=31536000, immutable";
const LONG = `/${"a-long-step-of-a-path/".repeat(18)}`;

/** Former addresses, as browsers ask for them. */
const ALIASES = ["/old/", LONG, "/~a/(b)/c+d,e=f@g!/x.y/", "/παλιά/σελίδα/", "/wiki/Old_Page.html"];

/** Addresses that no content can have today; a snippet stays whole with any. */
const HOSTILE = [
  '/a"b/',
  "/a\\b/",
  "/a'b;}/",
  "/${HOME}/$1/",
  "/{$HOME}{args.0}{path}/",
  "/a b/#/",
  "/line\nbreak\ttab/",
  "/%{REQUEST_URI}/%1/",
  "/*.[a-z]+(x|y)?/",
  `/${`${"x".repeat(200)}/`.repeat(3)}`,
];

/** A folder whose name needs codes in addresses. */
const ODD = "safety/übung $1 & co";

/** With nothing moved, with what content can have, and with anything. */
const MOVED = ["nothing", "aliases", "anything"] as const;

const root = mkdtempSync(join(realpathSync(tmpdir()), "waymark hosts-"));
chmodSync(root, 0o755);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The folder of a site, with a picture of the content's own. */
async function built(base: string, moved: (typeof MOVED)[number]): Promise<string> {
  const folder = join(root, `${base.replaceAll("/", "_")} ${moved}`);
  const alias = `aliases: ${JSON.stringify(moved === "nothing" ? [] : ALIASES)}\neleventyNavigation`;
  writeFiles(join(folder, "content"), {
    ...smallSite(1),
    "safety/practice-1.md": practice("Question 1?", "Words to fill the page. ".repeat(40)).replace(
      "eleventyNavigation",
      alias,
    ),
    "safety/picture.png": new Uint8Array([1, 2, 3]),
  });
  const site = join(folder, "site");
  const words = ["build", "--content", join(folder, "content"), "--output", site, "--base", base, "--compress"];
  const { code, stderr } = await waymark(words);
  expect(code, stderr).toBe(0);
  writeFiles(site, { [`${ODD}/index.html`]: "<p>A folder whose name needs codes.</p>" });
  if (moved === "anything") {
    const plain = join(folder, "plain");
    cpSync(site, plain, { recursive: true, dereference: true });
    const moves = HOSTILE.map((from) => ({ from: base + from.slice(1), to: `${base}safety/practice-1/#level-1` }));
    for (const [name, write] of Object.entries(HOST_FILES))
      writeFileSync(join(plain, name), write({ base, rules: headerRules(base, true), moves }));
    return plain;
  }
  return site;
}

const sites = new Map<string, Promise<string>>();
function siteOf(base: string, moved: (typeof MOVED)[number]): Promise<string> {
  const key = `${base} ${moved}`;
  const site = sites.get(key) ?? built(base, moved);
  sites.set(key, site);
  return site;
}

const names: readonly ServerName[] = ["nginx", "Apache", "Caddy"];
for (const name of names)
  if (programOf(name) === undefined)
    console.warn(`SKIPPED: ${name} is not installed (looked for ${SERVERS[name].programs.join(", ")}).`);

describe.each(names)("%s", (name) => {
  describe.skipIf(programOf(name) === undefined).each(["/", "/guide/book.v1/"])("below %s", (base) => {
    describe.each(MOVED)("where %s moved", (moved) => {
      let server: Running;
      let site: string;
      beforeAll(async () => {
        site = await siteOf(base, moved);
        const scratch = join(root, `${name}-${base.length}-${moved}`);
        mkdirSync(scratch);
        server = await startServer(name, { base, site, scratch });
      });
      afterAll(() => server?.stop());
      const get = (path: string, headers?: Readonly<Record<string, string>>) => server.get(base + path, headers);
      const locationOf = (location: string | undefined) =>
        location === undefined ? undefined : location.replace(/^http:\/\/127\.0\.0\.1(:\d+)?/, "");

      if (moved === "anything") {
        test.each(HOSTILE)("%j leads on, and what is like it does not", async (from) => {
          const path = encodeURI(from.slice(1)).replace(/[#?]/g, encodeURIComponent);
          const answer = await get(path);
          // Some servers refuse control characters in an address before they look.
          if (/[\n\t]/.test(from) && answer.status === 400) return;
          if (/[?]/.test(from) && name === "Apache" && answer.status === 403) return;
          expect([answer.status, locationOf(answer.headers.location)]).toEqual([
            301,
            `${base}safety/practice-1/#level-1`,
          ]);
          expect((await get(`${path}z`)).status).toBe(404);
        });
        return;
      }

      test("gives every path all headers", async () => {
        const [general] = headerRules(base, true);
        for (const path of [
          "",
          "safety/",
          "assets/none.js",
          "none",
          "pagefind/pagefind.js",
          "safety/practice-1/index.md",
          ...(moved === "aliases" ? ["old/"] : []),
        ]) {
          const { headers } = await get(path);
          for (const [key, value] of Object.entries(general?.headers ?? {}))
            expect(headers[key.toLowerCase()], `${path} ${key}`).toBe(value);
        }
      });

      test("gives every file its type", async () => {
        const speculation = readdirSync(join(site, "assets")).find((file) => /^speculation.*json$/.test(file)) ?? "";
        const style = readdirSync(join(site, "assets")).find((file) => file.endsWith(".css")) ?? "";
        for (const [path, type] of [
          ["", "text/html; charset=utf-8"],
          ["safety/practice-1/", "text/html; charset=utf-8"],
          ["safety/practice-1/index.md", "text/markdown; charset=utf-8"],
          [`assets/${style}`, "text/css; charset=utf-8"],
          ["pagefind/pagefind.js", "text/javascript; charset=utf-8"],
          ["redirects.json", "application/json"],
          [`assets/${speculation}`, "application/speculationrules+json"],
          ["favicon.svg", "image/svg+xml"],
          ["robots.txt", "text/plain; charset=utf-8"],
          ["safety/picture.png", "image/png"],
        ] as const) {
          for (const encoding of ["identity", "br", "gzip"]) {
            const { status, headers } = await get(path, { "Accept-Encoding": encoding });
            expect([path, encoding, status, headers["content-type"]]).toEqual([path, encoding, 200, type]);
          }
        }
      });

      test("has browsers keep what is named by its content, and ask for all else", async () => {
        const inSite = (folder: string, ending: RegExp) =>
          `${folder}/${readdirSync(join(site, folder)).find((file) => ending.test(file))}`;
        for (const [path, value] of [
          ["", "no-cache"],
          ["safety/practice-1/index.md", "no-cache"],
          ["pagefind/pagefind.js", "no-cache"],
          ["pagefind/pagefind-entry.json", "no-cache"],
          ["pagefind/levels/levels.json", "no-cache"],
          [inSite("assets", /\.css$/), FOR_EVER],
          [inSite("assets", /^speculation/), FOR_EVER],
          [inSite("pagefind", /pf_meta$/), FOR_EVER],
          [inSite("pagefind/fragment", /./), FOR_EVER],
          [inSite("pagefind/levels", /^terms-.*json$/), FOR_EVER],
          ["assets/none.js", "no-cache"],
        ] as const) {
          for (const encoding of ["identity", "gzip, br"])
            expect([path, (await get(path, { "Accept-Encoding": encoding })).headers["cache-control"]]).toEqual([
              path,
              value,
            ]);
        }
      });

      test("sends compressed what browsers take so, from the files that are there", async () => {
        for (const path of ["", "safety/practice-1/", "pagefind/pagefind.js", "safety/practice-1/index.md"]) {
          const file = join(site, path === "" || path.endsWith("/") ? `${path}index.html` : path);
          const plain = await get(path, { "Accept-Encoding": "identity" });
          expect(plain.headers["content-encoding"]).toBeUndefined();
          expect(plain.headers.vary, path).toMatch(/accept-encoding/i);
          expect(plain.body).toEqual(readFileSync(file));
          const zipped = await get(path, { "Accept-Encoding": "gzip" });
          expect(zipped.headers["content-encoding"], path).toBe("gzip");
          expect(zipped.body, path).toEqual(readFileSync(`${file}.gz`));
          expect(gunzipSync(zipped.body)).toEqual(plain.body);
          if (name === "nginx") continue; // Brotli is no part of it.
          const small = await get(path, { "Accept-Encoding": "gzip, deflate, br" });
          expect(small.headers["content-encoding"], path).toBe("br");
          expect(brotliDecompressSync(small.body)).toEqual(plain.body);
        }
      });

      test("has its own page for what is not there", async () => {
        for (const path of ["none", "none/", "assets/", "assets/none.js", "safety/none/x.html", "a%20b%22/"]) {
          const { status, headers, body } = await get(path, { "Accept-Encoding": "identity" });
          expect([path, status === 403 && name === "Apache" ? 404 : status], path).toEqual([path, 404]);
          expect(headers["content-type"], path).toBe("text/html; charset=utf-8");
          expect(body, path).toEqual(readFileSync(join(site, "404.html")));
        }
      });

      test("leads to folders with a slash at the end, and keeps the query", async () => {
        const odd = encodeURI(ODD);
        for (const path of ["safety", "safety/practice-1", odd]) {
          const { status, headers } = await get(`${path}?a=b`);
          expect([301, 307, 308], path).toContain(status);
          const to = locationOf(headers.location) ?? "";
          // Caddy keeps the query from version 2.8 on.
          const kept = name === "Caddy" && !to.includes("?") ? "" : "?a=b";
          expect(decodeURI(to)).toBe(decodeURI(`${base}${path}/${kept}`));
          expect(to, path).toMatch(/^[!-~]+$/);
        }
        expect((await get(`${odd}/`)).status).toBe(200);
        if (base === "/") return;
        const { status, headers } = await server.get(base.slice(0, -1));
        expect([301, 307, 308]).toContain(status);
        expect(locationOf(headers.location)).toBe(base);
        expect((await server.get("/old/")).status, "what is not of the site").not.toBe(301);
      });

      test.runIf(moved === "aliases").each(ALIASES)("leads on from %s", async (alias) => {
        for (const query of ["", "?a=b"]) {
          const { status, headers } = await get(encodeURI(alias.slice(1)) + query);
          expect([status, locationOf(headers.location)]).toEqual([301, `${base}safety/practice-1/`]);
        }
      });
    });
  });
});

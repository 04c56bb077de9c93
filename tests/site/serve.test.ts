/** `waymark serve`: what changes shows, what is wrong is told, and nobody else gets in. */
import type { ChildProcess } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/pipeline.ts";
import { start } from "../support/command.ts";
import { practice, smallSite, writeFiles } from "../support/content/content.ts";
import { fingerprint } from "../support/fingerprint.ts";
import { waymarkStore } from "../support/store.ts";

const root = mkdtempSync(join(realpathSync(tmpdir()), "waymark-serve-"));
const content = join(root, "content");
let server: ChildProcess;
let port = 0;
let log = "";

beforeAll(async () => {
  writeFiles(content, smallSite(3));
  server = start(["serve", "--content", content, "--output", join(root, "site"), "--port", "0", "--base", "/guide/"]);
  server.stderr?.on("data", (data) => {
    log += data;
  });
  await until(() => log.includes("Watching for changes"));
  port = Number(/localhost:(\d+)/.exec(log)?.[1]);
});

afterAll(() => {
  server.kill("SIGTERM");
  rmSync(root, { recursive: true, force: true });
});

async function until(test: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await test()) return;
    await wait(50);
  }
  throw new Error(`it did not happen; the server said:\n${log}`);
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

function get(path: string, options: { host?: string; method?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: "127.0.0.1",
        port,
        path,
        method: options.method ?? "GET",
        headers: { host: options.host ?? `localhost:${port}` },
      },
      (response) => {
        let body = "";
        response.on("data", (data) => {
          body += data;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      },
    );
    sent.on("error", reject);
    sent.end();
  });
}

const shows = async (path: string, text: string) => (await get(path)).body.includes(text);

describe("the local server", () => {
  test("an edit can be searched for", async () => {
    writeFiles(content, { "safety/practice-3.md": practice("Where do the quokkas live?") });
    // Between two of these the next build may take the place of the last.
    const levelFile = async (name: string) => {
      const { status, body } = await get(`/guide/pagefind/levels/${name}`);
      return status === 200 ? JSON.parse(body) : {};
    };
    await until(async () => {
      const { site } = await levelFile("levels.json");
      const { spelling } = await levelFile(site);
      return spelling?.q !== undefined && "quokkas" in (await levelFile(spelling.q));
    });
  });

  test("serves the site below the base path, with the headers that the site ships", async () => {
    const page = await get("/guide/safety/practice-1/");
    expect(page.status).toBe(200);
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(page.headers["x-content-type-options"]).toBe("nosniff");
    const [, rules = ""] = /^"(.*)"$/.exec(String(page.headers["speculation-rules"])) ?? [];
    const fetched = await get(rules);
    expect(fetched.headers["content-type"]).toBe("application/speculationrules+json");
    expect(JSON.parse(fetched.body)).toMatchObject({
      prefetch: [{ where: { href_matches: ["/guide/", "/guide/*/"] } }],
    });
    expect((await get("/guide/safety/index.md")).headers["content-type"]).toBe("text/markdown; charset=utf-8");
    expect((await get("/")).headers["location"]).toBe("/guide/");
    expect((await get("/guide/safety/practice-1")).headers["location"]).toBe("/guide/safety/practice-1/");
    expect((await get("/guide/pagefind/pagefind.js")).headers["content-type"]).toContain("javascript");
    const missing = await get("/guide/nowhere/");
    expect(missing.status).toBe(404);
    expect(missing.body).toContain("Page not found");
  });

  test("keeps the query where an address lacks its last slash or the base path", async () => {
    const leads = async (path: string) => (await get(path)).headers["location"];
    expect(await leads("/guide/safety?view=one&q=%3Fa")).toBe("/guide/safety/?view=one&q=%3Fa");
    expect(await leads("/?q=a%20b")).toBe("/guide/?q=a%20b");
    expect(await leads("/guide/safety")).toBe("/guide/safety/");
  });

  test.each([
    ["the site", () => rmSync(join(root, "site"))],
    ["all releases", () => rmSync(join(root, ".site.waymark"), { recursive: true })],
  ])("builds again when %s was removed, and says so until then", async (_what, remove) => {
    remove();
    const { status, body } = await get("/guide/safety/");
    expect(status).toBe(503);
    expect(body).toContain("The site is being built.");
    await until(async () => (await get("/guide/safety/")).status === 200);
    expect((await get("/guide/pagefind/pagefind.js")).status).toBe(200);
  });

  test("answers only to this machine's names, and only to GET and HEAD", async () => {
    expect((await get("/guide/", { host: "evil.example" })).status).toBe(403);
    expect((await get("/guide/-/events", { host: "evil.example" })).status).toBe(403);
    expect((await get("/guide/", { host: "127.0.0.1" })).status).toBe(200);
    expect((await get("/guide/", { method: "POST" })).status).toBe(405);
    const head = await get("/guide/", { method: "HEAD" });
    expect([head.status, head.body]).toEqual([200, ""]);
  });

  test("never leaves its folder, and survives malformed requests", async () => {
    for (const path of [
      "/guide/../../content/site.yaml",
      "/guide/..%2f..%2fcontent/site.yaml",
      "/guide/%2e%2e%2f%2e%2e%2fcontent%2fsite.yaml",
      "/guide/..%5c..%5ccontent/site.yaml",
      "/guide//etc/passwd",
      "/guide/%",
      "/guide/%00",
      "/guide/\u00ff".replace("\u00ff", "%ff"),
      "//evil.example/",
    ]) {
      const answer = await get(path);
      expect(answer.status, path).toBeGreaterThanOrEqual(400);
      expect(answer.body).not.toContain("title: Small site");
    }
    await new Promise<void>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => socket.end("NOT HTTP AT ALL\r\n\r\n"));
      socket.on("close", () => resolve());
      socket.on("error", () => resolve());
    });
    expect((await get("/guide/")).status).toBe(200);
  });

  test("listens on this machine only", () => {
    expect(log).toContain("http://localhost:");
  });
});

describe("a change", () => {
  test("to content shows without a restart, also in search", async () => {
    writeFiles(content, { "safety/practice-1.md": practice("Question 1?", "A zebra edit.") });
    await until(() => shows("/guide/safety/practice-1/", "zebra"));
  });

  test("that adds, renames or deletes a page shows", async () => {
    writeFiles(content, { "safety/fresh.md": practice("Fresh?") });
    await until(async () => (await get("/guide/safety/fresh/")).status === 200);
    cpSync(join(content, "safety/fresh.md"), join(content, "safety/moved.md"));
    rmSync(join(content, "safety/fresh.md"));
    await until(
      async () =>
        (await get("/guide/safety/moved/")).status === 200 && (await get("/guide/safety/fresh/")).status === 404,
    );
  });

  test("to site.yaml shows on every page", async () => {
    writeFiles(content, { "site.yaml": "title: Renamed site\nlevels: { min: 2, max: 2 }\n" });
    await until(() => shows("/guide/safety/practice-2/", "Renamed site"));
  });

  test("that moves the whole folder away and back shows, and so does the next one", async () => {
    renameSync(content, `${content}-away`);
    await wait(1500);
    renameSync(`${content}-away`, content);
    await wait(1500);
    writeFiles(content, { "safety/practice-1.md": practice("Question 1?", "A wombat edit.") });
    await until(() => shows("/guide/safety/practice-1/", "wombat"));
    cpSync(content, `${content}-copy`, { recursive: true });
    rmSync(content, { recursive: true });
    renameSync(`${content}-copy`, content);
    await wait(1500);
    writeFiles(content, { "safety/practice-1.md": practice("Question 1?", "An echidna edit.") });
    await until(() => shows("/guide/safety/practice-1/", "echidna"));
  });

  test("with faults keeps the last good site, and tells the faults in the page and the terminal", async () => {
    const before = log.length;
    writeFiles(content, { "safety/practice-2.md": practice("Broken?").replace("parent: safety", "parent: saftey") });
    await until(() => log.slice(before).includes("safety/practice-2.md:4:11"));
    await until(() => log.slice(before).includes("last good site stays"));
    expect((await get("/guide/safety/practice-2/")).body).toContain("Question 2?");
    const report = await firstEvent();
    expect(report).toMatchObject({ isCurrent: false });
    expect(JSON.stringify(report)).toContain("Did you mean `safety`?");
    writeFiles(content, { "safety/practice-2.md": practice("Mended?") });
    await until(() => shows("/guide/safety/practice-2/", "Mended?"));
    expect(await firstEvent()).toMatchObject({ isCurrent: true, text: "" });
  });

  test("leaves, after all of these, what a build from nothing makes, to the byte; files that stay are shared", async () => {
    // Not by `waymark build`, which would record the addresses, and so date the pages.
    await build({ content, output: join(root, "anew"), base: "/guide/", isPreview: true });
    const carried = carriedInto(join(root, "site"));
    const shown = fingerprint(join(root, "site")).filter((line) => !carried.has(line.replace(/ [0-9a-f]+$/, "")));
    expect(shown.length).toBeGreaterThan(30);
    expect(shown).toEqual(fingerprint(join(root, "anew")));
    expect(statSync(join(root, "site/robots.txt")).nlink).toBe(2);
    expect(statSync(join(root, "site/safety/practice-2/index.html")).nlink).toBe(1);
  });
});

/** Files that only pages of the site before the live one ask for. */
function carriedInto(site: string): ReadonlySet<string> {
  const list = join(waymarkStore(site), `carried-${basename(realpathSync(site))}.json`);
  return new Set(existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : []);
}

/** The report that a page gets when it opens. */
function firstEvent(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, path: "/guide/-/events", headers: { host: "localhost" } },
      (response) => {
        response.once("data", (data: Buffer) => {
          resolve(JSON.parse(data.toString().replace(/^data: /, "")));
          sent.destroy();
        });
      },
    );
    sent.on("error", reject);
    sent.end();
  });
}

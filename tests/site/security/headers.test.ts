/** The headers that the site comes with are a good defence by themselves, in whatever form a host takes them. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { headerRules, headersOf } from "../../../src/site/render/hosts/headers.ts";
import { HOST_FILES } from "../../../src/site/render/hosts/hosting.ts";
import { waymark } from "../../support/command.ts";
import { smallSite, temporaryFolder, writeFiles } from "../../support/content/content.ts";
import { observatoryScore } from "../../support/observatory.ts";

type Headers = Readonly<Record<string, string>>;

const unquoted = (text: string) => text.replace(/^"(.*)"$/, "$1").replace(/\\(["\\])/g, "$1");
/** The headers in lines of one form. */
const headersIn = (text: string, line: RegExp): Headers =>
  Object.fromEntries([...text.matchAll(line)].map(([, name = "", value = ""]) => [name, unquoted(value)]));

/** How each form gives a page its headers: read as its servers read it. */
const FORMS: Readonly<Record<string, (text: string, base: string) => Headers>> = {
  _headers: (text, base) => {
    const [, block = ""] = new RegExp(`^${base.replaceAll("/", "\\/")}\\*\\n((?:  .*\\n)+)`).exec(text) ?? [];
    return headersIn(block, /^ {2}([\w-]+): (.*)$/gm);
  },
  "nginx.conf": (text) => headersIn(text, /^ {2}add_header ([\w-]+) (".*") always;$/gm),
  "apache.conf": (text) => headersIn(text, /^Header always set ([\w-]+) (".*")$/gm),
  "caddy.conf": (text) => headersIn(text.split(" header {")[1]?.split(" }\n")[0] ?? "", /^ {6}([\w-]+) (".*")$/gm),
};

async function built(base: string, settings = "") {
  const root = temporaryFolder();
  const files = smallSite(1);
  writeFiles(join(root, "content"), { ...files, "site.yaml": `${files["site.yaml"]}${settings}` });
  const words = ["build", "--content", join(root, "content"), "--output", join(root, "site"), "--base", base];
  expect(await waymark(words)).toMatchObject({ code: 0 });
  return (name: string) => readFileSync(join(root, "site", name), "utf8");
}

test("every form is tried here", () => {
  expect(Object.keys(FORMS)).toEqual(Object.keys(HOST_FILES).filter((name) => name !== "_redirects"));
});

describe.each(["/", "/guide/"])("a site below %s", (base) => {
  test("has at least 120 points by the Observatory's rules, in each form", async () => {
    const read = await built(base);
    for (const page of ["index.html", "safety/practice-1/index.html", "search/index.html", "404.html"]) {
      for (const [name, headersFrom] of Object.entries(FORMS)) {
        const { total, tests } = observatoryScore(headersFrom(read(name), base), read(page));
        expect(total, `${name} ${page} ${JSON.stringify(tests)}`).toBeGreaterThanOrEqual(120);
      }
    }
  });

  test("leaves Strict-Transport-Security out, and nothing else, where `hsts: false` says so", async () => {
    const [on, off] = [await built(base), await built(base, "hsts: false\n")];
    for (const [name, headersFrom] of Object.entries(FORMS)) {
      const { "Strict-Transport-Security": transport, ...others } = headersFrom(on(name), base);
      expect(transport, name).toBe("max-age=31536000");
      expect(headersFrom(off(name), base), name).toEqual(others);
      expect(off(name)).not.toContain("Strict-Transport-Security");
    }
  });
});

test("browsers keep every file of the search whose name holds a hash, and no other", async () => {
  const root = temporaryFolder();
  writeFiles(join(root, "content"), smallSite(3));
  const site = join(root, "site");
  expect(await waymark(["build", "--content", join(root, "content"), "--output", site])).toMatchObject({ code: 0 });
  const rules = headerRules("/", true);
  const folder = join(site, "pagefind");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of files) {
    const path = `/${relative(site, join(parentPath, name))}`;
    const isKept = /immutable/.test(headersOf(rules, path)["Cache-Control"] ?? "");
    expect(isKept, path).toBe(/[-_][0-9a-f]{6,}/.test(name));
  }
});

describe("the Observatory's rules, as written here, take points off", () => {
  const good = headersOf(headerRules("/", true), "/");
  test.each<[string, Headers, number]>([
    ["nothing", {}, 130],
    ["a script of another host", {}, 50],
    ["no transport security", { "Strict-Transport-Security": "" }, 80],
    ["inline scripts", { "Content-Security-Policy": "default-src 'none'; script-src 'unsafe-inline'" }, 60],
    ["no policy, which keeps frames out as well", { "Content-Security-Policy": "" }, 55],
    ["no nosniff", { "X-Content-Type-Options": "" }, 125],
    ["a referrer that tells all", { "Referrer-Policy": "unsafe-url" }, 120],
    ["a short time", { "Strict-Transport-Security": "max-age=60" }, 120],
  ])("for %s", (what, changed, total) => {
    const headers = Object.fromEntries(Object.entries({ ...good, ...changed }).filter(([, value]) => value !== ""));
    const html = what.startsWith("a script") ? '<script src="//evil.example/a.js"></script>' : "";
    expect(observatoryScore(headers, html).total).toBe(total);
  });
});

/** The headers that the site comes with are a good defence by themselves, in whatever form a host takes them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { headerRules, headersOf } from "../../../src/site/render/headers.ts";
import { SERVER_HEADERS } from "../../../src/site/render/server-headers.ts";
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
  "headers.nginx.conf": (text) => headersIn(text.split("location ")[0] ?? "", /^add_header ([\w-]+) (".*") always;$/gm),
  "headers.apache.conf": (text, base) => {
    const [, block = ""] = /<If "%\{REQUEST_URI\} =~ m#\^(.*?)#">/.exec(text)?.[1] === base ? text.split("</If>") : [];
    return block === "" ? {} : headersIn(text.split("</If>")[0] ?? "", /^ {2}Header always set ([\w-]+) (".*")$/gm);
  },
  "headers.caddy.conf": (text) => headersIn(text.split("\n}")[0] ?? "", /^ {2}([\w-]+) (".*")$/gm),
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
  expect(Object.keys(FORMS)).toEqual(Object.keys(SERVER_HEADERS));
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

test("a place with headers of its own has all others as well, in nginx, which gives it no more", () => {
  const rules = headerRules("/", true);
  const text = SERVER_HEADERS["headers.nginx.conf"]?.(rules) ?? "";
  const places = text.split("\nlocation ").slice(1);
  expect(places.length).toBe(rules.length - 1);
  for (const place of places)
    for (const [name, value] of Object.entries(headersOf(rules, "/")))
      expect(headersIn(place, /^ {2}add_header ([\w-]+) (".*") always;$/gm)[name], place).toBe(value);
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

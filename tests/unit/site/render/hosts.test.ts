/** The text of the snippets for web servers. `npm run test:hosts` tries them in the servers. */
import { describe, expect, test } from "vitest";
import { headerRules, headersOf } from "../../../../src/site/render/hosts/headers.ts";
import { HOST_FILES } from "../../../../src/site/render/hosts/hosting.ts";
import { literally, patternOf } from "../../../../src/site/render/hosts/pattern.ts";

const SNIPPETS = ["nginx.conf", "apache.conf", "caddy.conf"] as const;

const written = (name: string, base: string, from: readonly string[] = []) => {
  const moves = from.map((path) => ({ from: base + path.slice(1), to: `${base}new/` }));
  return HOST_FILES[name]?.({ base, rules: headerRules(base, true), moves }) ?? "";
};

test.each(['/a"b\\c/', "/${HOME}/$1/", "/{$HOME}{args.0}/", "/a b/#/", "/line\nbreak/", "/*.[a-z]+(x|y)?/", "/παλιά/"])(
  "%j as a pattern fits itself alone, and holds no sign that a server reads",
  (path) => {
    expect(new RegExp(`^${literally(path)}$`).test(path)).toBe(true);
    expect(new RegExp(`^${literally(path)}$`).test(path.replace(/[^/\w]/, "zz"))).toBe(false);
    expect(literally(path)).not.toMatch(/[^\w/\\\u0080-\uffff-]/);
  },
);

test("a star in a path stands for anything, and a dot for itself", () => {
  expect(new RegExp(patternOf("/a.b/*.md")).test("/a.b/c/d.md")).toBe(true);
  expect(new RegExp(patternOf("/a.b/*.md")).test("/axb/c/d.md")).toBe(false);
});

describe.each(SNIPPETS)("%s", (name) => {
  test.each(["/", "/guide/"])("is whole below %s where nothing moved", (base) => {
    const text = written(name, base);
    expect(text).toContain(`# The site below ${base}, for `);
    expect(text).toContain("Content-Security-Policy");
    expect(text).toContain("404.html");
    expect(text).toContain("text/markdown; charset=utf-8".split(";")[0] ?? "");
    expect(text).not.toContain('301 "');
  });

  test("sends addresses of any length on", () => {
    const long = `/${"a-step/".repeat(60)}`;
    expect(written(name, "/", [long])).toContain(literally(long));
  });
});

test("nginx looks short addresses up, and leaves out what no configuration can hold", () => {
  expect(written("nginx.conf", "/", ["/old/"])).toContain('location = /old/ {\n    return 301 "/new/";');
  expect(written("nginx.conf", "/", [`/${"é".repeat(3000)}/`])).toContain("too long for nginx; its page leads on");
});

test("browsers ask anew for the files that search begins with, and keep those that these name", () => {
  const rules = headerRules("/guide/", true);
  const caching = (path: string) => headersOf(rules, `/guide/pagefind/${path}`)["Cache-Control"];
  for (const path of ["pagefind.js", "pagefind-entry.json", "levels/levels.json"])
    expect(caching(path), path).toBe("no-cache");
  for (const path of [
    "pagefind.en_7c52.pf_meta",
    "index/en_1.pf_index",
    "fragment/en_1.pf_fragment",
    "levels/terms-0d-1.json",
  ])
    expect(caching(path), path).toContain("immutable");
});

test("no path gets the same header from two rules but the general one, as some hosts add values up", () => {
  const [, ...rules] = headerRules("/", true);
  for (const { pattern, headers } of rules) {
    const path = pattern.replace("*", "x");
    for (const name of Object.keys(headers)) {
      const givers = rules.filter((rule) => name in headersOf([rule], path));
      expect(
        givers.map((rule) => rule.pattern),
        `${path} ${name}`,
      ).toEqual([pattern]);
    }
  }
});

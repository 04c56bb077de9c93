/** No content, no alias and no line of a register takes the place of a file that Waymark makes. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isOwnPath } from "../../../src/base/address/own-names.ts";
import { SiteVerifier } from "../../../src/site/publish/verify.ts";
import { outputOf, pageOf } from "../../../src/site/render/output.ts";
import { waymark } from "../../support/command.ts";
import { practice, smallSite, temporaryFolder, writeFiles } from "../../support/content/content.ts";

const END = '"end":{"on":"2024-01-01","to":"/safety/"}';
const line = (address: string) =>
  `,${JSON.stringify(address)}: {"kind":"former","says":"","print":"","first":"2024-01-01","changed":"2024-01-01",${END}}\n`;

async function run(files: Readonly<Record<string, string>>) {
  const root = temporaryFolder();
  const content = join(root, "content");
  const output = join(root, "site");
  writeFiles(content, { ...smallSite(1), ...files });
  const { stdout } = await waymark(["check", "--content", content, "--format", "json"]);
  const { diagnostics }: { diagnostics: { code: string; file: string; line: number; column: number }[] } =
    JSON.parse(stdout);
  const build = () => waymark(["build", "--content", content, "--output", output]);
  return { output, diagnostics, build };
}

/** Every file of a site, below its root. */
function filesOf(output: string): string[] {
  const root = `${output}/.`;
  return readdirSync(root, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(output.length + 1)
        .replaceAll("\\", "/"),
    );
}

describe("a site with a former page", () => {
  test("is made of pages of its content and files whose names are ours", async () => {
    const { output, build } = await run({
      "register.json": `{"register": 1\n${line("/old/")}}\n`,
      "site.yaml": "title: Small site\nurl: https://example.org/\nlevels: { min: 2, max: 2 }\n",
      "a.png": "picture",
    });
    expect(await build()).toMatchObject({ code: 0 });
    const content =
      /^(a\.png|(old|safety|safety\/practice-1)\/index\.html|(accessibility|matrix|practices)\/index\.html|index\.html)$/;
    expect(filesOf(output).filter((path) => !content.test(path) && !isOwnPath(path))).toEqual([]);
  });
});

describe("a line of the register that names", () => {
  test.each([
    "/pagefind/pagefind.js",
    "/pagefind/levels/levels.json",
    "/assets/style.css",
    "/search/",
    "/404.html",
    "/robots.txt",
    "/safety/index.md",
    "/Search/",
    "/old/*",
    "/old/:x/",
    "/.git/config",
    "/a'b/",
  ])("%s is a fault, told at its place, and the site is not built", async (address) => {
    const { diagnostics, build } = await run({ "register.json": `{"register": 1\n${line("/a/")}${line(address)}}\n` });
    expect(diagnostics).toMatchObject([{ code: "alias-shape", file: "register.json", line: 3, column: 2 }]);
    expect(await build()).toMatchObject({ code: 1 });
  });

  test.each(["/accessibility/", "/matrix/"])(
    "%s, where content once had it, gives way to our page",
    async (address) => {
      const { output, diagnostics, build } = await run({ "register.json": `{"register": 1\n${line(address)}}\n` });
      expect(diagnostics).toEqual([]);
      expect(await build()).toMatchObject({ code: 0 });
      expect(readFileSync(join(output, address, "index.html"), "utf8")).not.toContain('http-equiv="refresh"');
    },
  );
});

describe("an alias", () => {
  const page = (alias: string) =>
    practice("Question 1?").replace("eleventyNavigation", `aliases: [${JSON.stringify(alias)}]\neleventyNavigation`);

  test.each(["/pagefind/pagefind.js", "/safety/index.md", "/old/*", "/old/:x/", "/ASSETS/a/", "/a%23b/", "/a b/"])(
    "%s is refused",
    async (alias) => {
      const { diagnostics } = await run({ "safety/practice-1.md": page(alias) });
      expect(diagnostics).toMatchObject([{ code: "alias-shape", file: "safety/practice-1.md" }]);
    },
  );

  test.each(["/matrix/", "/accessibility/", "/"])("%s is that of a page that is there", async (alias) => {
    const { diagnostics } = await run({ "safety/practice-1.md": page(alias) });
    expect(diagnostics).toMatchObject([{ code: "alias-twice" }]);
  });

  test("of signs that mean something elsewhere is literal in every list of redirects", async () => {
    const alias = "/~a/(b)/c+d,e=f@g!/x.y/";
    const { output, build } = await run({ "safety/practice-1.md": page(alias) });
    expect(await build()).toMatchObject({ code: 0 });
    const read = (name: string) => readFileSync(join(output, name), "utf8");
    expect(read("_redirects")).toBe(`${alias} /safety/practice-1/ 301\n`);
    for (const [name, place] of [
      ["nginx.conf", /location ~ "(.*)" \{\n {4}return 301 "\/safety\/practice-1\/";/],
      ["apache.conf", /"%\{REQUEST_URI\}" "(.*)"\nRewriteRule "\^" "\/safety\/practice-1\/" /],
      ["caddy.conf", /@waymark_moved1 path_regexp "(.*)"\n +redir @waymark_moved1 "\/safety\/practice-1\/" 301/],
    ] as const) {
      const [, pattern = ""] = place.exec(read(name)) ?? [];
      expect(new RegExp(pattern).test(alias), name).toBe(true);
      expect(new RegExp(pattern).test(alias.replace(".", "z")), name).toBe(false);
    }
  });
});

describe("the last look", () => {
  const look = (...outputs: Parameters<SiteVerifier["inspect"]>[0][]) => {
    const verifier = new SiteVerifier("/");
    for (const list of outputs) for (const _ of verifier.inspect(list));
    verifier.finish((path) => path.startsWith("pagefind/"));
  };

  test("stops what content named and Waymark makes", () => {
    const named = { ...outputOf("assets/a.js", ""), isNamedByContent: true } as const;
    expect(() => look([named])).toThrow("assets/a.js is a name of Waymark's own");
    expect(() => look([{ ...pageOf("/search/", ""), isNamedByContent: true }])).toThrow(/Waymark's own/);
    expect(() => look([pageOf("/pagefind/pagefind.js", "")])).toThrow(/two files are both called pagefind/);
    expect(() => look([pageOf("/search/", ""), outputOf("robots.txt", "")])).not.toThrow();
  });
});

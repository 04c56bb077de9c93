/** What `waymark build` makes: complete, deterministic, flat in size, the same through Eleventy. */
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";
import { LAUNCHER, waymark, waymarkProcess } from "../support/command.ts";
import { practice, smallSite, temporaryFolder, writeFiles } from "../support/content/content.ts";
import { fingerprint } from "../support/fingerprint.ts";

async function build(files: Record<string, string | Uint8Array>, ...words: string[]) {
  const root = temporaryFolder();
  const content = join(root, "content");
  const output = join(root, "site");
  writeFiles(content, files);
  const result = await waymark(["build", "--content", content, "--output", output, ...words]);
  const page = (path: string) => readFileSync(join(output, path), "utf8");
  return { ...result, root, content, output, page };
}

describe("a built site", () => {
  test("has the addresses and anchors of the contract", async () => {
    const { code, page } = await build(smallSite());
    expect(code).toBe(0);
    const html = page("safety/practice-1/index.html");
    expect(html).toMatch(/<section[^>]* id="level-1"[^>]* data-level="1"/);
    expect(html).toMatch(/<section[^>]* id="level-2"[^>]* data-level="2"/);
    expect(html).toContain('id="level-2-good-enough"');
    expect(html).toContain('id="level-2-do-better"');
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html).toMatch(/<h2[^>]*>(<span[^>]*>[^<]*<\/span>)?We know\.<\/h2>/);
    expect(html).toMatch(/<h3>How to do better<\/h3>/);
  });

  test("is the same, byte for byte, from one run to the next and whatever the clock of the files says", async () => {
    const first = await build(smallSite(6));
    const second = await build(Object.fromEntries(Object.entries(smallSite(6)).reverse()));
    expect(fingerprint(first.output)).toEqual(fingerprint(second.output));
  });

  test("is the same from a process, and from the next one, which runs code that this one kept", async () => {
    const { root, content, output } = await build(smallSite());
    for (const name of ["first", "second"]) {
      const { code, stderr } = await waymarkProcess(["build", "--content", content, "--output", join(root, name)]);
      expect(code, stderr).toBe(0);
      expect(fingerprint(join(root, name))).toEqual(fingerprint(output));
    }
  });

  test("shows braces, Nunjucks and Liquid marks as text, and runs nothing", async () => {
    const text = "{{ site.title }} {% include 'x' %} ${process.exit(7)} `{{ code }}` <%= 1 %>";
    const { code, page } = await build({
      ...smallSite(1, text),
      "site.yaml": `title: "{{ evil }} <b>"\nlevels: { min: 2, max: 2 }\nrules: { raw-html: warning }\n`,
    });
    expect(code).toBe(0);
    const html = page("safety/practice-1/index.html");
    expect(html).toContain("{{ site.title }} {% include 'x' %} ${process.exit(7)} <code>{{ code }}</code>");
    expect(html).toContain("{{ evil }} &lt;b&gt;");
    expect(html).not.toContain("<b>");
  });

  test("has pages of one size among few practices and among many", async () => {
    const sizes: number[] = [];
    for (const count of [12, 120]) {
      const { page } = await build(smallSite(count));
      sizes.push(page("safety/practice-7/index.html").length);
    }
    const [few = 0, many = 0] = sizes;
    expect(Math.abs(many - few)).toBeLessThan(200);
  });

  test("writes every link below the base path", async () => {
    const { code, output, page } = await build(smallSite(), "--base", "/sub/path/");
    expect(code).toBe(0);
    for (const path of readdirSync(output, { recursive: true, encoding: "utf8" })) {
      if (!path.endsWith(".html")) continue;
      for (const [, link = ""] of page(path).matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
        expect(/^(#|https?:|\/sub\/path\/)/.test(link), `${path}: ${link}`).toBe(true);
      }
    }
    expect(page("_headers")).toContain("/sub/path/*");
  });

  test("names absolute addresses only when the site has a url", async () => {
    const plain = await build(smallSite());
    expect(existsSync(join(plain.output, "sitemap.xml"))).toBe(false);
    const files = smallSite();
    const withUrl = await build(
      { ...files, "site.yaml": `${files["site.yaml"]}url: https://example.org/guide\n` },
      "--base",
      "/guide/",
    );
    expect(withUrl.page("sitemap.xml")).toContain("<loc>https://example.org/guide/safety/practice-1/</loc>");
    expect(withUrl.page("safety/practice-1/index.html")).toContain(
      '<link rel="canonical" href="https://example.org/guide/safety/practice-1/">',
    );
    expect(withUrl.page("robots.txt")).toContain("Sitemap: https://example.org/guide/sitemap.xml");
  });

  test("copies pictures that pages show, and keeps drafts to itself", async () => {
    const picture = new Uint8Array([137, 80, 78, 71]);
    const { code, output, page } = await build({
      ...smallSite(1, "![Steps](steps.png)"),
      "safety/steps.png": picture,
      "safety/secret.md": practice("Secret?").replace("title:", "draft: true\ntitle:"),
    });
    expect(code).toBe(0);
    expect(new Uint8Array(readFileSync(join(output, "safety/steps.png")))).toEqual(picture);
    expect(page("safety/practice-1/index.html")).toContain('src="/safety/steps.png" alt="Steps"');
    expect(existsSync(join(output, "safety/secret"))).toBe(false);
    expect(page("safety/index.html")).not.toContain("Secret?");
  });

  test("of a folder without practices says so, and can be published", async () => {
    const { code, page } = await build({
      "site.yaml": "title: Empty\n",
      "about.md": "---\ntitle: About\n---\nText.\n",
    });
    expect(code).toBe(0);
    expect(page("index.html"), "its home page lists what there is").toContain('<a href="/about/">About</a>');
    expect(page("index.html")).not.toContain("matrix");
  });

  test("of nothing but drafts can be published, and waits for the first page", async () => {
    const { code, page } = await build({
      "site.yaml": "title: Soon\n",
      "a.md": "---\ntitle: A\ndraft: true\n---\nText.\n",
    });
    expect(code).toBe(0);
    expect(page("index.html")).toContain("There is nothing here yet");
  });

  test("carries headings of any depth without a jump, and with ids that cannot clash", async () => {
    const { page } = await build({
      ...smallSite(1),
      "deep.md": "---\ntitle: Deep\n---\n# One\n\n#### Two\n\n###### Three\n\n## main\n\n## main\n\n## level-1\n",
    });
    const html = page("deep/index.html");
    const headings = [...html.matchAll(/<h([2-6]) id="([^"]*)"/g)].map(([, rank, id]) => `${rank} ${id}`);
    expect(headings).toEqual([
      "2 section-one",
      "3 section-two",
      "4 section-three",
      "3 section-main",
      "3 section-main-2",
      "3 section-level-1",
    ]);
  });
});

test("npm run eleventy builds the same site, byte for byte", async () => {
  // A copy of the project with its packages linked, so that the site of the working copy stays as it is.
  const copy = join(temporaryFolder(), "project");
  mkdirSync(copy);
  for (const name of [
    "src",
    "layouts",
    "public",
    "content",
    "package.json",
    "package-lock.json",
    ".eleventy.ts",
    "tsconfig.json",
  ]) {
    cpSync(join(PACKAGE_FOLDER, name), join(copy, name), { recursive: true });
  }
  const security = "security: { contact: security@example.org, expires: 2027-05-31 }\n";
  appendFileSync(join(copy, "content/site.yaml"), `${security}tokens: { accent: "#07463a" }\n`);
  symlinkSync(join(PACKAGE_FOLDER, "node_modules"), join(copy, "node_modules"));
  const { status, stderr } = spawnSync("npm", ["run", "--silent", "eleventy"], {
    cwd: copy,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  expect(status, stderr).toBe(0);
  const direct = await waymark(["build", "--content", join(copy, "content"), "--output", join(copy, "direct")]);
  expect(direct.code, direct.stderr).toBe(0);
  expect(fingerprint(join(copy, "_site"))).toEqual(fingerprint(join(copy, "direct")));
  expect(existsSync(join(copy, "_site/.well-known/security.txt"))).toBe(true);
  rmSync(join(copy, "content/index.md"));
  cpSync(join(PACKAGE_FOLDER, "content/about.md"), join(copy, "content/search.md"));
  const bad = spawnSync("npm", ["run", "--silent", "eleventy"], {
    cwd: copy,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  expect(bad.status).toBe(1);
  expect(bad.stderr).toContain("reserved-address");
}, 240_000);

describe("wrong use", () => {
  test.each([
    [["bild"], "Did you mean build?"],
    [["build", "--contnet", "x"], "Did you mean --content?"],
    [["build", "--content"], "--content needs a value"],
    [["build", "--content", "no-such-folder"], "no-such-folder"],
    [["build", "--base", "https://example.org"], "base path"],
    [["build", "extra"], '"extra" is one word too many'],
    [["check", "--format", "xml"], "pretty, json, github"],
    [["serve", "--port", "http"], "no port"],
    [["explain", "link-brokn"], "Did you mean link-broken?"],
    [["explain", "link-br\u043eken"], "is a Cyrillic letter, U+043E"],
    [["bu\u0456ld"], "is a Cyrillic letter, U+0456"],
    [["build", "--strict\u200b"], "ends in U+200B, which cannot be seen"],
    [["new", "practice", "Why?", "--topic", "nowhere"], "nowhere"],
  ])("waymark %j exits with 2 and says what to do", async (words, message) => {
    const { code, stdout, stderr } = await waymark(words);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
    expect(stderr).toContain("--help");
  });

  test("the process says the same, on the same streams, and exits so", async () => {
    const content = join(temporaryFolder(), "content");
    writeFiles(content, { "site.yaml": "title: 3\n" });
    const file = join(content, "..", "file");
    writeFileSync(file, "");
    const lines = [
      ["check", "--content", content, "--format", "json"],
      ["check", "--content", join(PACKAGE_FOLDER, "content")],
      ["check", "--contnet", content],
      ["build", "--content", content, "--output", join(file, "site")],
    ];
    const codes: (number | null)[] = [];
    for (const words of lines) {
      const ended = await waymarkProcess(words);
      expect(ended).toEqual(await waymark(words, { script: LAUNCHER }));
      codes.push(ended.code);
    }
    expect(codes).toEqual([1, 0, 2, 3]);
  });

  test("help and version are answers, not errors", async () => {
    for (const words of [["--help"], ["build", "--help"], ["--version"]]) {
      const { code, stdout } = await waymark(words);
      expect(code, words.join(" ")).toBe(0);
      expect(stdout).not.toBe("");
    }
  });
});

describe("waymark new", () => {
  test("makes a topic and a practice that pass the check once filled in", async () => {
    const content = join(temporaryFolder(), "content");
    writeFiles(content, { "site.yaml": "title: New site\n" });
    const run = (...words: string[]) => waymark([...words, "--content", content]);
    expect((await run("new", "topic", "Supply chain: basics")).code).toBe(0);
    expect((await run("new", "practice", 'How do you "pin" things?', "--topic", "supply-chain-basics")).code).toBe(0);
    const file = join(content, "supply-chain-basics/how-do-you-pin-things.md");
    const before = readFileSync(file, "utf8");
    const checked = await run("check", "--strict");
    expect(checked.stderr).toContain("1 practice with 5 levels in 1 topic");
    // One a file: the topic and the practice.
    expect(checked.stderr.match(/^warning unfilled /gm)).toHaveLength(2);
    expect(checked.code).toBe(1);
    writeFileSync(file, before.replaceAll("…", "Text."));
    const topic = join(content, "supply-chain-basics/index.md");
    writeFileSync(topic, readFileSync(topic, "utf8").replaceAll("…", "Text."));
    expect((await run("check", "--strict")).code).toBe(0);
    writeFileSync(file, before);
    const again = await run("new", "practice", 'How do you "pin" things?', "--topic", "Supply chain: basics");
    expect(again.code).toBe(2);
    expect(again.stderr).toContain("exists already");
    expect(readFileSync(file, "utf8")).toBe(before);
  });
});

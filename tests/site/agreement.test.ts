/** `check` and `build` agree: whatever the one passes, the other publishes. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isOwnId } from "../../src/base/model/own-ids.ts";
import { build } from "../../src/pipeline.ts";
import { agreementOn } from "../fuzz/agreement/agreement.ts";
import { oddSite } from "../fuzz/agreement/odd-sites.ts";
import { randomFrom } from "../fuzz/frame/random.ts";
import { waymark } from "../support/command.ts";
import { practice, smallSite, temporaryFolder, writeFiles } from "../support/content/content.ts";
import { buildSite } from "../support/site.ts";

/** The small site with more in it, and front matter for its first practice. */
const siteWith = (more: Readonly<Record<string, string>>, frontMatter = "") => ({
  ...smallSite(),
  ...more,
  "safety/practice-1.md": practice("Question 1?").replace("---\n\n", `${frontMatter}---\n\n`),
});

const aliases = (...written: string[]) => siteWith({}, `aliases: ${JSON.stringify(written)}\n`);
const page = (body: string) => siteWith({ "about.md": `---\ntitle: About\n---\n${body}\n` });
const picture = (name: string, link: string) => ({ ...page(`![It](<${link}>) [It](<${link}>)`), [name]: "x" });
const framework = (key: string, ids: string) =>
  siteWith({ [`frameworks/${key}.yaml`]: `title: F\nids: ${ids}\n` }, `mappings: { ${JSON.stringify(key)}: ${ids} }\n`);
const topic = (name: string) =>
  siteWith({
    [`${name}.md`]: "---\ntitle: T\neleventyNavigation: { key: other }\n---\n",
    "in-it.md": practice("In it?").replace("safety", "other"),
  });
const LONG = "x".repeat(300);
const items = (list: string, more: Readonly<Record<string, string>> = {}) => {
  const files = siteWith(more);
  const [head = "", ...levels] = (files["safety/practice-1.md"] ?? "").split(/^(?=### )/m);
  return {
    ...files,
    "site.yaml":
      "title: Small\nlevels: { min: 2, max: 2 }\nsections: [{ id: rules, heading: Rules, items: true, labels: [Manual] }]\n",
    "safety/practice-1.md": `${head}## Rules\n\n${list}\n${levels.join("")}`,
  };
};

describe("what check passes, build publishes", () => {
  test.each<[what: string, files: Record<string, string>]>([
    ["a picture with an apostrophe", picture("Anna's.png", "Anna's.png")],
    ["a picture with a number sign, as it is", picture("Report #3.png", "Report #3.png")],
    ["a picture with a number sign, encoded", picture("a#b.png", "a%23b.png")],
    ["a picture with a question mark", picture("a?b.png", "a?b.png")],
    ["a picture with a per cent sign", picture("100%.png", "100%.png")],
    ["a picture whose name looks encoded", picture("a%23b.png", "a%23b.png")],
    ["a picture with a plus and an ampersand", picture("a+b&c.png", "a+b&c.png")],
    ["a picture whose name is decomposed", picture("tu\u0308r.png", "t\u00fcr.png")],
    ["a link that is decomposed", picture("t\u00fcr.png", "tu\u0308r.png")],
    ["a framework with an apostrophe", framework("Anna's", '["A1"]')],
    ["a framework with a number sign and a space", framework("R&D #1", '["A1"]')],
    ["requirements with odd signs", framework("f", `["Anna's", "R&D", "A#1", "5%", "%41", "100%25", "a?b"]`)],
    [
      "a requirement that is linked to",
      {
        ...framework("f", '["A#1", "5%"]'),
        "about.md": "---\ntitle: About\n---\n[a](/frameworks/f/#A%231) [b](/frameworks/f/#5%25)\n",
      },
    ],
    ["a topic with the name of a part of sheets", topic("contents")],
    ["a topic with the name of the list of words", topic("words")],
    ["a topic with the name of the main part", topic("main")],
    [
      "a broken link that the site lets pass",
      {
        ...page("[a](missing.md) [b](#nowhere) [c](/missing/) ![d](missing.png)"),
        "site.yaml": "title: Small\nlevels: { min: 2, max: 2 }\nrules: { link-broken: off }\n",
      },
    ],
    [
      "mappings that the site lets pass",
      {
        ...siteWith(
          { "frameworks/f.yaml": "title: F\nids: [A1]\n" },
          "mappings: { g: [A1], f: [B1] }\nlevel_mappings: { 9: { f: [A1] }, x: { f: [A1] } }\n",
        ),
        "site.yaml":
          "title: Small\nlevels: { min: 2, max: 2 }\nrules: { unknown-level: off, unknown-framework: off, unknown-requirement: off }\n",
      },
    ],
    ["an address with a query", page("[a](/safety/?view=one) [b](/search/?q=a%20b)")],
    ["a robots.txt of its own", siteWith({ "robots.txt": "User-agent: *\nDisallow: /\n" })],
    [
      "items with odd ids",
      items(
        '- **Ä.1_b-2** (levels: 1–2; manual) Text.\n- **50 % of it:** Text.\n- **a/b#c** Text.\n- **[x](#o1)** Text.\n- **`c<d>&"e"`** Text.\n\n| Id | Text | Level |\n| - | - | - |\n| **2.1** | T | 2 |\n\n##### Own & {#o1}\n\nText.\n',
        {
          "about.md":
            "---\ntitle: About\n---\n[a](/safety/practice-1/#%C3%84.1_b-2) [b](/safety/practice-1/#o1)\n\n## ß {#ü.1}\n\n[c](#ü.1)\n",
        },
      ),
    ],
    ["a title without a letter", siteWith({ "p.md": '---\ntitle: "—"\n---\n' })],
  ])("%s is published", async (_what, files) => {
    expect(await agreementOn(files, join(temporaryFolder(), "content"))).toEqual({ isPassed: true, fault: undefined });
  });

  test.each<[what: string, code: string, files: Record<string, string>]>([
    ["an alias that is a picture", "output-clash", { ...aliases("/a.png"), "a.png": "x" }],
    ["an alias that is a picture but for its case", "output-clash", { ...aliases("/A.PNG"), "a.png": "x" }],
    ["an alias below a picture", "output-clash", { ...aliases("/a.png/b/"), "a.png": "x" }],
    ["an alias that is a page but for its case", "output-clash", aliases("/Safety/")],
    ["an alias that is a page of ours", "alias-twice", aliases("/matrix/")],
    ["an alias with an anchor on a page of ours", "alias-twice", aliases("/matrix/#old")],
    ["aliases of anchors on a page that differs by case", "output-clash", aliases("/Safety/#old")],
    ["an alias that is a twin", "alias-shape", aliases("/safety/index.md")],
    ["an alias below a file of ours", "output-clash", aliases("/llms.txt/")],
    ["two aliases, one below the other", "output-clash", aliases("/old.html", "/old.html/more/")],
    ["two aliases that differ by case", "output-clash", aliases("/old/", "/Old/")],
    [
      "an alias with an anchor of the page",
      "output-clash",
      {
        ...aliases("/safety/practice-1/#section-more"),
        "safety/practice-1.md": practice("Q?", "\n\n##### More\n\nText").replace(
          "---\n\n",
          "aliases: /safety/practice-1/#section-more\n---\n\n",
        ),
      },
    ],
    ["an alias with an anchor of ours", "output-clash", aliases("/safety/practice-1/#main")],
    ["an alias too long for a disk", "output-name-long", aliases(`/${LONG}/`)],
    ["a path too long for a disk", "output-name-long", aliases(`/${"deep/".repeat(400)}`)],
    ["an id too long for a disk", "output-name-long", siteWith({}, `id: ${LONG}\n`)],
    [
      "frameworks that differ by case",
      "output-clash",
      siteWith({ "frameworks/a.yaml": "title: A\nids: [A1]\n", "frameworks/A.yaml": "title: A\nids: [A1]\n" }),
    ],
    ["pictures that differ by case", "output-clash", siteWith({ "a.png": "x", "A.png": "x" })],
    ["requirements with one anchor", "data-shape", framework("f", '["A 1", "A-1"]')],
    [
      "terms with one anchor",
      "data-shape",
      siteWith({ "glossary.yaml": "- { term: R/D, meaning: M. }\n- { term: R D, meaning: M. }\n" }),
    ],
    ["a term without a letter", "data-shape", siteWith({ "glossary.yaml": "- { term: …, meaning: M. }\n" })],
    [
      "a part with the id of a heading",
      "site-shape",
      siteWith({ "site.yaml": "title: T\nparts: [{ id: title, heading: How }]\n" }),
    ],
    ["half a character", "front-matter-syntax", siteWith({}, 'description: "\\ud800"\n')],
    ["half a character in a framework", "data-syntax", framework("f", '["\\ud83d"]')],
    ["NUL", "front-matter-syntax", siteWith({}, 'tags: "\\0"\n')],
  ])("%s is told by check as %s", async (_what, code, files) => {
    const content = join(temporaryFolder(), "content");
    writeFiles(content, files);
    const { stdout } = await waymark(["check", "--content", content, "--format", "json"]);
    const { diagnostics } = JSON.parse(stdout);
    expect(diagnostics.filter(({ severity }: { severity: string }) => severity === "error")).toContainEqual(
      expect.objectContaining({ code, line: expect.any(Number), column: expect.any(Number) }),
    );
    expect((await agreementOn(files, content)).isPassed).toBe(false);
  });

  test("sites that nobody thought of: forty of those that `npm run fuzz` makes", async () => {
    const content = join(temporaryFolder(), "content");
    let passed = 0;
    for (let seed = 0; seed < 40; seed++) {
      const { isPassed, fault } = await agreementOn(oddSite(randomFrom(`agreement ${seed}`)), content);
      expect(fault, `agreement ${seed}`).toBeUndefined();
      if (isPassed) passed++;
    }
    expect(passed).toBeGreaterThan(5);
  });

  test("names are names down to the disk and the search index", async () => {
    const root = temporaryFolder();
    const content = join(root, "content");
    const ids = `["A#1", "5%", "Anna's \\"?", "R&amp;D"]`.replace('\\"', "");
    writeFiles(content, { ...picture("Report #3.pdf", "Report #3.pdf"), ...framework("R&D #1", ids) });
    writeFiles(content, { "Anna's 100%.png": "x", "more.md": "---\ntitle: —\n---\n![](<Anna's 100%25.png>)\n" });
    const words = ["--content", content, "--output", join(root, "site")];
    for (const run of [["check"], ["build"], ["check"], ["build"]]) {
      const [verb = ""] = run;
      const { code, stderr } = await waymark([verb, ...(verb === "check" ? words.slice(0, 2) : words)]);
      expect(code, stderr).toBe(0);
    }
    writeFiles(content, { "about.md": "---\ntitle: About\n---\n[Report](<Report #3.pdf>)\n" });
    expect((await waymark(["build", ...words])).code).toBe(0);
    expect(existsSync(join(root, "site/Report #3.pdf"))).toBe(true);
    expect(existsSync(join(root, "site/frameworks/R&D #1/index.html"))).toBe(true);
    expect(readFileSync(join(root, "site/about/index.html"), "utf8")).toContain('href="/Report%20%233.pdf"');
    expect(readFileSync(join(root, "site/about/index.md"), "utf8")).toContain("(/Report%20%233.pdf)");
  });

  test("the ids that layouts use are all in the list of those that content may not take", async () => {
    const site = await buildSite();
    const found = new Set<string>();
    for (const address of site.addresses) {
      if (/^\/(frameworks|print)\//.test(address)) continue; // Requirements and topics have ids there.
      const html = readFileSync(join(site.folder, address.replace(/\/$/, "/index.html")), "utf8");
      for (const [, id = ""] of html.matchAll(/ id="([^"]*)"/g)) found.add(id);
    }
    site.close();
    expect([...found].filter((id) => !isOwnId(id) && !/^(level-\d|section-)/.test(id))).toEqual([]);
  });
});

describe("a preview", () => {
  test("stays up when a new page takes a former address, and warns", async () => {
    const root = temporaryFolder();
    const content = join(root, "content");
    const options = { content, output: join(root, "site"), base: "/", isPreview: true } as const;
    writeFiles(content, aliases("/safety/old/"));
    expect((await waymark(["build", "--content", content, "--output", options.output])).code).toBe(0);
    writeFiles(content, { "safety/old.md": practice("New?") });
    const { diagnostics } = await build(options);
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "warning address-taken",
      "warning alias-twice",
    ]);
    expect(readFileSync(join(options.output, "safety/old/index.html"), "utf8")).toContain("New?");
  });

  test("stays up when a page is renamed that a former address leads to", async () => {
    const root = temporaryFolder();
    const content = join(root, "content");
    const output = join(root, "site");
    writeFiles(content, aliases("/safety/old/"));
    expect((await waymark(["build", "--content", content, "--output", output])).code).toBe(0);
    writeFiles(content, { "safety/practice-1.md": practice("Another subject altogether", "Otters and rivers.") });
    execFileSync("mv", [join(content, "safety/practice-1.md"), join(content, "safety/renamed.md")]);
    const { diagnostics } = await build({ content, output, base: "/", isPreview: true });
    expect(diagnostics.map(({ severity }) => severity)).not.toContain("error");
    expect(existsSync(join(output, "safety/renamed/index.html"))).toBe(true);
  });
});

describe("files", () => {
  test.each([
    ["site.yaml", "a named pipe (FIFO)"],
    ["safety/more.md", "a named pipe (FIFO)"],
    ["register.json", "a named pipe (FIFO)"],
    ["a.png", "a named pipe (FIFO)"],
  ])("a pipe in the place of %s is named, without waiting", async (path, what) => {
    const content = temporaryFolder();
    const { [path]: _replaced, ...others } = smallSite();
    writeFiles(content, others);
    execFileSync("mkfifo", [join(content, path)]);
    const { code, stderr } = await waymark(["check", "--content", content]);
    expect([code, stderr]).toEqual([1, expect.stringContaining(what)]);
    expect(stderr).toContain(`${path}:1:1`);
  });

  test("a socket and a folder in the place of a file are named", async () => {
    const content = temporaryFolder();
    writeFiles(content, smallSite());
    mkdirSync(join(content, "register.json"));
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(content, "s.md"), resolve));
    const { code, stderr } = await waymark(["check", "--content", content]);
    server.close();
    expect(code).toBe(1);
    expect(stderr).toContain("This is a socket");
    expect(stderr).toContain("This is a folder");
  });

  test("a pipe is no list of addresses", async () => {
    const root = temporaryFolder();
    writeFiles(join(root, "content"), smallSite());
    execFileSync("mkfifo", [join(root, "list")]);
    const { code, stderr } = await waymark(["links", "import", "list", "--content", "content"], { cwd: root });
    expect([code, stderr]).toEqual([2, expect.stringContaining("named pipe")]);
  });

  test("hosts' files are published, and what is passed over is mentioned once", async () => {
    const root = temporaryFolder();
    const content = join(root, "content");
    writeFiles(content, smallSite());
    const hosts = [
      "CNAME",
      ".nojekyll",
      "favicon.ico",
      "robots.txt",
      ".well-known/assetlinks.json",
      ".well-known/proof",
    ];
    writeFiles(content, Object.fromEntries(hosts.map((path) => [path, `mine: ${path}`])));
    writeFiles(content, {
      "a.svg": "",
      "notes.txt": "",
      ".env": "",
      ".git/config": "",
      ".well-known/x.html": "",
      "404.md": "---\ntitle: Lost\n---\n",
    });
    const output = join(root, "site");
    const { code, stderr } = await waymark(["build", "--content", content, "--output", output]);
    expect(code, stderr).toBe(0);
    for (const path of hosts) expect(readFileSync(join(output, path), "utf8"), path).toBe(`mine: ${path}`);
    for (const path of ["a.svg", "notes.txt", ".env", ".git", ".well-known/x.html"])
      expect(existsSync(join(output, path))).toBe(false);
    expect(stderr.match(/file-passed-over/g)).toHaveLength(2);
    expect(stderr).toContain("3 files are not published: .well-known/x.html, a.svg, notes.txt.");
    expect(stderr).toContain("404.md:1:1");
  });

  test("under a strict mask all published files and folders can be read by a web server", async () => {
    const root = temporaryFolder();
    writeFiles(join(root, "content"), smallSite(1));
    const mask = process.umask(0o077);
    try {
      expect((await waymark(["build", "--content", join(root, "content"), "--output", join(root, "site")])).code).toBe(
        0,
      );
    } finally {
      process.umask(mask);
    }
    const modes = new Set<string>();
    for (const entry of readdirSync(`${root}/site/`, { recursive: true, withFileTypes: true })) {
      const { mode } = statSync(join(entry.parentPath, entry.name));
      modes.add(`${entry.isDirectory() ? "folder" : "file"} ${(mode & 0o777).toString(8)}`);
    }
    expect([...modes].sort()).toEqual(["file 644", "folder 755"]);
    expect((statSync(join(root, ".site.waymark")).mode & 0o555).toString(8)).toBe("555");
  });
});

test.each(["--constructor", "--__proto__", "--toString", "--hasOwnProperty=1"])(
  "%s is an unknown option like any other",
  async (option) => {
    const { code, stderr } = await waymark(["check", option]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`There is no option ${option.split("=")[0]}`)]);
  },
);

/** Topics in topics, and pages without a ladder in them: their places in addresses, lists, tree, search and register. */
import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { waymark } from "../../support/command.ts";
import { temporaryFolder, writeFiles } from "../../support/content/content.ts";

const page = (title: string, parent: string | undefined, keys = "", body = "Some text.") =>
  `---\ntitle: ${title}\n${parent === undefined ? "eleventyNavigation: {}\n" : `eleventyNavigation:\n  parent: ${parent}\n`}${keys}---\n\n${body}\n`;
const ladder = (what: string) => `### We have no ${what}.\n\nNone.\n\n### We have ${what}.\n\nSome.`;

const FILES = {
  "site.yaml": "title: Deep\nlevels: { min: 2, max: 2 }\nparts: []\n",
  "design.md": page("Design", undefined),
  "design/secure-architecture.md": page("Secure architecture", "design"),
  "design/architecture-design.md": page("Architecture design", "secure-architecture"),
  "design/patterns.md": page("Patterns", "architecture-design"),
  "design/gateways.md": page("How do you use gateways?", "patterns", "", ladder("gateways")),
  "design/standard.md": page(
    "Standard of ports",
    "architecture-design",
    "ladder: false\n",
    "## Open\n\nNo ports.\n\n## Closed\n\nAll [others](gateways.md#level-2).",
  ),
  "design/review.md": page("How do you review designs?", "design", "", ladder("reviews")),
  // Named like its topic, which stays the one that is meant.
  "design/patterns/patterns.md": page("Patterns of old", "patterns", "ladder: false\n"),
  "running.md": page("Running", undefined),
  "running/alarms.md": page("How do you hear of alarms?", "running", "", ladder("alarms")),
};

describe("a site with topics in topics", () => {
  const root = mkdtempSync(join(realpathSync(tmpdir()), "waymark-tree-"));
  const read = (path: string) => readFileSync(join(root, "_site", path), "utf8");
  const DEEP = "design/secure-architecture/architecture-design";

  beforeAll(async () => {
    writeFiles(join(root, "content"), FILES);
    const { code, stderr } = await waymark(["build", "--strict"], { cwd: root });
    expect(code, stderr).toBe(0);
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test("addresses follow the topics", () => {
    for (const path of ["", "patterns/", "patterns/gateways/", "patterns/patterns/", "standard/"])
      expect(read(`${DEEP}/${path}index.html`)).toContain("<h1>");
  });

  test("the home page, the menu and the page for what is not found name the topics at the top", () => {
    const home = read("index.html");
    expect(home).toContain('<li><a href="/design/secure-architecture/">Secure architecture</a></li>');
    expect(Array.from(home.matchAll(/<h3><a href="([^"]*)"/g), ([, href]) => href)).toEqual(["/design/", "/running/"]);
    expect(read("404.html")).not.toContain("secure-architecture");
  });

  test("a topic's page lists what is in it in reading order, and says how much", () => {
    const topic = read(`${DEEP}/index.html`);
    expect(topic).toContain("1 topic, 1 page");
    expect(Array.from(topic.matchAll(/<h2><a href="([^"]*)"/g), ([, href]) => href)).toEqual([
      `/${DEEP}/patterns/`,
      `/${DEEP}/standard/`,
    ]);
  });

  test("the tree is open on the way to the page", () => {
    const tree = /<nav class="tree".*?<\/nav>/s.exec(read(`${DEEP}/patterns/gateways/index.html`))?.[0] ?? "";
    const open = Array.from(tree.matchAll(/class="tree-open"><a href="([^"]*)"/g), ([, href]) => href);
    expect(open).toEqual(["/design/", "/design/secure-architecture/", `/${DEEP}/`, `/${DEEP}/patterns/`]);
    expect(tree).toContain(`href="/${DEEP}/patterns/gateways/" aria-current="page"`);
    expect(tree).toContain(`href="/${DEEP}/standard/"`);
    expect(tree).not.toContain("alarms");
  });

  test("breadcrumbs name every topic above", () => {
    const crumbs = /<nav class="breadcrumbs".*?<\/nav>/s.exec(read(`${DEEP}/standard/index.html`))?.[0] ?? "";
    expect(Array.from(crumbs.matchAll(/href="([^"]*)"/g), ([, href]) => href)).toEqual([
      "/",
      "/design/",
      "/design/secure-architecture/",
      `/${DEEP}/`,
    ]);
  });

  test("previous and next go through practices and pages of all topics", () => {
    const way = [];
    for (let at: string | undefined = "/design/review/"; at !== undefined; ) {
      way.push(at);
      at = /rel="next" href="([^"]*)"/.exec(read(`${at.slice(1)}index.html`))?.[1];
    }
    expect(way).toEqual([
      "/design/review/",
      `/${DEEP}/patterns/gateways/`,
      `/${DEEP}/patterns/patterns/`,
      `/${DEEP}/standard/`,
      "/running/alarms/",
    ]);
    expect(read(`${DEEP}/standard/index.html`)).toContain("<span>Next practice</span>How do you hear of alarms?");
    expect(read(`${DEEP}/patterns/gateways/index.html`)).toContain("<span>Next page</span>Patterns of old");
  });

  test("a page without a ladder has its sections, its tree and no levels", () => {
    const html = read(`${DEEP}/standard/index.html`);
    expect(html).toContain('<li><a href="#section-open">Open</a></li>');
    expect(html).toContain('class="tree"');
    expect(html).toContain(`href="/${DEEP}/patterns/gateways/#level-2"`);
    expect(html).not.toContain("data-level");
  });

  test("the matrix and its filter name topics by their whole way, with those that only hold topics", () => {
    const matrix = read("matrix/index.html");
    const options = Array.from(matrix.matchAll(/<option value="(design[^"]*|running)">([^<]*)/g), ([, id, name]) => [
      id,
      name,
    ]);
    expect(options).toEqual([
      ["design", "Design"],
      ["design/secure-architecture", "Design › Secure architecture"],
      [DEEP, "Design › Secure architecture › Architecture design"],
      [`${DEEP}/patterns`, "Design › Secure architecture › Architecture design › Patterns"],
      ["running", "Running"],
    ]);
    expect(Array.from(matrix.matchAll(/<tbody data-topic="([^"]*)"/g), ([, id]) => id)).toEqual([
      "design",
      `${DEEP}/patterns`,
      "running",
    ]);
  });

  test("sheets, twins, the list of all and llms.txt name them", () => {
    const way = "Design › Secure architecture › Architecture design";
    expect(read("print/index.html")).toContain(`${way} › Patterns</h2>`);
    expect(read(`${DEEP}/standard/index.md`)).toContain("› [Architecture design](");
    expect(read("search/index.html")).toContain(`<h3><a href="/${DEEP}/">${way}</a></h3>`);
    expect(read("search/index.html")).toContain(`<li><a href="/${DEEP}/standard/">Standard of ports</a></li>`);
    expect(read("llms.txt")).toContain(`## ${way}\n\n- [Standard of ports](/${DEEP}/standard/index.md)`);
  });

  test("the register has topics and pages as it has practices, and levels by their practice", () => {
    const register = JSON.parse(readFileSync(join(root, "content/register.json"), "utf8"));
    expect(register[`/${DEEP}/`].kind).toBe("topic");
    expect(register[`/${DEEP}/standard/`].kind).toBe("page");
    expect(register[`/${DEEP}/patterns/gateways/#level-2`].practice).toBe(`${DEEP}/patterns/gateways`);
  });

  test("a page that moved to another topic is asked after like a practice, and leads on when it says so", async () => {
    const moved = temporaryFolder();
    const standard = FILES["design/standard.md"].replace("parent: architecture-design", "parent: running");
    writeFiles(join(moved, "content"), {
      ...FILES,
      "design/standard.md": standard,
      "register.json": readFileSync(join(root, "content/register.json"), "utf8"),
    });
    const asked = await waymark(["build"], { cwd: moved });
    expect(asked.stderr).toContain(`/${DEEP}/standard/ is gone. /running/standard/ is most like it`);
    writeFiles(join(moved, "content"), {
      "design/standard.md": standard.replace("ladder: false", `ladder: false\naliases: /${DEEP}/standard/`),
    });
    const { code, stderr } = await waymark(["build"], { cwd: moved });
    expect(code, stderr).toBe(0);
    expect(readFileSync(join(moved, `_site/${DEEP}/standard/index.html`), "utf8")).toContain("/running/standard/");
  });
});

describe("a site of pages alone", () => {
  const build = async (files: Readonly<Record<string, string>>) => {
    const root = temporaryFolder();
    writeFiles(join(root, "content"), { "site.yaml": "title: Handbook\nlevels: none\n", ...files });
    const { code, stderr } = await waymark(["build", "--strict"], { cwd: root });
    expect(code, stderr).toBe(0);
    return (path: string) => readFileSync(join(root, "_site", path), "utf8");
  };

  test("has its pages on the home page, in the list of all and in search", async () => {
    const read = await build({
      "begin.md": page("Begin here", undefined, "", "### First\n\nOpen it.\n\n### Second\n\nRead it."),
      "more/next.md": "---\ntitle: What is next\n---\n\nNothing.\n",
    });
    for (const path of ["index.html", "search/index.html"]) {
      expect(read(path)).toContain('href="/begin/"');
      expect(read(path)).toContain('href="/more/next/"');
      expect(read(path)).not.toMatch(/There is nothing here yet|How the ladders work|All practices|ladder of/);
    }
    expect(read("begin/index.html")).not.toContain("data-level");
  });

  test("may have topics, with every page in the tree", async () => {
    const read = await build({
      "how-to.md": page("How to", undefined),
      "how-to/pack.md": page("Pack a box", "how-to"),
      "how-to/send.md": page("Send a box", "how-to"),
    });
    expect(read("how-to/index.html")).toContain("2 pages");
    expect(read("how-to/pack/index.html")).toContain('<a href="/how-to/send/">Send a box</a>');
    expect(read("index.html")).toContain('<a href="/how-to/send/">Send a box</a>');
  });
});

/** What the site says of itself to search engines, link previews and programs. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { waymark } from "../support/command.ts";
import { practice, smallSite, temporaryFolder, writeFiles } from "../support/content/content.ts";
import { itemsOf } from "../support/microdata.ts";

const URL_OF_SITE = "https://example.org/guide/";
/** The day on which all of it is new; one page was reviewed later. */
const TODAY = "2026-11-21";
/** The beginning of a PNG picture of 300 × 100 pixels. */
const PICTURE = Buffer.from("89504e470d0a1a0a0000000d494844520000012c00000064080200000000000000", "hex");

/** Everything that makes a page of its own, and a title that tries to break out. */
const FILES = {
  ...smallSite(3, "See [the first](practice-1.md#level-2-do-better) and ![steps](logo.png)."),
  "safety/logo.png": PICTURE,
  "logo.png": PICTURE,
  "site.yaml": `title: Small site
description: A small site for tests.
url: ${URL_OF_SITE}
levels: { min: 2, max: 2, names: [Low, High] }
contact: https://example.org/contact
logo: { file: logo.png, alt: Example agency }
tokens: { accent: "light-dark(#7a1f5c, #f0a6d6)", radius: 0 }
security:
  contact: [security@example.org, "https://example.org/report"]
  expires: 2027-05-31
  languages: [en, cy]
  policy: https://example.org/policy
  encryption: https://example.org/key.asc
`,
  "about.md": `---\ntitle: About us\n---\n${"We write about safety, in short sentences and for everyone. ".repeat(8)}\n`,
  "safety/sharp.md": practice('"</script><script>alert(1)</script><!-- Sharp?"').replace(
    "parent: safety",
    "parent: safety\nreviewed: 2026-11-22\nowner: Us\nmappings: { f-1: [A.1] }",
  ),
  "frameworks/f-1.yaml": "title: First framework\nids: { A.1: First, A.2: Second }\n",
  "frameworks/f-2.yaml": "title: Second framework\nids: { A.1: First }\n",
  "glossary.yaml": "- { term: step, meaning: A small change., synonyms: [pace] }\n",
};

interface Site {
  readonly folder: string;
  readonly pages: readonly { readonly address: string; readonly html: string }[];
  readonly read: (path: string) => string;
}

async function build(files: Record<string, string | Uint8Array>, root: string, base: string): Promise<Site> {
  const [content, folder] = [join(root, "content"), join(root, "site")];
  writeFiles(content, files);
  const { code, stderr } = await waymark([
    "build",
    "--content",
    content,
    "--output",
    folder,
    "--base",
    base,
    "--today",
    TODAY,
  ]);
  if (code !== 0) throw new Error(stderr);
  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .map((path) => ({ address: `/${path.replace(/(^|\/)index\.html$/, "$1")}`, html: read(path) }));
  return { folder, pages, read };
}

const partOf = (html: string, pattern: RegExp) => pattern.exec(html)?.[1];
const descriptionOf = (html: string) => partOf(html, /<meta name="description" content="([^"]*)">/) ?? "";
const isListed = ({ html }: { html: string }) => !html.includes('<meta name="robots" content="noindex">');

let site: Site;
const root = mkdtempSync(join(realpathSync(tmpdir()), "waymark-found-"));
beforeAll(async () => {
  site = await build(FILES, root, "/guide/");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const pageAt = (address: string) => site.pages.find((page) => page.address === address)?.html ?? "";

describe("every page", () => {
  test("has a title and a description of its own, short enough to be shown", () => {
    expect(site.pages.length).toBeGreaterThan(11);
    const titles = site.pages.map(({ html }) => partOf(html, /<title>([^<]*)<\/title>/));
    expect(new Set(titles).size).toBe(site.pages.length);
    const listed = site.pages.filter(isListed);
    const descriptions = listed.map(({ html }) => descriptionOf(html));
    for (const text of descriptions) {
      expect(text.length).toBeGreaterThan(10);
      expect(text.replace(/&[a-z0-9#]+;/g, "x").length, text).toBeLessThanOrEqual(160);
    }
    // The four practices of one text say the same.
    expect(new Set(descriptions).size).toBe(listed.length - 3);
  });

  test("says where it is for good, for search engines and link previews", () => {
    for (const { address, html } of site.pages.filter(isListed)) {
      const url = URL_OF_SITE + address.slice(1);
      expect(html, address).toContain(`<link rel="canonical" href="${url}">`);
      expect(html, address).toContain(`<meta property="og:url" content="${url}">`);
      expect(html, address).toContain(`<meta property="og:description" content="${descriptionOf(html)}">`);
    }
    expect(site.pages.filter((page) => !isListed(page)).map(({ address }) => address)).toEqual([
      "/404.html",
      "/print/",
      "/print/level-1/",
      "/print/level-2/",
    ]);
  });

  test("is in the sitemap, if it is listed, and nothing else is", () => {
    const listed = [...site.read("sitemap.xml").matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);
    const expected = site.pages.filter(isListed).map(({ address }) => URL_OF_SITE + address.slice(1));
    expect(listed.toSorted()).toEqual(expected.toSorted());
    expect(site.read("sitemap.xml")).toContain("sharp/</loc><lastmod>2026-11-22</lastmod>");
    // When the first build finds a page, nobody knows since when it says so.
    expect(site.read("sitemap.xml")).toContain("practice-1/</loc></url>");
  });

  test("is an item of microdata, and its breadcrumbs a list of them", () => {
    const [page, crumbs] = itemsOf(pageAt("/safety/sharp/"));
    expect(page).toMatchObject({
      type: "https://schema.org/TechArticle",
      properties: {
        headline: ["&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;!-- Sharp?"],
        url: [`${URL_OF_SITE}safety/sharp/`],
        dateModified: ["2026-11-22"],
      },
    });
    const step = (name: string, item: string, position: string) => ({
      type: "https://schema.org/ListItem",
      properties: { name: [name], item: [item], position: [position] },
    });
    expect(crumbs).toEqual({
      type: "https://schema.org/BreadcrumbList",
      properties: { itemListElement: [step("Home", "/guide/", "1"), step("Safety", "/guide/safety/", "2")] },
    });
    expect(itemsOf(pageAt("/"))[0]?.type).toBe("https://schema.org/WebSite");
  });

  test("cannot be broken out of by a title", () => {
    for (const { address, html } of site.pages) {
      expect(html, address).not.toMatch(/<script>|<!--/);
      expect(html, address).not.toMatch(/<script(?![^>]*\ssrc=)/);
    }
  });
});

describe("the Markdown twin", () => {
  const twins = () =>
    readdirSync(site.folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith("index.md"))
      .map((path) => ({ address: `/${path.replace(/index\.md$/, "")}`, text: site.read(path) }));

  test("is beside every page that is listed or printed, which links to it", () => {
    const pages = site.pages.filter((page) => isListed(page) || page.address.startsWith("/print/"));
    expect(
      twins()
        .map(({ address }) => address)
        .toSorted(),
    ).toEqual(pages.map(({ address }) => address).toSorted());
    for (const { address, html } of pages) {
      expect(html).toContain(`<link rel="alternate" type="text/markdown" href="/guide${address}index.md">`);
    }
    expect(pageAt("/404.html")).not.toContain("text/markdown");
  });

  test("links to files and elements that exist, at the site's own address", () => {
    let count = 0;
    for (const { address, text } of twins()) {
      for (const [, to = ""] of text.matchAll(/\]\((\S*?)\)/g)) {
        if (!to.startsWith(URL_OF_SITE)) {
          expect(to, address).toMatch(/^https:\/\/example\.org\/contact$/);
          continue;
        }
        count++;
        const [path = "", anchor] = to.slice(URL_OF_SITE.length).split("#");
        const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
        expect(existsSync(join(site.folder, file)), `${address}: ${to}`).toBe(true);
        if (anchor) expect(site.read(file), `${address}: ${to}`).toContain(`id="${decodeURIComponent(anchor)}"`);
      }
    }
    expect(count).toBeGreaterThan(50);
  });

  test("of a sheet says where each practice is, and the level that is on it", () => {
    expect(site.read("print/index.md")).toContain(`\n- [Question 2?](${URL_OF_SITE}safety/practice-2/index.md)`);
    const text = site.read("print/level-2/index.md");
    expect(text).toMatch(/\n {2}- \[Level 2: [^\n]*\]\(\S*\/safety\/practice-2\/#level-2\)\n/);
    expect(text).not.toContain("Level 1:");
  });

  test("of the search page lists the topics and the matrix", () => {
    const text = site.read("search/index.md");
    expect(text).toContain(`\n- [Safety](${URL_OF_SITE}safety/index.md)`);
    expect(text).toContain(`\n- [Levels](${URL_OF_SITE}matrix/index.md)`);
  });

  test("of a practice holds the whole ladder, each level with its address", () => {
    const text = site.read("safety/practice-2/index.md");
    expect(text).toBe(`# Question 2?

[Small site](${URL_OF_SITE}index.md) › [Safety](${URL_OF_SITE}safety/index.md) › [Question 2?](${URL_OF_SITE}safety/practice-2/)

## [Level 1 of 2 · Low: We guess.](${URL_OF_SITE}safety/practice-2/#level-1)

### How to determine if this is good enough

It is, for now. See [the first](${URL_OF_SITE}safety/practice-1/#level-2-do-better) and ![steps](${URL_OF_SITE}safety/logo.png).

### How to do better

Take a step. See [the first](${URL_OF_SITE}safety/practice-1/#level-2-do-better) and ![steps](${URL_OF_SITE}safety/logo.png).

## [Level 2 of 2 · High: We know.](${URL_OF_SITE}safety/practice-2/#level-2)

### How to determine if this is good enough

It is, for now. See [the first](${URL_OF_SITE}safety/practice-1/#level-2-do-better) and ![steps](${URL_OF_SITE}safety/logo.png).

### How to do better

Take a step. See [the first](${URL_OF_SITE}safety/practice-1/#level-2-do-better) and ![steps](${URL_OF_SITE}safety/logo.png).

## Words used on this page

- **step**: A small change.

## About this practice

- Contact: example.org/contact
`);
    const sharp = site.read("safety/sharp/index.md");
    expect(sharp).toContain("# \\</script>\\<script>alert(1)\\</script>\\<!-- Sharp?\n");
    expect(sharp).toContain(`- First framework [A.1 First](${URL_OF_SITE}frameworks/f-1/#A.1)`);
    expect(sharp).toContain("- Owner: Us\n- Last reviewed: 2026-11-22\n");
  });

  test("of the matrix holds every statement, each with its address", () => {
    const text = site.read("matrix/index.md");
    expect(text).toContain(`# Levels

> Every practice, and what a team can say of itself at each level. Each statement leads to its level.

[Small site](${URL_OF_SITE}index.md) › [Levels](${URL_OF_SITE}matrix/)

## [Safety](${URL_OF_SITE}safety/index.md)

- [\\</script>\\<script>alert(1)\\</script>\\<!-- Sharp?](${URL_OF_SITE}safety/sharp/index.md)
  - [Level 1: We guess.](${URL_OF_SITE}safety/sharp/#level-1)
  - [Level 2: We know.](${URL_OF_SITE}safety/sharp/#level-2)
- [Question 1?](${URL_OF_SITE}safety/practice-1/index.md)
`);
  });

  test("of a large site's matrix leads to one of each topic, which the sitemap names too", async () => {
    const files = smallSite(121);
    const large = await build(
      { ...files, "site.yaml": `${files["site.yaml"]}\nurl: ${URL_OF_SITE}\n` },
      temporaryFolder(),
      "/",
    );
    expect(large.read("matrix/index.md")).toContain(`\n- [Safety: levels](${URL_OF_SITE}matrix/safety/index.md)\n`);
    const text = large.read("matrix/safety/index.md");
    expect(text.match(/^- \[/gm)).toHaveLength(121);
    expect(text.match(/^ {2}- \[Level 2: We know\.\]/gm)).toHaveLength(121);
    expect(large.read("sitemap.xml")).toContain(`<loc>${URL_OF_SITE}matrix/safety/</loc>`);
  });

  test("has addresses below the base path where the site has no url", async () => {
    const plain = await build(smallSite(1), temporaryFolder(), "/sub/");
    expect(plain.read("safety/practice-1/index.md")).toContain("(/sub/safety/practice-1/#level-1)");
    expect(plain.read("llms.txt")).toContain("(/sub/safety/practice-1/index.md)");
  });
});

test("llms.txt has a title, a summary, and sections of links to twins", () => {
  const text = site.read("llms.txt");
  expect(text).toMatch(/^# Small site\n\n> A small site for tests\.\n\n## Safety\n\n- \[/);
  expect(text).toContain(`## Optional\n\n- [About us](${URL_OF_SITE}about/index.md)`);
  expect(text).toContain(`\n- [Levels](${URL_OF_SITE}matrix/index.md): Every practice`);
  for (const line of text.split("\n")) expect(line).toMatch(/^$|^# |^> |^## |^- \[.+\]\(https:\S+index\.md\)(: .+)?$/);
});

test("security.txt says what site.yaml says, in the form of RFC 9116", () => {
  expect(site.read(".well-known/security.txt")).toBe(`Contact: mailto:security@example.org
Contact: https://example.org/report
Expires: 2027-05-31T00:00:00Z
Encryption: https://example.org/key.asc
Preferred-Languages: en, cy
Policy: https://example.org/policy
`);
});

test("the look is the site's own: a logo that leaves its room, and tokens behind ours", () => {
  expect(pageAt("/about/")).toContain(
    '<img class="site-logo" src="/guide/logo.png" alt="Example agency" width="300" height="100">',
  );
  const sheet = partOf(pageAt("/"), /<link rel="stylesheet" href="\/guide\/([^"]*)">/) ?? "";
  expect(site.read(sheet)).toMatch(/@layer tokens\{:root\{--accent:light-dark\(#7a1f5c, #f0a6d6\);--radius:0;\}\}\n$/);
});

describe("the accessibility statement", () => {
  test("is linked on every page and names a contact", () => {
    for (const { html } of site.pages) expect(html).toContain('<a href="/guide/accessibility/">Accessibility</a>');
    expect(pageAt("/accessibility/")).toContain('<a href="https://example.org/contact">example.org/contact</a>');
  });

  test("gives way to one of the content", async () => {
    const own = { ...smallSite(1), "accessibility.md": "---\ntitle: Our promise\n---\nWe try.\n" };
    const other = await build(own, temporaryFolder(), "/");
    expect(other.read("accessibility/index.html")).toContain("<h1>Our promise</h1>");
    expect(other.read("accessibility/index.md")).toContain("We try.");
  });
});

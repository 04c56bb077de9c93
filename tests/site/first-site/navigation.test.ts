/** Which pages the header and the footer of a site lead to, and how an author says so. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { waymark } from "../../support/command.ts";
import { smallSite, temporaryFolder, writeFiles } from "../../support/content/content.ts";

/** The links of header and footer on the home page of a site with these files, without Waymark's own pages and the menu of topics. */
async function linksOf(files: Readonly<Record<string, string>>): Promise<{ header: string[]; footer: string[] }> {
  const root = temporaryFolder();
  writeFiles(join(root, "content"), { ...smallSite(1), ...files });
  const { code, stderr } = await waymark(["build", "--base", "/sub/", "--strict", "--today", "2024-01-15"], {
    cwd: root,
  });
  expect(code, stderr).toBe(0);
  const html = readFileSync(join(root, "_site/index.html"), "utf8");
  const own = /^\/sub\/($|search\/|practices\/|assess\/|matrix\/|print\/|accessibility\/)|^#/;
  const menu = /<details.*?<\/details>/s;
  const linksIn = (part: RegExp) =>
    [
      ...(part.exec(html)?.[0] ?? "")
        .replace(menu, "")
        .matchAll(/<a [^>]*?href="([^"]*)"[^>]*>(?:<svg.*?<\/svg>)?([^<]*)</g),
    ]
      .filter(([, href = ""]) => !own.test(href))
      .map(([, href, title]) => `${title} ${href}`);
  return { header: linksIn(/<nav class="header-nav".*?<\/nav>/s), footer: linksIn(/<footer.*?<\/footer>/s) };
}

const page = (title: string, navigation = "") =>
  `---\ntitle: ${title}\n${navigation && `navigation: ${navigation}\n`}---\nText.\n`;

test("the first pages at the root are in the header unasked", async () => {
  const { header, footer } = await linksOf({ "about.md": page("About"), "help.md": page("Help") });
  expect(header).toEqual(["About /sub/about/", "Help /sub/help/"]);
  expect(footer).toEqual([]);
});

test("a page says itself whether it is in the header, the footer or neither", async () => {
  const { header, footer } = await linksOf({
    "about.md": page("About", "footer"),
    "secret.md": page("Secret", "none"),
    "guides/setup.md": page("Setup", "header"),
  });
  expect(header).toEqual(["Setup /sub/guides/setup/"]);
  expect(footer).toEqual(["About /sub/about/"]);
});

test("site.yaml lists links, to pages by file or address and to other sites, in its order", async () => {
  const { header, footer } = await linksOf({
    "site.yaml": `title: Small site
levels: { min: 2, max: 2 }
navigation:
  - { title: Safety first, href: /safety/ }
  - { title: Who we are, href: about.md }
  - { title: "Code & more", href: "https://example.org/code?a=1&b=2" }
footer:
  - { title: Level two, href: "safety/practice-1.md#level-2" }
  - { title: Write, href: "mailto:us@example.org" }
`,
    "about.md": page("About"),
    "help.md": page("Help", "footer"),
  });
  expect(header).toEqual([
    "Safety first /sub/safety/",
    "Who we are /sub/about/",
    "Code &amp; more https://example.org/code?a=1&amp;b=2",
  ]);
  expect(footer).toEqual([
    "Level two /sub/safety/practice-1/#level-2",
    "Write mailto:us@example.org",
    "Help /sub/help/",
  ]);
});

test("a page that the footer lists is not in the header as well", async () => {
  const { header, footer } = await linksOf({
    "site.yaml": "title: Small site\nlevels: { min: 2, max: 2 }\nfooter: [{ title: About, href: about.md }]\n",
    "about.md": page("About"),
  });
  expect([header, footer]).toEqual([[], ["About /sub/about/"]]);
});

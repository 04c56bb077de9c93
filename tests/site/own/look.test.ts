/** What a site sets in `site.yaml` for a look and links of its own: on every page and level, and nothing where it is not set. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { waymark } from "../../support/command.ts";
import { smallSite, temporaryFolder, writeFiles } from "../../support/content/content.ts";

const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>\n';
const SETTINGS = `title: Small site
url: https://example.org/guidance/
levels: { min: 2, max: 2 }
contact: guidance@example.org
css: brand/site.css
favicon: favicon.svg
banner: { phase: Beta, text: "New & being tried.", link: { title: About it, href: about.md } }
edit: https://example.org/edit/main/content/{file}
feedback: https://example.org/new?title={title}&body={address}&level={level}
navigation: [{ title: About it, href: about.md }]
footer: [{ title: Manual, href: https://example.org/manual }]
`;

async function built(files: Record<string, string>, base = "/guidance/") {
  const folder = temporaryFolder();
  writeFiles(join(folder, "content"), { ...smallSite(), "about.md": "---\ntitle: About\n---\nText.\n", ...files });
  const words = ["build", "--content", "content", "--output", "_site", "--base", base];
  const { code, stderr } = await waymark(words, { cwd: folder });
  expect(code, stderr).toBe(0);
  const site = join(folder, "_site");
  const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"));
  return { stderr, pages, read: (path: string) => readFileSync(join(site, path), "utf8"), site };
}

test("settings are on every page and level, and pass as they are", async () => {
  const { stderr, pages, read, site } = await built({
    "site.yaml": SETTINGS,
    "brand/site.css": "a { color: red; }\n",
    "favicon.svg": ICON,
    "safety/practice-1.md": (smallSite()["safety/practice-1.md"] ?? "").replace("Question 1?", "Who & why?"),
  });
  expect(stderr).not.toMatch(/warning|error/);
  expect(pages.length).toBeGreaterThan(10);
  for (const path of pages) {
    const html = read(path);
    expect(html, path).toContain('<link rel="icon" href="/guidance/favicon.svg" type="image/svg+xml">');
    expect(html, path).toMatch(/Beta<\/strong> New &amp; being tried. <a href="\/guidance\/about\/">About it<\/a>/);
    expect(html, path).toContain('Contact: <a href="mailto:guidance@example.org">guidance@example.org</a>');
    expect(html, path).toContain('<a href="https://example.org/manual">Manual</a>');
    expect(html, path).toContain('href="https://example.org/new?title=');
    expect(html.match(/main\/content\//g)?.length ?? 0, path).toBe(editLinksOn(path));
  }
  const practice = read("safety/practice-1/index.html");
  expect(practice).toContain('href="https://example.org/edit/main/content/safety/practice-1.md">Edit level 2</a>');
  const address = encodeURIComponent("https://example.org/guidance/safety/practice-1/#level-2");
  expect(practice).toContain(`href="https://example.org/new?title=Who%20%26%20why%3F&amp;body=${address}&amp;level=2"`);
  expect(practice).toContain("<dt>Contact</dt><dd><a href=");
  expect(read("favicon.svg")).toBe(ICON);
  const [style = ""] = readdirSync(join(site, "assets")).filter((name) => /^style-.*css$/.test(name));
  expect(read(`assets/${style}`)).toMatch(/@layer site\{\na \{ color: red; \}\n\}\n$/);
});

/** One for each page with a file, and for each of its levels. */
function editLinksOn(path: string): number {
  if (/^safety\/practice-/.test(path)) return 3;
  return ["index.html", "about/index.html", "safety/index.html"].includes(path) ? 1 : 0;
}

test("where nothing is set, nothing is there", async () => {
  const { pages, read, site } = await built({}, "/");
  const style = readdirSync(join(site, "assets")).filter((name) => /^style-.*css$/.test(name));
  expect(style).toHaveLength(1);
  expect(read(`assets/${style[0]}`)).not.toMatch(/banner|page-links|@layer site/);
  for (const path of pages) expect(read(path), path).not.toMatch(/class="(banner|page-links)|Contact:/);
});

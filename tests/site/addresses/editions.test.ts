/** Frozen editions: today's content stays below its name, whatever becomes of the newest. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { waymark } from "../../support/command.ts";
import { BACKUPS, INCIDENTS, PASSWORDS, RELEASES, type SampleLevel } from "../../support/content/ladders.ts";
import { fingerprint } from "../../support/fingerprint.ts";

const root = mkdtempSync(join(realpathSync(tmpdir()), "waymark-editions-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const content = join(root, "content");
const SITE =
  "title: Plain rules\nurl: https://example.org/rules/\nlevels: { min: 4, max: 4 }\nrules: { page-orphan: off }\n";

function write(file: string, text: string, folder = content): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const topic = (title: string) =>
  `---\ntitle: ${title}\ndescription: What we ask of each other.\neleventyNavigation:\n  key: ${title.toLowerCase()}\n---\n\nWhat we ask of each other.\n`;

function practice(title: string, parent: string, levels: readonly SampleLevel[]): string {
  const sections = levels.map(
    ({ statement, enough, better }) =>
      `### ${statement}\n\n#### How to determine if this is good enough\n\n${enough}\n\n#### How to do better\n\n${better}\n`,
  );
  return `---\ntitle: ${title}\ndescription: One of our rules.\neleventyNavigation:\n  parent: ${parent}\n---\n\nIt matters.\n\n${sections.join("\n")}`;
}

const run = (...words: string[]) => waymark([...words, "--content", content], { cwd: root });
const page = (address: string, output = "_site") =>
  readFileSync(join(root, output, address.slice(1), "index.html"), "utf8");

/** What a page of the edition says of itself and of each level. */
const outcomes = (address: string) =>
  [...page(address).matchAll(/data-edition-outcome="(\w+)"/g)].map(([, outcome]) => outcome);

beforeAll(async () => {
  write("site.yaml", SITE);
  write("house/index.md", topic("House"));
  write("ship/index.md", topic("Ship"));
  write("house/backups.md", practice("How do you keep copies?", "house", BACKUPS));
  write("house/passwords.md", practice("How do people sign in?", "house", PASSWORDS));
  write("house/releases.md", practice("How do you release?", "house", RELEASES));
  write("ship/incidents.md", practice("How do you mend?", "ship", INCIDENTS));
  write(
    "about.md",
    "---\ntitle: About us\ndescription: Who we are.\n---\n\n[Copies](house/backups.md#level-2) matter.\n",
  );
});

describe("freezing", () => {
  test("refuses names that no address can have, and writes nothing", async () => {
    for (const name of ["latest", "LATEST", "../x", "a/b", ".hidden", "1.0.", "", "assets", "é", "search", "a b"]) {
      const { code, stderr } = await run("freeze", name);
      expect(code, name).toBe(2);
      expect(stderr).toMatch(name === "" ? /cannot be called ""/ : /An edition cannot be called/);
    }
    expect(existsSync(join(content, "editions"))).toBe(false);
  });

  test("refuses content with errors", async () => {
    write("house/broken.md", "---\ntitle: Broken\neleventyNavigation:\n  parent: nowhere\n---\n\n### One\n");
    const { code, stderr } = await run("freeze", "1.0");
    rmSync(join(content, "house/broken.md"));
    expect(code).toBe(1);
    expect(stderr).toContain("Nothing was frozen");
    expect(existsSync(join(content, "editions"))).toBe(false);
  });

  test("copies what is published, records it, and says what comes next", async () => {
    const { code, stderr } = await run("freeze", "1.0", "--today", "2026-01-05");
    expect(code, stderr).toBe(0);
    expect(stderr).toContain("links accept --edition 1.0");
    expect(readdirSync(join(content, "editions"))).toEqual(["1.0"]);
    expect(readdirSync(join(content, "editions/1.0")).sort()).toEqual([
      "about.md",
      "house",
      "register.json",
      "ship",
      "site.yaml",
    ]);
    expect(readFileSync(join(content, "editions/1.0/register.json"), "utf8")).toContain("/house/backups/#level-2");
  });

  test("never overwrites an edition", async () => {
    const { code, stderr } = await run("freeze", "1.0");
    expect(code).toBe(2);
    expect(stderr).toContain("exists already");
  });
});

describe("the newest goes on", () => {
  beforeAll(async () => {
    const [first, second, , fourth] = BACKUPS;
    const [incident] = INCIDENTS;
    const reworded = { ...second, statement: "Each server is backed up each night to another room." };
    write("site.yaml", `${SITE}editions:\n  current: "1.1"\n`);
    write(
      "house/backups.md",
      practice("How do you keep copies?", "house", [
        first,
        reworded,
        {
          ...incident,
          statement: "Gardens are watered at dawn by volunteers.",
          enough: "Roses bloom in June, tulips in April, and the beds are weeded by whoever lives nearest the gate.",
          better: "Buy a longer hose and a second watering can.",
        },
        fourth,
      ]),
    );
    rmSync(join(content, "house/passwords.md"));
    rmSync(join(content, "house/releases.md"));
    write("ship/releases.md", practice("How do you release?", "ship", RELEASES));
  });

  test("one command lets links to what is gone lead to the edition", async () => {
    const before = await run("check");
    expect(before.code).toBe(1);
    expect(before.stderr).toContain("page-gone");
    const unknown = await run("links", "accept", "--edition", "0.9");
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain("There is 1.0.");
    const { code, stderr } = await run("links", "accept", "--edition", "1.0", "--today", "2026-02-01");
    expect(code, stderr).toBe(0);
    const built = await run("build", "--today", "2026-02-01", "--base", "/rules/");
    expect(built.stderr).toContain("no faults");
    expect(built.code).toBe(0);
  });

  test("each page and level of the edition says where the same is now", () => {
    expect(outcomes("/1.0/house/backups/")).toEqual(["changed", "unchanged", "changed", "gone", "unchanged"]);
    expect(outcomes("/1.0/house/passwords/")).toEqual(["gone", "gone", "gone", "gone", "gone"]);
    expect(outcomes("/1.0/house/releases/")).toEqual(["moved", "moved", "moved", "moved", "moved"]);
    expect(page("/1.0/house/releases/")).toContain('href="/rules/ship/releases/#level-3"');
    expect(page("/1.0/house/backups/")).toContain("Copies lie far away");
    expect(page("/1.0/house/backups/")).toContain("You are reading edition 1.0.");
  });

  test("its addresses at the root lead to it where the newest has nothing", () => {
    expect(page("/house/passwords/")).toContain("url=/rules/1.0/house/passwords/");
    expect(page("/house/releases/")).toContain("url=/rules/ship/releases/");
    expect(page("/house/backups/")).toContain('href="/rules/1.0/house/backups/#level-3"');
  });

  test("search engines find the newest alone", () => {
    const old = page("/1.0/house/backups/");
    expect(old).toContain('<meta name="robots" content="noindex">');
    expect(old.match(/<link rel="canonical"[^>]*>/g)).toEqual([
      '<link rel="canonical" href="https://example.org/rules/house/backups/">',
    ]);
    expect(page("/1.0/house/releases/")).toContain('rel="canonical" href="https://example.org/rules/ship/releases/"');
    expect(page("/1.0/house/passwords/")).not.toContain('rel="canonical"');
    const sitemap = readFileSync(join(root, "_site/sitemap.xml"), "utf8");
    expect(sitemap).not.toMatch(/\/(1\.[01]|latest)\//);
    expect(existsSync(join(root, "_site/1.0/sitemap.xml"))).toBe(false);
  });

  test("the newest is found below /latest/ and below its name, with its anchors", () => {
    for (const name of ["latest", "1.1"]) {
      expect(page(`/${name}/`)).toContain("url=/rules/");
      expect(page(`/${name}/ship/releases/`)).toContain('data-to="/rules/ship/releases/"');
    }
    expect(page("/latest/house/releases/")).toContain('data-to="/rules/house/releases/"'); // It moved.
    const rules = readFileSync(join(root, "_site/_redirects"), "utf8");
    expect(rules).not.toContain("/1.1/"); // A browser would keep it for ever, and 1.1 may be frozen.
  });

  test("each edition is searched by itself, and the other on demand", () => {
    expect(existsSync(join(root, "_site/1.0/pagefind/levels/levels.json"))).toBe(true);
    expect(page("/1.0/search/")).toContain('formaction="/rules/search/"');
    expect(page("/search/")).toContain('formaction="/rules/1.0/search/"');
    expect(readFileSync(join(root, "_site/_headers"), "utf8")).toContain("/rules/1.0/pagefind/levels/site-*");
  });

  test("the footer names all editions, and the self-assessment is in the newest", () => {
    expect(page("/house/backups/")).toContain('<a href="/rules/1.0/">1.0</a>');
    expect(page("/1.0/about/")).toContain('<a href="/rules/">1.1</a>');
    expect(page("/1.0/assess/")).toContain("url=/rules/assess/");
    expect(page("/1.0/house/backups/")).not.toContain("data-assess");
  });

  test("the same content gives the same bytes", async () => {
    await run("build", "--today", "2026-02-01", "--base", "/rules/", "--output", join(root, "again"));
    expect(fingerprint(join(root, "again"))).toEqual(fingerprint(join(root, "_site")));
  });
});

describe("faults", () => {
  const faulty = (change: (folder: string) => void) => {
    const folder = mkdtempSync(join(root, "faulty-"));
    cpSync(content, folder, { recursive: true });
    change(folder);
    return waymark(["check", "--content", folder, "--format", "json"], { cwd: root }).then(({ stdout }) =>
      JSON.parse(stdout).diagnostics.map(({ code, file }: { code: string; file: string }) => `${code} ${file}`),
    );
  };

  test("an edition that is gone leaves links without a target", async () => {
    const told = await faulty((folder) => rmSync(join(folder, "editions"), { recursive: true }));
    expect(new Set(told)).toEqual(new Set(["alias-nowhere register.json"]));
  });

  test("a fault in an edition is told with its place", async () => {
    const told = await faulty((folder) =>
      write("editions/1.0/about.md", "---\ntitle: About us\n---\n\n[x](gone.md)\n", folder),
    );
    expect(told).toEqual(["link-broken editions/1.0/about.md"]);
  });

  test("an edition has a name of its own", async () => {
    const told = await faulty((folder) => {
      cpSync(join(folder, "editions/1.0"), join(folder, "editions/1.1"), { recursive: true });
      cpSync(join(folder, "editions/1.0"), join(folder, "editions/latest"), { recursive: true });
    });
    expect(told).toEqual(["edition-name editions/1.1/site.yaml", "edition-name editions/latest/site.yaml"]);
  });

  test("no page, alias or topic lies below the name of an edition", async () => {
    const told = await faulty((folder) => {
      cpSync(join(folder, "editions/1.0"), join(folder, "editions/ship"), { recursive: true });
      write("about.md", "---\ntitle: About us\ndescription: Us.\naliases: [/1.0/x/, /latest/y/]\n---\n\nWe.\n", folder);
    });
    expect(told).toContain("reserved-address ship/releases.md");
    expect(told.filter((one: string) => one === "alias-shape about.md")).toHaveLength(2);
  });

  test("a folder called editions without sites in it is a folder like others", async () => {
    const told = await faulty((folder) => {
      write("editions/index.md", topic("Editions"), folder);
      write("editions/books.md", practice("How do you print?", "editions", INCIDENTS), folder);
    });
    expect(told).toEqual([]);
  });
});

describe("a third edition", () => {
  const change = () => {
    write("site.yaml", `${SITE}editions:\n  current: "2.0"\n`);
    rmSync(join(content, "ship/releases.md"));
    write("about.md", "---\ntitle: About us\ndescription: Who we are.\n---\n\nSee [edition 1.0](/1.0/about/).\n");
  };

  test("is written after an edition that leads to one before it", async () => {
    write(
      "about.md",
      "---\ntitle: About us\ndescription: Who we are.\n---\n\n[Then](/1.0/house/passwords/#level-2).\n",
    );
    const frozen = await run("freeze", "1.1", "--today", "2026-03-01");
    expect(frozen.code, frozen.stderr).toBe(0);
    change();
    const settled = await run("links", "accept", "--edition", "1.1", "--today", "2026-04-01");
    expect(settled.code, settled.stderr).toBe(0);
    const built = await run("build", "--today", "2026-04-01", "--base", "/rules/");
    expect(built.stderr).toContain("no faults");
  });

  test("and every edition leads to the places that it means", () => {
    expect(page("/1.1/house/backups/")).toContain('href="/rules/1.0/house/backups/#level-3"');
    expect(page("/1.1/about/")).toContain('href="/rules/1.0/house/passwords/#level-2"');
    expect(readFileSync(join(root, "_site/1.1/about/index.md"), "utf8")).toContain(
      "https://example.org/rules/1.0/house/passwords/#level-2",
    );
    expect(page("/house/releases/")).toContain("url=/rules/1.1/ship/releases/");
    expect(page("/house/passwords/")).toContain("url=/rules/1.0/house/passwords/");
    expect(existsSync(join(root, "_site/1.1/1.0"))).toBe(false);
  });

  test("editions may have any names, also such as are in another order", async () => {
    const folder = mkdtempSync(join(root, "named-"));
    cpSync(content, folder, { recursive: true });
    const rename = (file: string, to = file) => {
      const text = readFileSync(join(folder, file), "utf8")
        .replaceAll("/1.0/", "/spring/")
        .replaceAll("/1.1/", "/autumn/");
      write(to, text, folder);
    };
    cpSync(join(folder, "editions/1.0"), join(folder, "editions/spring"), { recursive: true });
    cpSync(join(folder, "editions/1.1"), join(folder, "editions/autumn"), { recursive: true });
    for (const old of ["1.0", "1.1"]) rmSync(join(folder, "editions", old), { recursive: true });
    for (const file of ["register.json", "about.md", "editions/autumn/register.json", "editions/autumn/about.md"])
      rename(file);
    const { code, stderr } = await waymark(["check", "--strict", "--content", folder], { cwd: root });
    expect(code, stderr).toBe(0);
  });
});

/** `waymark init`: a first site that is whole, or the settings that fit what is there. */
import fs, { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { waymark } from "../../support/command.ts";
import { practice, temporaryFolder, writeFiles } from "../../support/content/content.ts";

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

describe("in an empty folder", () => {
  test("makes an example without a fault or a warning, which builds", async () => {
    const folder = temporaryFolder();
    const { code, stdout, stderr } = await waymark(["init", folder, "--yes", "--title", 'The "best" site: ours']);
    expect(code, stderr).toBe(0);
    expect(stdout.match(/^ {2}\d\. npx waymark /gm)).toHaveLength(3);
    const content = join(folder, "content");
    const checked = await waymark(["check", "--strict", "--content", content]);
    expect(checked.code, checked.stderr).toBe(0);
    expect(checked.stderr).toContain("2 practices with 6 levels in 2 topics");
    const built = await waymark(["build", "--content", content, "--output", join(folder, "_site")]);
    expect(built.code, built.stderr).toBe(0);
    expect(readFileSync(join(folder, "_site/index.html"), "utf8")).toContain("The &quot;best&quot; site: ours");
    expect(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).scripts.start).toBe("waymark serve");
    for (const name of ["check.yml", "publish.yml"]) {
      const workflow = readFileSync(join(folder, ".github/workflows", name), "utf8");
      const actions = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action = ""]) => action);
      expect(actions.length).toBeGreaterThan(1);
      for (const action of actions) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
    }
    expect(readFileSync(join(folder, ".github/workflows/publish.yml"), "utf8")).toContain("waymark build --frozen");
  });

  test("makes the folder where there is none", async () => {
    const folder = join(temporaryFolder(), "a/b");
    expect((await waymark(["init", folder, "--yes"])).code).toBe(0);
    expect(existsSync(join(folder, "content/site.yaml"))).toBe(true);
  });

  test("a second time says that the site is there, and changes nothing", async () => {
    const folder = temporaryFolder();
    await waymark(["init", folder, "--yes"]);
    const before = filesIn(folder);
    const { code, stderr } = await waymark(["init", folder, "--yes"]);
    expect(code).toBe(2);
    expect(stderr).toContain("site.yaml is there already");
    expect(filesIn(folder)).toBe(before);
  });
});

describe("in a folder with files", () => {
  test("leaves package.json and .gitignore as they are, and says so", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "package.json": '{"name":"mine"}\n', ".gitignore": "mine\n" });
    const { code, stdout } = await waymark(["init", folder, "--yes"]);
    expect(code).toBe(0);
    expect(stdout).toContain("package.json was there and is as it was.");
    expect(readFileSync(join(folder, "package.json"), "utf8")).toBe('{"name":"mine"}\n');
    expect(readFileSync(join(folder, ".gitignore"), "utf8")).toBe("mine\n");
  });

  test("overwrites nothing: it names what is in the way and writes no file", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { ".github/workflows/check.yml": "mine\n" });
    const { code, stderr } = await waymark(["init", folder, "--yes"]);
    expect(code).toBe(2);
    expect(stderr).toContain(".github/workflows/check.yml is there already and nothing was written");
    expect(filesIn(folder)).toBe(1);
  });

  test("of which one cannot be written takes back what it wrote", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "content"), "a file where a folder would be\n");
    const { code } = await waymark(["init", folder, "--yes"]);
    expect(code).not.toBe(0);
    expect(filesIn(folder)).toBe(1);
  });

  test("that nobody may write to says so, and asks nothing more", async () => {
    const folder = temporaryFolder();
    const make = fs.mkdirSync;
    const refusing = vi.spyOn(fs, "mkdirSync").mockImplementation((path, ...how) => {
      if (String(path).startsWith(join(folder, "locked")))
        throw Object.assign(new Error(`EACCES: permission denied, mkdir '${path}'`), { code: "EACCES" });
      return make(path, ...how);
    });
    onTestFinished(() => refusing.mockRestore());
    const { code, stderr } = await waymark(["init", join(folder, "locked"), "--yes"]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^waymark: .*locked/);
    expect(filesIn(folder)).toBe(0);
  });

  test("of half a site names what is in the way, and leaves it as it was", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "content/register.json": "{}\n", "content/index.md": "Mine\n" });
    const { code, stderr } = await waymark(["init", folder, "--yes"]);
    expect(code).toBe(2);
    expect(stderr).toContain("content/index.md is there already and nothing was written");
    expect(readFileSync(join(folder, "content/index.md"), "utf8")).toBe("Mine\n");
    expect(filesIn(folder)).toBe(2);
  });

  test("says that a file is no folder", async () => {
    const file = join(temporaryFolder(), "notes.txt");
    writeFileSync(file, "");
    const { code, stderr } = await waymark(["init", file]);
    expect(code).toBe(2);
    expect(stderr).toContain("is a file");
  });
});

describe("beside Markdown ladders", () => {
  test("writes the site.yaml that fits them, and nothing else", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "safety/one.md": practice("One?"), "safety/two.md": practice("Two?") });
    const { code, stdout } = await waymark(["init", folder, "--yes", "--title", "Ours"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Found 2 pages with 2 levels.");
    expect(stdout).toContain('part "How to do better" in 4 levels');
    expect(filesIn(folder)).toBe(3);
    expect(readFileSync(join(folder, "site.yaml"), "utf8")).toBe(`title: "Ours"
levels: { min: 2, max: 2 }
parts:
  - { id: good-enough, heading: "How to determine if this is good enough", required: true }
  - { id: do-better, heading: "How to do better", required: true }
`);
    writeFiles(folder, { "safety/index.md": "---\ntitle: Safety\neleventyNavigation:\n  key: safety\n---\nText.\n" });
    const checked = await waymark(["check", "--strict", "--content", folder]);
    expect(checked.code, checked.stderr).toBe(0);
  });

  test("finds them in the folder `content` as well", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "content/safety/one.md": practice("One?"), "README.md": "# Mine\n" });
    expect((await waymark(["init", folder, "--yes"])).code).toBe(0);
    expect(existsSync(join(folder, "content/site.yaml"))).toBe(true);
    expect(existsSync(join(folder, "package.json"))).toBe(false);
  });

  test("but a page without a level is no ladder: the example is made beside it", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "notes"));
    writeFiles(folder, { "README.md": "# Mine\n\n## Section\n\nText.\n" });
    expect((await waymark(["init", folder, "--yes"])).code).toBe(0);
    expect(existsSync(join(folder, "content/working-safely/index.md"))).toBe(true);
  });
});

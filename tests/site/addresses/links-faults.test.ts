/** `waymark links` and `build` when something goes wrong: nothing is half written, nothing is lost. */
import fs, { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { main } from "../../../src/command/cli/main.ts";
import { waymark, waymarkProcess } from "../../support/command.ts";
import { BACKUPS, ladderPage } from "../../support/content/ladders.ts";
import { CHANGED, newProject, type Project, publishedProject } from "../../support/content/register-project.ts";

const PAGE = "/recovery/backups/";
const RENAMED = { "recovery/copies.md": ladderPage("How do you keep copies?", "recovery", BACKUPS) };
const [B1, B2, B3] = BACKUPS;
const SHORTER = { "recovery/backups.md": ladderPage("How do you back up?", "recovery", [B1, B2, B3]) };

/** Words that would write the register, each with something to write. */
const WRITERS: readonly (readonly string[])[] = [
  ["record"],
  ["accept", "--all"],
  ["accept", PAGE],
  ["move", PAGE, "/recovery/copies/"],
  ["retire", PAGE, "--because", "It was given up."],
];

/** Everything in the content folder that is not content. */
const leftovers = ({ content }: Project) => readdirSync(content).filter((name) => name.startsWith("."));

const rename = (project: Project) => {
  project.remove("recovery/backups.md");
  project.write(RENAMED);
};

describe("content with other faults", () => {
  test.each([
    ["a page without front matter", { "about.md": "# About us\n" }, "front-matter-missing"],
    ["a page whose front matter is broken", { "about.md": "---\ntitle: [About\n---\n" }, "front-matter-syntax"],
    ["a broken site.yaml", { "site.yaml": "title: [Guidance\n" }, "site-syntax"],
    ["a ladder that is too short", { "site.yaml": "title: Guidance\nlevels: { min: 5, max: 6 }\n" }, "level-missing"],
    [
      "two pages of one address",
      { "recovery/b.md": ladderPage("How?", "recovery", BACKUPS, "id: incidents") },
      "duplicate-address",
    ],
  ])("such as %s is told before anything is done", async (_, files, code) => {
    const project = await publishedProject();
    const register = project.register();
    rename(project);
    project.write(files);
    for (const words of [["status"], ["list"], ...WRITERS]) {
      const result = await project.links(...words);
      expect(result.code, words.join(" ")).toBe(1);
      expect(result.stderr).toContain(code);
      expect(result.stderr).toContain("Nothing was done");
      expect(project.register(), words.join(" ")).toBe(register);
    }
    expect(leftovers(project)).toEqual([]);
  });

  test("that says nothing about addresses does not stand in the way", async () => {
    const project = await publishedProject();
    rename(project);
    project.write({
      "about.md":
        "---\ntitle: About us\nowwner: us\n---\n\nSee [nothing](nothing.md) and <b>this</b>.\n\n![](gone.png)\n",
    });
    expect((await project.links("accept", "--all")).code).toBe(0);
    expect(await project.rows(PAGE)).toMatchObject([{ state: "moved", leadsTo: "/recovery/copies/" }]);
  });

  test("such as a file that cannot be read is the machine's fault", async () => {
    const project = await publishedProject();
    const register = project.register();
    symlinkSync("gone.md", join(project.content, "link.md"));
    const { code, stderr } = await project.links("record");
    expect(code).toBe(3);
    expect(stderr).toContain("file-unreadable");
    expect(project.register()).toBe(register);
  });
});

describe("a register that cannot be written", () => {
  /** A disk that refuses new files beside the register, whatever they are called. */
  const block = ({ content }: Project) => {
    const open = fs.openSync;
    const refusing = vi.spyOn(fs, "openSync").mockImplementation((file, ...how) => {
      if (dirname(String(file)) === content && how[0] === "wx")
        throw Object.assign(new Error("EROFS: read-only file system"), { code: "EROFS" });
      return open(file, ...how);
    });
    onTestFinished(() => refusing.mockRestore());
  };

  test("ends links with 3 and leaves it as it was", async () => {
    const project = await publishedProject();
    const register = project.register();
    rename(project);
    block(project);
    for (const words of WRITERS) {
      const { code, stderr } = await project.links(...words);
      expect(code, `${words.join(" ")}: ${stderr}`).toBe(3);
      expect(stderr).toContain("waymark:");
      expect(project.register()).toBe(register);
    }
  });

  test("ends a build with 3 and leaves the site as it was", async () => {
    const project = await publishedProject();
    expect((await project.build()).code).toBe(0);
    const [register, home] = [project.register(), project.page("recovery/index.html")];
    project.write({ "recovery/new.md": ladderPage("What is new?", "recovery", [B3]) });
    block(project);
    const words = ["build", "--content", project.content, "--output", project.output, "--today", CHANGED];
    const { code, stderr } = await waymark(words);
    expect(code, stderr).toBe(3);
    expect(project.register()).toBe(register);
    expect(project.page("recovery/index.html")).toBe(home);
    expect(existsSync(join(project.output, "recovery/new/index.html"))).toBe(false);
    expect(stderr).toContain("register of new or changed addresses belongs there");
    expect(stderr).toContain("build here with `waymark build --frozen");
  });

  test("which is not there yet, says what to do", async () => {
    const project = newProject();
    block(project);
    const { code, stderr } = await project.build();
    expect(code).toBe(3);
    expect(stderr).toContain("register of the first addresses belongs there");
    expect(stderr).toContain("commit register.json with the content");
    expect(stderr).not.toContain(".partial");
    expect(existsSync(project.output)).toBe(false);
  });

  test("because a folder has its name, ends with an error and leaves nothing behind", async () => {
    const project = newProject();
    mkdirSync(join(project.content, "register.json"));
    const recorded = await project.links("record");
    expect([1, 3]).toContain(recorded.code);
    expect(recorded.stderr).toContain("register.json");
    expect(leftovers(project)).toEqual([]);
    const built = await project.build();
    expect([1, 3]).toContain(built.code);
    expect(existsSync(project.output)).toBe(false);
    expect(leftovers(project)).toEqual([]);
  });

  test("a build that fails later leaves the register as it was", async () => {
    const project = newProject();
    mkdirSync(project.output);
    writeFileSync(join(project.output, "diary.txt"), "not ours");
    const { code } = await project.build();
    expect(code).toBe(2);
    expect(project.register()).toBeUndefined();
    expect(leftovers(project)).toEqual([]);
  });
});

describe("two runs at once", () => {
  test("lose no address: each is recorded, or its run says that it was not", async () => {
    const project = await publishedProject();
    const names = ["a", "b", "c", "d"];
    for (const name of names) {
      const own = Array.from({ length: 20 }, (_, index) => `/${name}-${index}/backups/`);
      writeFileSync(join(project.content, `../${name}.txt`), `${own.join("\n")}\n`);
    }
    const run = async (name: string) => {
      const file = join(project.content, `../${name}.txt`);
      return { name, ...(await waymarkProcess(["links", "import", file, "--all", "--content", project.content])) };
    };
    const all = await Promise.all(names.map(run));
    const addresses = new Set((await project.rows()).map(({ address }) => address));
    for (const { name, code, stderr } of all) {
      if (code === 0)
        for (let index = 0; index < 20; index++) expect(addresses).toContain(`/${name}-${index}/backups/`);
      else {
        expect(code).toBe(3);
        expect(stderr).toMatch(/written by another run meanwhile/);
      }
    }
    for (const { name } of all.filter(({ code }) => code !== 0)) expect((await run(name)).code).toBe(0);
    expect((await project.rows()).filter(({ state }) => state === "moved")).toHaveLength(80);
    expect(leftovers(project)).toEqual([]);
  });

  test("a register that changed while a person was answering is not written over", async () => {
    const project = await publishedProject();
    rename(project);
    const stdin = Object.assign(new PassThrough(), { isTTY: true });
    let stderr = "";
    let isAsked = () => {};
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve;
    });
    const write = (text: string) => {
      stderr += text;
      if (text.startsWith("1 of 1")) isAsked();
    };
    const world = { cwd: project.content, env: {}, stdin, stdout: { write: () => {} }, stderr: { write } };
    const answering = main(["links", "accept", "--content", project.content, "--today", CHANGED], world);
    await asked;
    expect((await project.links("move", "/wiki/", "/recovery/incidents/")).code).toBe(0);
    const register = project.register();
    stdin.end("y\n");
    expect(await answering, stderr).toBe(3);
    expect(stderr).toContain("written by another run meanwhile");
    expect(project.register()).toBe(register);
    expect(await project.rows("/wiki/")).toHaveLength(1);
    expect(leftovers(project)).toEqual([]);
  });
});

describe("undoing", () => {
  test("is git's: the old register brings the old questions back", async () => {
    const project = await publishedProject();
    project.git("init", "--quiet");
    project.git("add", ".");
    project.git("commit", "--quiet", "--message", "Published");
    const register = project.register();
    rename(project);
    expect((await project.links("accept", "--all")).code).toBe(0);
    expect(project.git("status", "--short", "register.json").trim()).toBe("M register.json");
    project.git("checkout", "--quiet", "--", "register.json");
    expect(project.register()).toBe(register);
    const { code, stdout } = await project.links("status");
    expect(code).toBe(1);
    expect(stdout).toContain("page-gone");
  });

  test("of the content is enough when nothing was accepted", async () => {
    const project = await publishedProject();
    const register = project.register();
    const page = ladderPage("How do you back up?", "recovery", BACKUPS);
    project.write(SHORTER);
    expect((await project.links("record")).code).toBe(1);
    project.write({ "recovery/backups.md": page });
    expect((await project.links("record")).code).toBe(0);
    expect(project.register()).toBe(register);
  });

  test("of a level that was accepted as gone makes its address live again", async () => {
    const project = await publishedProject();
    project.write(SHORTER);
    expect((await project.links("accept", "--all")).code).toBe(0);
    project.write({ "recovery/backups.md": ladderPage("How do you back up?", "recovery", BACKUPS) });
    expect((await project.links("record")).code).toBe(0);
    const address = `${PAGE}#level-4`;
    expect(await project.rows(address)).toEqual([{ address, state: "live", leadsTo: address }]);
  });
});

describe("a register that another system touched", () => {
  test.each([
    ["with the line ends of Windows", (text: string) => text.replaceAll("\n", "\r\n")],
    ["with a byte-order mark", (text: string) => `\uFEFF${text}`],
  ])("%s is read, and written as ever", async (_, touch) => {
    const project = await publishedProject();
    const register = project.register() ?? "";
    project.write({ "register.json": touch(register) });
    expect((await project.links("status")).code).toBe(0);
    expect((await project.links("record")).code).toBe(0);
    project.write({ "about.md": "---\ntitle: About us\n---\n\nWe look after records.\n" });
    expect((await project.links("record")).code).toBe(0);
    const lines = project.register()?.split("\n") ?? [];
    expect(lines).toEqual(expect.arrayContaining(register.split("\n")));
    expect(lines).toHaveLength(register.split("\n").length + 1);
  });

  test("by deleting it is begun anew, without an error: nothing is known then", async () => {
    const project = await publishedProject();
    rmSync(join(project.content, "register.json"));
    rename(project);
    expect((await project.links("status")).code).toBe(0);
  });
});

describe("a chain of renames by aliases", () => {
  test("leads from the first address to the last", async () => {
    const project = await publishedProject();
    const page = (name: string, ...front: string[]) => ({
      [`recovery/${name}.md`]: ladderPage("How do you back up?", "recovery", BACKUPS, ...front),
    });
    project.remove("recovery/backups.md");
    project.write(page("b", `aliases: [${PAGE}]`));
    expect((await project.links("record")).code).toBe(0);
    project.remove("recovery/b.md");
    project.write(page("c", "aliases: [/recovery/b/]"));
    const { code, stderr } = await project.links("record");
    expect(code, stderr).toBe(0);
    for (const old of [PAGE, "/recovery/b/"])
      expect(await project.rows(`${old}#level-2`)).toEqual([
        { address: `${old}#level-2`, state: "moved", leadsTo: "/recovery/c/#level-2" },
      ]);
    const line = project
      .register()
      ?.split("\n")
      .find((one) => one.startsWith(`,"${PAGE}":`));
    expect(line).toContain('"to":"/recovery/c/"');
  });

  test("leads on when the new page keeps both aliases", async () => {
    const project = await publishedProject();
    project.remove("recovery/backups.md");
    project.write({
      "recovery/b.md": ladderPage("How do you back up?", "recovery", BACKUPS, `aliases: [${PAGE}]`),
    });
    expect((await project.links("record")).code).toBe(0);
    project.remove("recovery/b.md");
    project.write({
      "recovery/c.md": ladderPage("How do you back up?", "recovery", BACKUPS, `aliases: [${PAGE}, /recovery/b/]`),
    });
    const { code, stderr } = await project.links("record");
    expect(code, stderr).toBe(0);
    expect(await project.rows(PAGE)).toEqual([{ address: PAGE, state: "moved", leadsTo: "/recovery/c/" }]);
  });
});

describe("a former address that no host could serve, or that is not the site's to give", () => {
  const OUTSIDE = ["/../evil/", "/../../evil.html", "/a/../../../evil/", "/./evil/", "/a//evil/"];
  const OWN = ["/_headers", "/_redirects", "/redirects.json", "/404.html", "/search/", "/assets/x/", "/pagefind/x/"];
  const aliased = (alias: string) => ({
    "recovery/backups.md": ladderPage("How do you back up?", "recovery", BACKUPS, `aliases: ["${alias}"]`),
  });

  test.each([...OUTSIDE, ...OWN])("is no alias: %s", async (alias) => {
    const project = await publishedProject();
    project.write(aliased(alias));
    const { code, stderr } = await waymark(["check", "--content", project.content]);
    expect(code, stderr).toBe(1);
    expect(stderr).toMatch(/alias-shape|reserved-address/);
    expect((await project.links("record")).code).not.toBe(0);
    expect(project.register()).not.toContain(JSON.stringify(alias));
  });

  test.each([...OUTSIDE, ...OWN])("cannot be moved or imported: %s", async (address) => {
    const project = await publishedProject();
    const register = project.register();
    const { code } = await project.links("move", address, PAGE);
    expect(code).toBe(2);
    writeFileSync(join(project.content, "../former.txt"), `${address}\n`);
    const imported = await project.links("import", join(project.content, "../former.txt"), "--all");
    expect(imported.code).toBe(1);
    expect(project.register()).toBe(register);
  });

  test("never makes a build write outside the output folder, whoever wrote the register", async () => {
    const project = await publishedProject();
    expect((await project.links("move", "/wiki/", PAGE)).code).toBe(0);
    const text = project.register() ?? "";
    const around = () => readdirSync(join(project.content, "..")).sort();
    expect((await project.build()).code).toBe(0);
    const before = around();
    for (const address of ["/../../evil.html", "/../../evil/"]) {
      project.write({ "register.json": text.replace('"/wiki/"', JSON.stringify(address)) });
      await project.build("--frozen");
      expect(around(), address).toEqual(before);
    }
    project.write({ "register.json": text, ...aliased("/../../evil.html") });
    await project.build();
    expect(around()).toEqual(before);
  });

  test("is taken in decoded, as hosts look files up", async () => {
    const project = await publishedProject();
    expect((await project.links("move", "/caf%C3%A9/", PAGE)).code).toBe(0);
    expect((await project.build("--frozen")).code).toBe(0);
    expect(existsSync(join(project.output, "café/index.html"))).toBe(true);
    expect(project.page("_redirects")).toContain(`/caf%C3%A9/ ${PAGE} 301\n`);
  });
});

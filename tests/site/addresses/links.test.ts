/** Published addresses keep working: the register in a build, and every verb of `waymark links`. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BACKUPS, INCIDENTS, ladderPage, RELEASES, type SampleLevel } from "../../support/content/ladders.ts";
import {
  CHANGED,
  newProject,
  type Project,
  PUBLISHED,
  publishedProject,
} from "../../support/content/register-project.ts";

const BACKUPS_PAGE = "/recovery/backups/";
const backups = (levels: readonly SampleLevel[], ...front: string[]) => ({
  "recovery/backups.md": ladderPage("How do you back up?", "recovery", levels, ...front),
});
const without = (levels: readonly SampleLevel[], ...numbers: number[]) =>
  levels.filter((_, index) => !numbers.includes(index + 1));
const level = (number: number, page = BACKUPS_PAGE) => `${page}#level-${number}`;
const live = (address: string) => ({ address, state: "live", leadsTo: address });
const lines = (text = "") => text.split("\n");
const NO_LONGER = "It is no longer part of this guidance.";

describe("waymark build", () => {
  test("makes the register and says so; a second build leaves it, byte for byte", async () => {
    const project = newProject();
    const first = await project.build();
    expect(first.code, first.stderr).toBe(0);
    expect(first.stderr).toContain("register.json");
    const text = project.register();
    expect(lines(text)).toContainEqual(
      expect.stringMatching(/^,"\/recovery\/backups\/#level-4": .*"first":"2024-03-12"/),
    );
    const before = statSync(join(project.content, "register.json"));
    const second = await project.build("--today", "2025-01-01");
    expect(second.code).toBe(0);
    expect(second.stderr).not.toContain("register.json");
    expect(project.register()).toBe(text);
    expect(statSync(join(project.content, "register.json"))).toMatchObject({
      ino: before.ino,
      mtimeMs: before.mtimeMs,
    });
    expect(readdirSync(project.content).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("changes only the lines of what was changed", async () => {
    const project = await publishedProject();
    const before = new Set(lines(project.register()));
    const [first, ...others] = BACKUPS;
    project.write(
      backups([
        {
          ...first,
          statement: "Files are copied by hand now and then.",
          enough: first?.enough ?? "",
          better: first?.better ?? "",
        },
        ...others,
      ]),
    );
    const { code, stderr } = await project.build();
    expect(code, stderr).toBe(0);
    const changed = lines(project.register()).filter((line) => !before.has(line));
    expect(changed.map((line) => line.split('"')[1])).toEqual([BACKUPS_PAGE, level(1)]);
    expect(changed[1]).toContain(`"first":"${PUBLISHED}","changed":"${CHANGED}"`);
  });

  test("--frozen fails on what is not recorded, publishes nothing, and passes once it is", async () => {
    const project = newProject();
    const words = ["--frozen"];
    const refused = await project.build(...words);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("address-unrecorded");
    expect(refused.stderr).toContain("waymark links record");
    expect(existsSync(project.output)).toBe(false);
    expect(project.register()).toBeUndefined();

    expect((await project.links("record")).code).toBe(0);
    const register = project.register();
    const published = await project.build(...words);
    expect(published.code, published.stderr).toBe(0);
    const home = project.page("recovery/index.html");

    project.write({ "access/tokens.md": ladderPage("How do you hand out tokens?", "access", RELEASES) });
    project.write({ "recovery/index.md": "---\ntitle: Renamed\neleventyNavigation: { key: recovery }\n---\n" });
    const again = await project.build(...words);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain("/access/tokens/ and 12 more");
    expect(again.stderr).not.toContain("/recovery/backups/");
    expect(project.page("recovery/index.html")).toBe(home);
    expect(project.register()).toBe(register);
  });

  test("stops at an address that would break, and leaves site and register as they were", async () => {
    const project = await publishedProject();
    expect((await project.build()).code).toBe(0);
    const [register, home] = [project.register(), project.page("index.html")];
    project.remove("recovery/backups.md");
    const { code, stderr } = await project.build();
    expect(code).toBe(1);
    expect(stderr).toContain("page-gone");
    expect(project.register()).toBe(register);
    expect(project.page("index.html")).toBe(home);
    expect(existsSync(join(project.output, "recovery/backups/index.html"))).toBe(true);
  });

  test("leads a renamed page on when the new one names its alias, without a question, and for ever", async () => {
    const project = await publishedProject();
    project.remove("recovery/backups.md");
    const page = (...front: string[]) => ({
      "recovery/copies.md": ladderPage("How do you back up?", "recovery", BACKUPS, ...front),
    });
    project.write(page(`aliases: [${BACKUPS_PAGE}]`));
    const status = await project.links("status");
    expect(status.code, status.stdout).toBe(0);
    const { code, stderr } = await project.build();
    expect(code, stderr).toBe(0);
    expect(stderr).toContain("register.json");
    expect(await project.rows(BACKUPS_PAGE)).toEqual([
      { address: BACKUPS_PAGE, state: "moved", leadsTo: "/recovery/copies/" },
    ]);
    expect(await project.rows(level(3))).toEqual([
      { address: level(3), state: "moved", leadsTo: level(3, "/recovery/copies/") },
    ]);
    expect(project.page("recovery/backups/index.html")).toMatch(/http-equiv="refresh"[^>]*\/recovery\/copies\//);
    expect(project.page("_redirects")).toContain("/recovery/backups/ /recovery/copies/ 301\n");

    const register = project.register();
    project.write(page());
    const later = await project.build("--frozen");
    expect(later.code, later.stderr).toBe(0);
    expect(project.register()).toBe(register);
    expect(existsSync(join(project.output, "recovery/backups/index.html"))).toBe(true);
  });

  test("records an alias of an address that Waymark never published", async () => {
    const project = newProject({ ...backups(BACKUPS, "aliases: [/wiki/Backup.html, /tapes]"), ...rest() });
    const { code, stderr } = await project.build();
    expect(code, stderr).toBe(0);
    expect(await project.rows("/wiki/Backup.html")).toEqual([
      { address: "/wiki/Backup.html", state: "moved", leadsTo: BACKUPS_PAGE },
    ]);
    expect(await project.rows("/tapes/")).toEqual([{ address: "/tapes/", state: "moved", leadsTo: BACKUPS_PAGE }]);
    expect(existsSync(join(project.output, "wiki/Backup.html"))).toBe(true);
  });
});

/** The sample site without the page on backups. */
function rest(): Record<string, string> {
  return {
    "site.yaml": "title: Guidance\nlevels: { min: 1, max: 6 }\n",
    "recovery/index.md": "---\ntitle: Recovery\neleventyNavigation:\n  key: recovery\n---\n\nAfter a bad day.\n",
  };
}

describe("waymark links status", () => {
  test("says that nothing would break, and how much there is", async () => {
    const project = await publishedProject();
    const { code, stdout, stderr } = await project.links("status");
    expect(code).toBe(0);
    expect(stdout).toMatch(/Nothing would break: 42 live, 0 led on, 0 to be recorded/);
    expect(stderr).toBe("");
  });

  test("tells what would break and how to mend it, counts what is new, and writes nothing", async () => {
    const project = await publishedProject();
    const register = project.register();
    project.write(backups(without(BACKUPS, 2)));
    project.write({ "access/tokens.md": ladderPage("How do you hand out tokens?", "access", RELEASES) });
    const { code, stdout } = await project.links("status");
    expect(code).toBe(1);
    expect(stdout).toContain("level 3 is now level 2 (100 % alike)");
    expect(stdout).toContain(`waymark links accept ${BACKUPS_PAGE}`);
    expect(stdout).toMatch(/13 to be recorded/);
    expect(project.register()).toBe(register);
  });
});

describe("waymark links record", () => {
  test("adds what is new and nothing else", async () => {
    const project = newProject();
    const first = await project.links("record");
    expect(first.code).toBe(0);
    expect(first.stderr).toContain("Recorded 42 new addresses.");
    const before = lines(project.register());
    project.write({ "about.md": "---\ntitle: About us\n---\n\nWe look after records.\n" });
    const second = await project.links("record");
    expect(second.stderr).toContain("Recorded 1 new address.");
    const after = lines(project.register());
    expect(after.filter((line) => !before.includes(line)).map((line) => line.split('"')[1])).toEqual(["/about/"]);
    expect(after).toEqual(expect.arrayContaining(before));
    const third = await project.links("record");
    expect(third.stderr).toContain("Recorded 0 new addresses.");
    expect(lines(project.register())).toEqual(after);
  });

  test("leaves open what is open, and ends with 1", async () => {
    const project = await publishedProject();
    const before = lines(project.register());
    project.remove("recovery/backups.md");
    project.write({ "about.md": "---\ntitle: About us\n---\n\nWe look after records.\n" });
    const { code, stderr } = await project.links("record");
    expect(code).toBe(1);
    expect(stderr).toContain("page-gone");
    expect(lines(project.register())).toEqual(expect.arrayContaining(before));
    expect(await project.rows("/about/")).toEqual([live("/about/")]);
    expect((await project.links("status")).code).toBe(1);
  });
});

/** Changes that `accept --all` settles, with what the register says of some addresses afterwards. */
const CHANGES: readonly {
  readonly title: string;
  readonly change: (project: Project) => void;
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, string | null>>[]>>;
}[] = [
  {
    title: "a level is inserted",
    change: ({ write }) => {
      const [first, ...others] = BACKUPS;
      const [, , added] = RELEASES;
      if (first && added) write(backups([first, added, ...others]));
    },
    rows: {
      [level(1)]: [live(level(1))],
      [level(2)]: [
        { address: level(2), state: "moved", leadsTo: level(3), said: BACKUPS[1]?.statement ?? "", until: CHANGED },
        live(level(2)),
      ],
      [`${level(4)}-do-better`]: [
        {
          address: `${level(4)}-do-better`,
          state: "moved",
          leadsTo: `${level(5)}-do-better`,
          said: "Invite testers to attack the vault once a year with stolen …",
          until: CHANGED,
        },
        live(`${level(4)}-do-better`),
      ],
      [level(5)]: [live(level(5))],
    },
  },
  {
    title: "a level in the middle is removed",
    change: ({ write }) => write(backups(without(BACKUPS, 2))),
    rows: {
      [level(2)]: [
        {
          address: level(2),
          state: "retired",
          leadsTo: BACKUPS_PAGE,
          said: BACKUPS[1]?.statement ?? "",
          until: CHANGED,
          because: NO_LONGER,
        },
        live(level(2)),
      ],
      [level(3)]: [
        { address: level(3), state: "moved", leadsTo: level(2), said: BACKUPS[2]?.statement ?? "", until: CHANGED },
        live(level(3)),
      ],
      [level(4)]: [{ address: level(4), state: "moved", leadsTo: level(3) }],
    },
  },
  {
    title: "the last level is removed",
    change: ({ write }) => write(backups(without(BACKUPS, 4))),
    rows: {
      [level(3)]: [live(level(3))],
      [level(4)]: [{ address: level(4), state: "retired", leadsTo: BACKUPS_PAGE, because: NO_LONGER }],
    },
  },
  {
    title: "two levels are swapped",
    change: ({ write }) => {
      const [first, second, third, fourth] = BACKUPS;
      if (first && second && third && fourth) write(backups([first, third, second, fourth]));
    },
    rows: {
      [level(2)]: [
        { address: level(2), state: "moved", leadsTo: level(3), said: BACKUPS[1]?.statement ?? "", until: CHANGED },
        live(level(2)),
      ],
      [level(3)]: [
        { address: level(3), state: "moved", leadsTo: level(2), said: BACKUPS[2]?.statement ?? "", until: CHANGED },
        live(level(3)),
      ],
    },
  },
  {
    title: "a page moves to another topic",
    change: ({ remove, write }) => {
      remove("recovery/backups.md");
      write({ "access/copies.md": ladderPage("How do you keep copies?", "access", BACKUPS) });
    },
    rows: {
      [BACKUPS_PAGE]: [{ address: BACKUPS_PAGE, state: "moved", leadsTo: "/access/copies/" }],
      [`${level(2)}-do-better`]: [
        { address: `${level(2)}-do-better`, state: "moved", leadsTo: "/access/copies/#level-2-do-better" },
      ],
      "/access/copies/": [live("/access/copies/")],
    },
  },
  {
    title: "a page is removed",
    change: ({ remove }) => remove("recovery/backups.md"),
    rows: {
      [BACKUPS_PAGE]: [{ address: BACKUPS_PAGE, state: "retired", leadsTo: "/recovery/", because: NO_LONGER }],
      [level(1)]: [{ address: level(1), state: "retired", leadsTo: "/recovery/", because: NO_LONGER }],
    },
  },
  {
    title: "two pages exchange their places",
    change: ({ write }) =>
      write({
        "recovery/backups.md": ladderPage("How do you handle incidents?", "recovery", INCIDENTS),
        "recovery/incidents.md": ladderPage("How do you back up?", "recovery", BACKUPS),
      }),
    rows: {
      [BACKUPS_PAGE]: [
        {
          address: BACKUPS_PAGE,
          state: "moved",
          leadsTo: "/recovery/incidents/",
          said: "How do you back up?",
          until: CHANGED,
        },
        live(BACKUPS_PAGE),
      ],
      [level(4)]: [
        {
          address: level(4),
          state: "moved",
          leadsTo: level(4, "/recovery/incidents/"),
          said: BACKUPS[3]?.statement ?? "",
          until: CHANGED,
        },
        live(level(4)),
      ],
    },
  },
];

describe("waymark links accept --all", () => {
  test.each(CHANGES)("leaves nothing open when $title", async ({ change, rows }) => {
    const project = await publishedProject();
    const before = new Set((await project.rows()).map(({ address }) => address));
    change(project);
    expect((await project.links("status")).code, "the change raises nothing").toBe(1);
    const { code, stderr } = await project.links("accept", "--all");
    expect(code, stderr).toBe(0);
    expect(stderr).toContain("0 questions are open");
    expect((await project.links("status")).code).toBe(0);
    for (const [address, expected] of Object.entries(rows)) expect(await project.rows(address)).toEqual(expected);
    const after = new Set((await project.rows()).map(({ address }) => address));
    expect([...before].filter((address) => !after.has(address))).toEqual([]);
    const built = await project.build("--frozen");
    expect(built.code, built.stderr).toBe(0);
  });

  test("leads every address of the register to one that is there, or to none with a reason", async () => {
    const project = await publishedProject();
    for (const { change } of CHANGES.slice(0, 5)) {
      change(project);
      expect((await project.links("accept", "--all")).code).toBe(0);
    }
    const rows = await project.rows();
    const standing = new Set(rows.filter(({ state }) => state === "live").map(({ address }) => address));
    for (const { address, state, leadsTo, because } of rows) {
      if (leadsTo === null) expect(because, `${address} ends without a reason`).toBeTruthy();
      else expect(standing.has(leadsTo), `${address} (${state}) leads to ${leadsTo}`).toBe(true);
    }
  });

  test("with nothing open says so and writes nothing", async () => {
    const project = await publishedProject();
    const register = project.register();
    const { code, stderr } = await project.links("accept", "--all");
    expect(code).toBe(0);
    expect(stderr).toContain("Nothing is open");
    expect(project.register()).toBe(register);
  });
});

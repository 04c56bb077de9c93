/** What one level became: two levels, or, with all others of its page, one. */
import { describe, expect, test } from "vitest";
import { BACKUPS, INCIDENTS, ladderPage, type SampleLevel } from "../../support/content/ladders.ts";
import { CHANGED, publishedProject } from "../../support/content/register-project.ts";

const PAGE = "/recovery/backups/";
const OTHER = "/recovery/incidents/";
const [B1, B2, B3, B4] = BACKUPS;
const page = (title: string, levels: readonly SampleLevel[]) => ladderPage(title, "recovery", levels);
const sentences = (text: string) => text.split(/(?<=\.) /);

describe("a level that was divided", () => {
  const first: SampleLevel = {
    statement: B2.statement,
    enough: sentences(B2.enough)[0] ?? "",
    better: B2.better.split(", and ")[0] ?? "",
  };
  const second: SampleLevel = {
    statement: "Failures of the night are seen.",
    enough: sentences(B2.enough).slice(1).join(" "),
    better: B2.better.split(", and ").slice(1).join(", and "),
  };

  test("is found at both places, and its note leads to both", async () => {
    const project = await publishedProject();
    project.write({ "recovery/backups.md": page("How do you back up?", [B1, first, second, B3, B4]) });
    const { code, stdout } = await project.links("status");
    expect(code).toBe(1);
    expect(stdout).toContain("level 2 is now level 2 and level 3 (divided)");
    expect((await project.links("accept", PAGE)).code).toBe(0);
    const address = `${PAGE}#level-2`;
    expect((await project.rows(address))[0]).toEqual({
      address,
      state: "moved",
      leadsTo: address,
      alsoLeadsTo: [`${PAGE}#level-3`],
      said: B2.statement,
      until: CHANGED,
    });
    expect((await project.build("--frozen")).code).toBe(0);
    const [, level = ""] = project.page("recovery/backups/index.html").split('id="level-2"');
    const note = /<aside class="signpost"[\s\S]*?<\/aside>/.exec(level)?.[0] ?? "";
    expect(note).toContain("Links to level 2");
    expect(note).toContain(`href="${PAGE}#level-2"`);
    expect(note).toContain(`href="${PAGE}#level-3"`);
  });

  test("is not asked about again, and a rewording of a half asks nothing", async () => {
    const project = await publishedProject();
    project.write({ "recovery/backups.md": page("How do you back up?", [B1, first, second, B3, B4]) });
    expect((await project.links("accept", PAGE)).code).toBe(0);
    project.write({
      "recovery/backups.md": page("How do you back up?", [
        B1,
        first,
        { ...second, statement: "We see it fail." },
        B3,
        B4,
      ]),
    });
    expect((await project.links("status")).stdout).toContain("Nothing would break");
  });
});

describe("a page whose levels all became one", () => {
  test("is forwarded there like any page that moved", async () => {
    const project = await publishedProject({
      "site.yaml": "title: Guidance\nlevels: { min: 1, max: 6 }\n",
      "recovery/index.md": "---\ntitle: Recovery\neleventyNavigation: { key: recovery }\n---\n\nAfter a bad day.\n",
      "recovery/backups.md": page("How do you back up?", [B1, B2]),
      "recovery/incidents.md": page("How do you handle incidents?", INCIDENTS),
    });
    const all: SampleLevel = {
      statement: "Copies exist.",
      enough: `${B1.statement} ${B1.enough} ${B2.statement} ${B2.enough}`,
      better: `${B1.better} ${B2.better}`,
    };
    project.remove("recovery/backups.md");
    project.write({ "recovery/incidents.md": page("How do you handle incidents?", [...INCIDENTS, all]) });
    const { code, stderr } = await project.links("accept", "--all");
    expect(code, stderr).toBe(0);
    for (const number of [1, 2])
      expect(await project.rows(`${PAGE}#level-${number}`)).toMatchObject([{ leadsTo: `${OTHER}#level-5` }]);
    expect((await project.build("--frozen")).code).toBe(0);
    expect(project.page("_redirects")).toContain(`${PAGE} ${OTHER}#level-5 301\n`);
    expect(project.page("recovery/backups/index.html")).toMatch(/http-equiv="refresh"[^>]*incidents\/#level-5"/);
  });
});

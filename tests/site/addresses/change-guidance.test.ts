/** The page of the documentation on changing guidance: after each change that it is about, its commands do what it says. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PACKAGE_FOLDER } from "../../../src/setup/package-folder.mjs";
import { topicPage } from "../../support/content/ladders.ts";
import { type Project, publishedProject } from "../../support/content/register-project.ts";
import { pageP, pageQ, shortLevel, shortSite, statementOf, textOf } from "../../support/content/short-ladders.ts";

const PAGE = "docs/how-to/change-guidance.md";
const TOOLS = "grounds/tools.md";
const GATE = "grounds/gate.md";
const EQUIPMENT = "grounds/equipment.md";

function site(): Record<string, string> {
  const { "site.yaml": settings = "", "index.md": home = "" } = shortSite();
  return {
    "site.yaml": settings,
    "index.md": home,
    "grounds/index.md": topicPage("Grounds", "t", "What keepers look after."),
    [TOOLS]: pageP(["A", "B", "C", "D"]),
    [GATE]: pageQ(["E", "F", "G"]),
  };
}

const doubtful = shortLevel(
  "B",
  "The carpenter weighs timber, steel, nylon and rope under seven different loads, then photographs whatever bends.",
);
const anew = shortLevel("D", "Nothing of the old words remained after the editors were done.", "Engines get care.");
const write = (files: Readonly<Record<string, string>>) => (project: Project) => project.write(files);

/** What is changed in each section before its commands are run. */
const CHANGES: Readonly<Record<string, (project: Project) => void | Promise<void>>> = {
  "How answers work": () => {},
  "Reword a level": write({ [TOOLS]: pageP(["A", shortLevel("B", textOf("B").replace("loose", "worn")), "C", "D"]) }),
  "Write a level anew": write({ [TOOLS]: pageP(["A", doubtful, "C", "D"]) }),
  "Put something else in a level's place": write({ [TOOLS]: pageP(["A", doubtful, "C", "D"]) }),
  "Insert a level": write({ [TOOLS]: pageP(["A", "X", "B", "C", "D"]) }),
  "Remove a level": write({ [TOOLS]: pageP(["A", "B", "C"]) }),
  "Merge two levels": write({ [TOOLS]: pageP(["A", shortLevel("B", `${textOf("B")} ${textOf("C")}`), "D"]) }),
  "Divide a level": write({
    [TOOLS]: pageP([
      "A",
      shortLevel("B", "Look for cracked rungs."),
      shortLevel("X", "Find loose bolts, missing rubber feet."),
      "C",
      "D",
    ]),
  }),
  "Move a level to another practice": write({
    [TOOLS]: pageP(["A", "C", "D"]),
    [GATE]: pageQ(["E", "B", "F", "G"]),
  }),
  "Move a part to another level": write({
    [TOOLS]: pageP([
      "A",
      `### ${statementOf("B")}\n\nThe foreman signs.\n`,
      `${shortLevel("C")}\n#### How to do better\n\nLook at rungs and bolts.\n`,
      "D",
    ]),
  }),
  "Rename a page": (project) => project.rename(TOOLS, EQUIPMENT),
  "Rename a page that lost a level": (project) => {
    project.remove(TOOLS);
    project.write({ [EQUIPMENT]: pageP(["A", "B", "C"]), [GATE]: pageQ(["E", "F", "G", anew]) });
  },
  "Swap two pages": write({ [TOOLS]: pageQ(["E", "F", "G"]), [GATE]: pageP(["A", "B", "C", "D"]) }),
  "Retire a page": (project) => project.remove(TOOLS),
  "Give a page the address of an old one": async (project) => {
    project.rename(TOOLS, EQUIPMENT);
    expect((await project.links("move", "/grounds/tools/", "/grounds/equipment/")).code).toBe(0);
    project.write({ [TOOLS]: pageQ(["X"]).replace("Who comes through the gate", "What flies over us") });
  },
  "Say anew what was said wrongly": async (project) => {
    project.write({ [TOOLS]: pageP(["A", "C", "D"]), [GATE]: pageQ(["E", "F", "G", "B"]) });
    expect((await project.links("accept", "--all")).code).toBe(0);
  },
  "Change guidance on two branches": async (project) => {
    project.git("init", "--quiet", "--initial-branch=main");
    const commit = (message: string) => {
      project.git("add", ".");
      project.git("commit", "--quiet", "--message", message);
    };
    commit("Published");
    project.git("checkout", "--quiet", "-b", "other");
    project.write({ [GATE]: pageQ(["F", "E", "G"]) });
    expect((await project.links("accept", "--all")).code).toBe(0);
    commit("Swap levels");
    project.git("checkout", "--quiet", "main");
    project.write({ [TOOLS]: pageP(["A", "C", "D"]) });
    expect((await project.links("accept", "--all")).code).toBe(0);
    commit("Remove a level");
    project.git("merge", "--quiet", "--no-edit", "other");
  },
  "Take in the addresses of a former site": (project) =>
    writeFileSync(join(project.content, "../former-addresses.txt"), "/old/tools/\n/old/gate/#build-l3\n"),
};

/** The sections of the page that have commands, with these. */
const SECTIONS = readFileSync(join(PACKAGE_FOLDER, PAGE), "utf8")
  .split(/^## /m)
  .slice(1)
  .map((section) => ({
    title: section.split("\n")[0] ?? "",
    commands: [...section.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = ""]) => block.trim().split("\n")),
  }));

test("every section has commands and a change to try them on", () => {
  expect(SECTIONS.map(({ title }) => title)).toEqual(Object.keys(CHANGES));
  for (const { title, commands } of SECTIONS) expect(commands.length, title).toBeGreaterThan(0);
});

/** Commands that are for a case other than the one that the section begins with. */
const OTHERWISE = ["npx waymark links move '/grounds/tools/#level-2' '/grounds/gate/#level-4'"];

test.each(SECTIONS)("$title", async ({ title, commands }) => {
  const project = await publishedProject(site());
  await CHANGES[title]?.(project);
  for (const command of commands) {
    if (OTHERWISE.includes(command)) continue;
    const [npx, name, verb, ...words] = wordsOf(command);
    expect([npx, name, verb], command).toEqual(["npx", "waymark", "links"]);
    const placed = words.map((word) => (word.endsWith(".txt") ? join(project.content, "..", word) : word));
    const { code, stdout, stderr } = await project.links(...placed);
    expect(code === 0 || stderr.includes("question is open"), `${command}\n${stdout}${stderr}`).toBe(true);
  }
  const after = await project.links("status");
  expect(after.stdout, title).toContain("Nothing would break");
});

/** The words of a command as a shell takes them. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? "");
}

/** Commands in messages can be typed as they are printed. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { calledAs, typedIn } from "../../../../src/command/report/typed.ts";
import { waymark } from "../../../support/command.ts";
import { temporaryFolder, writeFiles } from "../../../support/content/content.ts";

const cwd = "/home/ann/guidance";
const npm = (event: string, script: string, more: Record<string, string> = {}) => ({
  npm_lifecycle_event: event,
  npm_lifecycle_script: script,
  npm_config_user_agent: "npm/11.0.0 node/v22",
  ...more,
});

describe("a command begins as Waymark was called", () => {
  const project = (scripts: Record<string, string>) => {
    const folder = temporaryFolder();
    writeFiles(folder, { "package.json": JSON.stringify({ scripts }) });
    return join(folder, "package.json");
  };

  test.each([
    ["npx waymark", { env: npm("npx", "waymark check"), cwd }],
    ["pnpm exec waymark", { env: npm("check", "waymark check", { npm_config_user_agent: "pnpm/10.0.0" }), cwd }],
    ["yarn waymark", { env: npm("check", "waymark check", { npm_config_user_agent: "yarn/4.0.0" }), cwd }],
    ["node tools/waymark.mjs", { env: {}, cwd, script: `${cwd}/tools/waymark.mjs` }],
    ["node '/opt/our tools/waymark.mjs'", { env: {}, cwd, script: "/opt/our tools/waymark.mjs" }],
    ["node_modules/.bin/waymark", { env: { PATH: "/bin" }, cwd, script: `${cwd}/node_modules/.bin/waymark` }],
    ["waymark", { env: { PATH: "/bin:/usr/local/bin" }, cwd, script: "/usr/local/bin/waymark" }],
    // A test of somebody's that npm started, which starts Waymark by itself.
    ["node waymark.mjs", { env: npm("test", "vitest"), cwd, script: `${cwd}/waymark.mjs` }],
  ])("%s", (form, call) => {
    expect(calledAs(call)).toBe(form);
  });

  test("by `npm run`, where the project has a script that takes any verb, else by `npx`", () => {
    const any = project({ waymark: "node src/command/cli/waymark.mjs" });
    const one = project({ check: "waymark check" });
    expect(calledAs({ cwd, env: npm("start", "waymark serve", { npm_package_json: any }) })).toBe("npm run waymark --");
    expect(calledAs({ cwd, env: npm("check", "waymark check", { npm_package_json: one }) })).toBe("npx waymark");
  });
});

describe("a command in a message", () => {
  const typed = (text: string, ...words: string[]) => typedIn({ env: npm("npx", "waymark"), cwd }, words)(text);

  test("names the content folder that is in use, as it was typed, where it takes one", () => {
    expect(typed("Run `waymark links record`.", "--content", "our docs")).toBe(
      "Run `npx waymark links record --content 'our docs'`.",
    );
    expect(typed('Run `waymark links retire /a/ --because "…"`.', "--content=docs")).toBe(
      'Run `npx waymark links retire /a/ --because "…" --content docs`.',
    );
    expect(typed("`waymark explain` lists all codes.", "--content", "docs")).toBe(
      "`npx waymark explain` lists all codes.",
    );
    expect(typed("See waymark links --help", "--content", "docs")).toBe("See npx waymark links --help");
    expect(typed("Or have `waymark init` write one.", "--content", "docs")).toBe(
      "Or have `npx waymark init docs` write one.",
    );
    expect(typed("2 still open: waymark links status\n", "--content", "docs")).toBe(
      "2 still open: npx waymark links status --content docs\n",
    );
  });

  test("is left alone in what an author wrote, and where it is whole already", () => {
    const frame = "    > 10 | Run `waymark check` first.";
    expect(typed(frame, "--content", "docs")).toBe(frame);
    expect(typed("npx waymark serve")).toBe("npx waymark serve");
    expect(typed("The house of waymark has many rooms.")).toBe("The house of waymark has many rooms.");
  });
});

test("the usage of every verb begins as Waymark was called", async () => {
  const called = typedIn({ env: npm("npx", "waymark"), cwd }, []);
  const { stdout } = await waymark(["--help"]);
  const verbs = [...stdout.matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, verb = ""]) => verb);
  expect(verbs.length).toBeGreaterThan(7);
  for (const verb of verbs) {
    const help = await waymark([verb, "--help"]);
    expect(called(help.stdout)).toMatch(new RegExp(`^npx waymark ${verb}\\b`));
    const takesContent = help.stdout.includes("--content");
    const inUse = typedIn({ env: npm("npx", "waymark"), cwd }, ["--content", "docs"])(`\`waymark ${verb} x\``);
    expect(inUse.includes("--content docs"), verb).toBe(takesContent);
  }
});

describe("every report has commands that can be typed", () => {
  test.each(["pretty", "json", "github"])("as %s", async (format) => {
    const root = temporaryFolder();
    writeFiles(root, { "docs/site.yaml": "title: Ours\n" });
    const { stdout, stderr } = await waymark(["check", "--content", "docs", "--format", format], { cwd: root });
    const text = format === "json" ? JSON.parse(stdout).diagnostics[0].help : stdout + stderr;
    expect(text).toContain('`waymark new topic "Security" --content docs`');
  });

  test("and so has the advice on wrong use", async () => {
    const root = temporaryFolder();
    writeFiles(root, { "docs/site.yaml": "title: Ours\n" });
    const { stderr } = await waymark(["new", "practice", "How?", "--content", "docs"], { cwd: root });
    expect(stderr).toContain('Make one first: `waymark new topic "…" --content docs`');
  });
});

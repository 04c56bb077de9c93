/** The documentation's reference pages say what the program says. `vitest -u` writes the generated ones anew. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod";
import { CATALOGUE, CODES } from "../../../src/base/diagnostics/catalogue.ts";
import { typedIn } from "../../../src/command/report/typed.ts";
import { siteSchema } from "../../../src/content/config/site-schema.ts";
import { PACKAGE_FOLDER } from "../../../src/setup/package-folder.mjs";
import { waymark } from "../../support/command.ts";

const DOCS = "../../../docs/reference";
const read = (page: string) => readFileSync(join(PACKAGE_FOLDER, "docs/reference", page), "utf8");

const front = (title: string, description: string, order: number) =>
  `---\ntitle: ${title}\ndescription: ${description}\neleventyNavigation:\n  parent: reference\n  order: ${order}\n---\n`;

test("the page on the command line has the help of every verb", async () => {
  const help = (await waymark(["--help"])).stdout;
  const verbs = Array.from(help.matchAll(/^ {2}([a-z]+) {2,}/gm), ([, verb = ""]) => verb);
  expect(verbs).toContain("build");
  const sections = [];
  for (const verb of verbs) {
    const { code, stdout } = await waymark([verb, "--help"]);
    expect(code, verb).toBe(0);
    sections.push(`## ${verb}\n\n\`\`\`text\n${stdout.trimEnd()}\n\`\`\`\n`);
  }
  const page = `${front("The command line", "Every verb with its options.", 4)}
Run Waymark as \`npx waymark VERB\` where it is installed, and as \`npm run --silent waymark -- VERB\` in its repository.

\`\`\`text
${help.trimEnd()}
\`\`\`

| exit code | meaning |
| --- | --- |
| 0 | fine |
| 1 | the content has errors, or warnings with \`--strict\` |
| 2 | the command was used wrongly |
| 3 | the machine failed: a disk, a permission, another program |

\`NO_COLOR\` and \`FORCE_COLOR\` are respected. With \`WAYMARK_DEBUG=1\`, a failure of the machine shows where in the code it
arose.

${sections.join("\n")}`;
  await expect(page).toMatchFileSnapshot(`${DOCS}/command-line.md`);
});

test("the page on diagnostic codes has every code with what the catalogue says of it", async () => {
  const sections = CODES.map((code) => {
    const { severity, fixed, title, why, mend } = CATALOGUE[code];
    const grade = fixed
      ? `Always ${severity === "error" ? "an error" : "a warning"}.`
      : `By default ${severity === "error" ? "an error" : "a warning"}.`;
    return `## ${code}\n\n${title}. ${grade}\n\n${why}\n\n${mend}\n`;
  });
  const page = `${front("Diagnostic codes", "Every fault that Waymark tells, why it matters, and what to do.", 6)}
A site says in \`site.yaml\` which faults are errors, warnings or off: \`rules: { link-insecure: error }\`. Some cannot be
changed, because without them no page could be built or no reader would be safe. \`npx waymark explain CODE\` says the same
as this page.

${sections.join("\n")}`;
  const typed = typedIn({ env: { npm_lifecycle_script: "waymark", npm_lifecycle_event: "npx" }, cwd: DOCS }, []);
  await expect(typed(page)).toMatchFileSnapshot(`${DOCS}/codes.md`);
});

test("the table of settings names every key of site.yaml and no other", () => {
  const rows = Array.from(read("site-yaml.md").matchAll(/^\| (`[^|]*?) +\|/gm), ([, cell = ""]) => cell);
  const named = rows.flatMap((cell) => Array.from(cell.matchAll(/`([^`]+)`/g), ([, key = ""]) => key));
  const top = new Set(named.map((key) => key.split(".")[0]));
  expect([...top].sort()).toEqual(Object.keys(siteSchema.shape).sort());
  for (const key of named.filter((name) => name.includes("."))) {
    const [outer = "", inner = ""] = key.split(".");
    expect(keysIn(siteSchema.shape[outer as keyof typeof siteSchema.shape]), key).toContain(inner);
  }
});

test("and what each setting holds: a row names its keys, and those of the keys in it", () => {
  const rows = Array.from(read("site-yaml.md").matchAll(/^\| `[^\n]*/gm), ([row]) => row);
  for (const [setting, schema] of Object.entries(siteSchema.shape)) {
    const about = rows.filter((row) => new RegExp(`^[^|]*\\|[^|]*\`${setting}[.\`]`).test(row)).join("\n");
    const missing = [...allKeysIn(schema)].filter((key) => !new RegExp(`[\`.]${key}\``).test(about));
    expect(missing, `${setting}: ${about}`).toEqual([]);
  }
});

/** The keys of a setting at any depth. */
function allKeysIn(schema: unknown): Set<string> {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return allKeysIn(schema.unwrap());
  if (schema instanceof z.ZodUnion) return new Set(schema.options.flatMap((option) => [...allKeysIn(option)]));
  if (schema instanceof z.ZodArray) return allKeysIn(schema.element);
  if (schema instanceof z.ZodPipe) return allKeysIn(schema.def.in);
  if (!(schema instanceof z.ZodObject)) return new Set();
  return new Set(Object.entries(schema.shape).flatMap(([key, inner]) => [key, ...allKeysIn(inner)]));
}

/** The keys of a setting that holds further keys. */
function keysIn(schema: unknown): string[] {
  if (schema instanceof z.ZodOptional) return keysIn(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(keysIn);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

test("each decision has a number of its own, and the list names each once", () => {
  const files = readdirSync(join(PACKAGE_FOLDER, "docs/decisions")).filter((name) => /^\d/.test(name));
  const numbers = files.map((name) => name.slice(0, 4));
  expect(new Set(numbers).size).toBe(numbers.length);
  const list = readFileSync(join(PACKAGE_FOLDER, "docs/decisions/README.md"), "utf8");
  for (const name of files) expect(list.split(`| [${name.slice(0, 4)}](${name})`)).toHaveLength(2);
});

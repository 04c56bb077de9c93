/** A site's own layouts: they replace a component or page, in every way to build, and say what is wrong with them. */
import { type ChildProcess, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { overridableNames } from "../../../layouts/base/overridable.ts";
import { PACKAGE_FOLDER } from "../../../src/setup/package-folder.mjs";
import "../../../src/site/render/rendering.ts";
import { start, waymark, waymarkProcess, whenWatching } from "../../support/command.ts";
import { smallSite, temporaryFolder, writeFiles } from "../../support/content/content.ts";

/** The layout that the documentation shows. */
function worked(): readonly [path: string, text: string] {
  const guide = readFileSync(join(PACKAGE_FOLDER, "docs/how-to/replace-a-component.md"), "utf8");
  const [, path = "", text = ""] = /^```js (\S+)\n(.*?)^```$/ms.exec(guide) ?? [];
  return [path, text];
}

function project(layouts: Record<string, string>) {
  const folder = temporaryFolder();
  const content = Object.entries(smallSite()).map(([path, text]) => [`content/${path}`, text]);
  const own = Object.entries(layouts).map(([path, text]) => [`layouts/${path}`, text]);
  writeFiles(folder, Object.fromEntries([...content, ...own]));
  const read = (path: string) => readFileSync(join(folder, "_site", path), "utf8");
  return { folder, read, build: () => waymark(["build"], { cwd: folder }) };
}

test("the worked example does what it says", async () => {
  const [path, text] = worked();
  const { folder, build, read } = project({});
  writeFiles(folder, { [path]: text });
  const { code, stderr } = await build();
  expect(code, stderr).toBe(0);
  for (const page of ["index.html", "safety/practice-1/index.html", "404.html", "print/index.html"]) {
    expect(read(page), page).toContain("Crown copyright &amp; database rights");
    expect(read(page), page).toContain('<footer class="footer">');
  }
});

test("code in the content folder is never run", async () => {
  const { folder, build, read } = project({});
  const code = "throw new Error('ran');\n";
  writeFiles(folder, { "content/footer.mjs": code, "content/layouts/footer.mjs": code, "content/layouts.mjs": code });
  expect((await build()).code).toBe(0);
  expect(read("index.html")).toContain('<footer class="footer">');
});

test("every component and page with the context has a type", () => {
  const types = readFileSync(join(PACKAGE_FOLDER, "layouts/overrides.ts"), "utf8");
  const named = [...types.matchAll(/^ {2}readonly "?([\w-]+)"?: typeof/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual(overridableNames());
  expect(named.length).toBeGreaterThan(30);
  for (const name of named)
    expect(readFileSync(join(PACKAGE_FOLDER, "docs/how-to/replace-a-component.md"), "utf8")).toContain(`\`${name}\``);
});

test("a page is replaced, and text stays text", async () => {
  const { build, read } = project({
    "topic.mjs": `export default ({ html, page, href, prose }, { topic, practices }) =>
  page({ address: topic.address, title: topic.title, description: undefined, main: html\`<h1>\${topic.title}</h1>
\${"<script>alert(1)</script>"}\${prose(topic.body)}<ol>\${practices.map(({ title, address }) => html\`<li><a href="\${href(address)}">\${title}</a></li>\`)}</ol>\` });\n`,
    "facts.mjs":
      "import { said } from './_shared.mjs';\nexport default ({ html, original }, practice) => html`${original(practice)}<p>${said}</p>`;\n",
    "_shared.mjs": "export const said = 'Ours & yours';\n",
  });
  const { code, stderr } = await build();
  expect(code, stderr).toBe(0);
  expect(read("safety/index.html")).toContain('<ol><li><a href="/safety/practice-1/">Question 1?</a></li>');
  expect(read("safety/index.html")).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(read("safety/practice-1/index.html")).toContain("<p>Ours &amp; yours</p>");
});

test.each([
  [
    "throws",
    "footer",
    "export default () => {\n  const none = undefined;\n  return none.title;\n};\n",
    "3:15",
    "It threw TypeError: Cannot read properties of undefined",
  ],
  ["throws text", "footer", "export default () => {\n  throw 'no';\n};\n", "1:1", "It threw no."],
  ["returns text", "footer", "\nexport default () => '<footer></footer>';\n", "2:1", "It returned text, not markup."],
  ["returns nothing", "footer", "export default () => {};\n", "1:1", "It returned nothing, not markup."],
  ["is asynchronous", "footer", "export default async ({ html }) => html``;\n", "1:1", "It returned a promise"],
  [
    "returns an inline style",
    "footer",
    'export default ({ html }) => html`<footer style="color: red"></footer>`;\n',
    "1:1",
    "security policy stops",
  ],
  [
    "returns a handler",
    "footer",
    'export default ({ html }) => html`<footer onclick="x()"></footer>`;\n',
    "1:1",
    "security policy stops",
  ],
  [
    "returns an inline script",
    "footer",
    "export default ({ html }) => html`<script>x()</script>`;\n",
    "1:1",
    "security policy stops",
  ],
  [
    "returns a part of a page",
    "topic",
    "export default ({ html }) => html`<p>Topic</p>`;\n",
    "1:1",
    "a part of a page",
  ],
])("a layout that %s is told with its place, and nothing is published", async (_what, name, text, place, message) => {
  const { folder, build } = project({ [`${name}.mjs`]: text });
  const { code, stderr } = await build();
  expect(code).toBe(1);
  expect(stderr).toContain(`error override-failed  ../layouts/${name}.mjs:${place}`);
  expect(stderr).toContain(`The layout \`${name}\` failed.`);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(existsSync(join(folder, "_site"))).toBe(false);
  expect(readdirSync(folder).filter((entry) => entry.startsWith("._site"))).toEqual(
    existsSync(join(folder, "._site.waymark")) ? ["._site.waymark"] : [],
  );
  expect(existsSync(join(folder, "content/register.json"))).toBe(false);
});

test.each([
  [
    "a page without its address",
    { "home.mjs": "export default ({ html, page }) =>\n  page({ title: 'A', main: html`` });\n" },
    "home.mjs:2:3",
    "page needs address: page({ address, title",
  ],
  [
    "a file that layouts import, where that throws",
    {
      "footer.mjs": "import said from './_said.mjs';\nexport default ({ html }) => html`<p>${said()}</p>`;\n",
      "_said.mjs": "export default () => {\n  return null.words;\n};\n",
    },
    "_said.mjs:2:15",
    "It threw TypeError",
  ],
  [
    "a fault of syntax in such a file",
    {
      "footer.mjs": "import said from './parts/said.mjs';\nexport default ({ html }) => html`<p>${said()}</p>`;\n",
      "parts/said.mjs": "export default () => {\n  const = 1;\n};\n",
    },
    "parts/said.mjs:2:9",
    "SyntaxError: Unexpected token '='",
  ],
  [
    "an import of what is not there",
    { "footer.mjs": "const a = 1;\nimport { b } from 'no-such-package';\nexport default () => a + b;\n" },
    "footer.mjs:2:19",
    "no-such-package",
  ],
])("%s is told with its place", async (_what, files, place, message) => {
  const { build } = project(files);
  const { code, stderr } = await build();
  expect(code).toBe(1);
  expect(stderr).toContain(`error override-failed  ../layouts/${place}`);
  expect(stderr).toContain(message);
});

test("a fault of syntax is told with its place, however the file was loaded", async () => {
  const { build } = project({ "footer.mjs": "export default ({ html }) => {\n  const year = ;\n};\n" });
  const { code, stderr } = await build();
  expect(code).toBe(1);
  expect(stderr).toContain("error override-failed  ../layouts/footer.mjs:2:16");
  expect(stderr).toContain("SyntaxError: Unexpected token ';'");
});

test("a fault of syntax is told with its place", async () => {
  const { folder } = project({ "footer.mjs": "export default ({ html }) => {\n  const year = ;\n};\n" });
  const { code, stderr } = await waymarkProcess(["check", "--content", join(folder, "content")]);
  expect(code).toBe(1);
  expect(stderr).toContain("error override-failed  ../layouts/footer.mjs:2:16");
  expect(stderr).toContain("SyntaxError: Unexpected token ';'");
});

test("serve shows edits of a layout, and its faults", { timeout: 60_000 }, async () => {
  const { folder } = project({ "footer.mjs": "export default ({ html }) => html`<footer>One</footer>`;\n" });
  const server: ChildProcess = start(["serve", "--port", "0"], { cwd: folder });
  try {
    const address = await whenWatching(server);
    const shows = async (wanted: string) =>
      expect.poll(async () => (await fetch(address)).text(), { timeout: 15_000 }).toContain(wanted);
    await shows("<footer>One</footer>");
    writeFileSync(join(folder, "layouts/footer.mjs"), "export default ({ html }) => html`<footer>Two</footer>`;\n");
    await shows("<footer>Two</footer>");
    let log = "";
    server.stderr?.on("data", (data) => {
      log += data;
    });
    writeFileSync(join(folder, "layouts/footer.mjs"), "export default () => {\n  throw new Error('no');\n};\n");
    await expect.poll(() => log, { timeout: 15_000 }).toContain("../layouts/footer.mjs:2:9");
    expect(await (await fetch(address)).text()).toContain("<footer>Two</footer>");
    writeFileSync(join(folder, "layouts/footer.mjs"), "export default ({ html }) => html`<footer>Three</footer>`;\n");
    await shows("<footer>Three</footer>");
  } finally {
    server.kill();
  }
});

test("the plugin takes a folder of layouts where it is told one, and no other", () => {
  const folder = temporaryFolder();
  const content = Object.entries(smallSite()).map(([path, text]) => [`guidance/${path}`, text]);
  const config = (
    options: string,
  ) => `import waymark from ${JSON.stringify(join(PACKAGE_FOLDER, "src/command/package/eleventy.mjs"))};
export default (config) => config.addPlugin(waymark, { content: "guidance", at: "/guidance/"${options} });\n`;
  const build = () =>
    spawnSync(
      process.execPath,
      [join(PACKAGE_FOLDER, "node_modules/@11ty/eleventy/cmd.cjs"), "--quiet", "--output=public"],
      {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, NODE_OPTIONS: "" },
      },
    );
  const page = () => readFileSync(join(folder, "public/guidance/safety/index.html"), "utf8");
  writeFiles(folder, {
    ...Object.fromEntries(content),
    "package.json": '{ "type": "module" }\n',
    "eleventy.config.js": config(""),
    "layouts/footer.js": "export default ({ html }) => html`<footer>Own</footer>`;\n",
  });
  expect(build().status).toBe(0);
  expect(page()).not.toContain("<footer>Own");
  writeFiles(folder, { "eleventy.config.js": config(', layouts: "layouts"') });
  const { status, stderr } = build();
  expect(status, stderr).toBe(0);
  expect(page()).toContain("<footer>Own");
  writeFiles(folder, { "layouts/footer.js": "export default () => {\n  none();\n};\n" });
  const failed = build();
  expect(failed.status).toBe(1);
  expect(failed.stderr).toContain("../layouts/footer.js:2:3");
  writeFiles(folder, { "eleventy.config.js": config(', layouts: "nowhere"') });
  const missing = build();
  expect(missing.stdout + missing.stderr).toContain("There is no folder of layouts");
});

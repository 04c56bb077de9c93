/**
 * The peer: plain Eleventy 3.1 with a Nunjucks layout, eleventy-navigation and
 * Pagefind's own command, set up as their documentation shows. It renders the
 * same pages with less around them: no checks, no anchors for parts, no levels in search.
 */
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";

const CONFIG = `import navigation from "@11ty/eleventy-navigation";

export default function (config) {
  config.addPlugin(navigation);
  return { dir: { input: "src", includes: "../layouts", output: "_site" }, markdownTemplateEngine: false };
}
`;

const LAYOUT = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ title }}</title><meta name="viewport" content="width=device-width"></head>
<body>
<nav><ul>{% for topic in collections.topic %}<li><a href="{{ topic.url }}">{{ topic.data.title }}</a>
{%- if topic.data.eleventyNavigation.key == eleventyNavigation.parent %}<ul>
{%- for entry in collections.all | eleventyNavigation(eleventyNavigation.parent) %}<li><a href="{{ entry.url }}">{{ entry.title }}</a></li>{% endfor -%}
</ul>{% endif %}</li>{% endfor %}</ul></nav>
<main data-pagefind-body><h1>{{ title }}</h1>
{{ content | safe }}
</main>
</body>
</html>
`;

/**
 * Sets the peer up beside a content folder.
 *
 * @param {string} folder an empty folder
 * @param {string} content the practices
 * @returns {string} the command that builds the site there
 */
export function preparePeer(folder, content) {
  mkdirSync(join(folder, "layouts"), { recursive: true });
  cpSync(content, join(folder, "src"), { recursive: true });
  symlinkSync(join(PACKAGE_FOLDER, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  writeFileSync(join(folder, "eleventy.config.js"), CONFIG);
  writeFileSync(join(folder, "layouts", "page.njk"), LAYOUT);
  writeFileSync(join(folder, "src", "src.json"), '{ "layout": "page.njk" }\n');
  const eleventy = "node node_modules/@11ty/eleventy/cmd.cjs --quiet";
  return `${eleventy} && node node_modules/pagefind/lib/runner/bin.cjs --site _site`;
}

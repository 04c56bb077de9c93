/** What is wrong with `site.yaml` only beside what is around it: files, design tokens, the day, the base path. */
import type { Code } from "../diagnostics/catalogue.ts";
import { type Finding, finding } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { nodeAt, type YamlMap } from "../parse/yaml.ts";
import type { SiteYaml } from "./site-schema.ts";

/** What `site.yaml` is held against. What is undefined is not looked at. */
export interface SiteSurroundings {
  /** Paths of pictures and documents, relative to the content folder. */
  readonly assets?: readonly string[] | undefined;
  /** Names of the design tokens that there are, without their hyphens in front. */
  readonly tokens?: ReadonlySet<string> | undefined;
  /** ISO date. */
  readonly today?: string | undefined;
  /** Path under which the site is published; begins and ends with `/`. */
  readonly base?: string | undefined;
}

/** Days before its end in which `security.txt` is told of. */
const NOTICE = 30;
const DAY = 86_400_000;

export function* siteFaults(yaml: SiteYaml, node: YamlMap, file: string, around: SiteSurroundings): Iterable<Finding> {
  const note = (code: Code, path: readonly PropertyKey[], message: string, help: string) =>
    finding(code, file, nodeAt(node, path).span, message, help);
  const { logo, security, url, tokens = {} } = yaml;
  const { assets, today, base } = around;

  if (logo && assets && !assets.includes(logo.file)) {
    const guess = nearest(logo.file, assets);
    const help = guess ? `Did you mean \`${guess}\`?` : "Put the picture there, or correct the path.";
    yield note("logo-missing", ["logo", "file"], `The content folder has no picture \`${logo.file}\`.`, help);
  }
  if (around.tokens) yield* unknownTokens(Object.keys(tokens), node, file, around.tokens);
  if (security && today !== undefined && Date.parse(security.expires) - Date.parse(today) < NOTICE * DAY) {
    const isOver = security.expires <= today;
    const message = `\`security.txt\` ${isOver ? "expired" : "expires"} on ${security.expires}.`;
    const help = "See that its contacts still answer, then set `security.expires` to a day within the next year.";
    yield note("security-expiry", ["security", "expires"], message, help);
  }
  if (url !== undefined && base !== undefined) {
    const path = new URL(url.replace(/\/?$/, "/")).pathname;
    if (path !== base) {
      const message = `The address of the site ends in ${path}, but it is built for ${base}.`;
      yield note("url-base", ["url"], message, `Build with \`--base ${path}\`, or correct \`url\`.`);
    }
  }
}

function* unknownTokens(
  names: readonly string[],
  node: YamlMap,
  file: string,
  known: ReadonlySet<string>,
): Iterable<Finding> {
  const tokens = nodeAt(node, ["tokens"]);
  if (tokens.kind !== "map") return;
  for (const { key, keySpan } of tokens.entries) {
    if (!names.includes(key) || known.has(key)) continue;
    const guess = nearest(key.replace(/^--/, ""), known);
    const help = guess ? `Did you mean \`${guess}\`?` : `Design tokens are ${[...known].join(", ")}.`;
    yield finding("site-unknown-key", file, keySpan, `There is no design token \`${key}\`.`, help);
  }
}

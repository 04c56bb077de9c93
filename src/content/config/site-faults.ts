/** Checks `site.yaml` against its surroundings: files, design tokens, today's date, the base path. */
import type { Code } from "../../base/diagnostics/catalogue.ts";
import { type Finding, finding } from "../../base/diagnostics/diagnostic.ts";
import { nearest } from "../../base/diagnostics/nearest.ts";
import { didYouMean } from "../../base/diagnostics/unseen.ts";
import type { AssetFile } from "../../base/source/source-file.ts";
import { nodeAt, type YamlMap } from "../parse/yaml.ts";
import { lowContrasts } from "./contrast.ts";
import { faultOfName } from "./edition-names.ts";
import { templateFaults } from "./link-template.ts";
import { cssFaults, faviconFaults, textFile } from "./own-files.ts";
import type { SiteYaml } from "./site-schema.ts";

/** What `site.yaml` is checked against. Checks for undefined values are skipped. */
export interface SiteFiles {
  /** Paths of pictures and documents, relative to the content folder. */
  readonly assets?: readonly string[] | undefined;
  /** Files that are published only where `site.yaml` names them: style sheets and icons. */
  readonly others?: readonly AssetFile[] | undefined;
  /** The existing design tokens with their defaults; names without the leading hyphens. */
  readonly tokens?: ReadonlyMap<string, string> | undefined;
  /** ISO date. */
  readonly today?: string | undefined;
  /** Path under which the site is published; begins and ends with `/`. */
  readonly base?: string | undefined;
}

/** Days before the expiry of `security.txt` from which it is reported. */
const NOTICE = 30;
const DAY = 86_400_000;

export function* checkSiteConfig(yaml: SiteYaml, node: YamlMap, file: string, around: SiteFiles): Iterable<Finding> {
  const note = (code: Code, path: readonly PropertyKey[], message: string, help: string | (() => string)) =>
    finding(code, file, nodeAt(node, path).span, message, help);
  const { logo, security, url, tokens = {} } = yaml;
  const { assets, today, base } = around;

  if (logo && assets && !assets.includes(logo.file)) {
    const guess = nearest(logo.file, assets);
    const help = guess ? didYouMean(logo.file, guess) : "Put the picture there, or correct the path.";
    yield note("logo-missing", ["logo", "file"], `The content folder has no picture \`${logo.file}\`.`, help);
  }
  if (around.tokens) {
    yield* unknownTokens(new Set(Object.keys(tokens)), node, file, around.tokens);
    yield* hardToRead(tokens, node, file, around.tokens);
  }
  for (const key of ["edit", "feedback"] as const) {
    const template = yaml[key];
    if (template === undefined) continue;
    for (const { message, help } of templateFaults(key, template))
      yield note("site-shape", [key], `\`${key}\` ${message}`, help);
  }
  yield* ownFileFaults(yaml, around, note);
  const { current } = yaml.editions ?? {};
  const unfit = current === undefined ? undefined : faultOfName(current);
  if (unfit !== undefined)
    yield note("site-shape", ["editions", "current"], `An edition cannot be called "${current}".`, unfit);
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

/** Reports an own style sheet and icon that are missing, or not what they should be. */
function* ownFileFaults(
  { css, favicon }: SiteYaml,
  { assets, others = [] }: SiteFiles,
  note: (code: Code, path: readonly PropertyKey[], message: string, help: string | (() => string)) => Finding,
): Iterable<Finding> {
  if (assets === undefined) return;
  const paths = [...assets, ...others.map(({ path }) => path)];
  for (const [key, file] of Object.entries({ css, favicon })) {
    if (file === undefined || paths.includes(file)) continue;
    const ending = file.slice(file.lastIndexOf("."));
    const guess = () =>
      nearest(
        file,
        paths.filter((path) => path.endsWith(ending)),
      );
    const help = () => {
      const like = guess();
      return like ? didYouMean(file, like) : "Put the file there, or correct the path.";
    };
    yield note("site-file-missing", [key], `The content folder has no file \`${file}\`.`, help);
  }
  for (const file of others) {
    if (file.path === css) yield* cssFaults(textFile(file), assets);
    if (file.path === favicon) yield* faviconFaults(file);
  }
}

function* unknownTokens(
  names: ReadonlySet<string>,
  node: YamlMap,
  file: string,
  known: ReadonlyMap<string, string>,
): Iterable<Finding> {
  const tokens = nodeAt(node, ["tokens"]);
  if (tokens.kind !== "map") return;
  for (const { key, keySpan } of tokens.entries) {
    if (!names.has(key) || known.has(key)) continue;
    const help = () => {
      const guess = nearest(key.replace(/^--/, ""), known.keys());
      return guess ? didYouMean(key, guess) : `Design tokens are ${[...known.keys()].join(", ")}.`;
    };
    yield finding("site-unknown-key", file, keySpan, `There is no design token \`${key}\`.`, help);
  }
}

/** Reports the site's colours with too little contrast, at a colour that the site set. */
function* hardToRead(
  own: Readonly<Record<string, string>>,
  node: YamlMap,
  file: string,
  ours: ReadonlyMap<string, string>,
): Iterable<Finding> {
  for (const { text, behind, scheme, ratio } of lowContrasts(new Map([...ours, ...Object.entries(own)]))) {
    const name = [text, behind].find((token) => Object.hasOwn(own, token));
    if (name === undefined) continue;
    // Rounded down, so that 4.49 is not reported as 4.5.
    const told = (Math.floor(ratio * 10) / 10).toFixed(1);
    const message = `\`${text}\` on \`${behind}\` has a contrast of ${told} to 1 in ${scheme} colours; text needs 4.5 to 1.`;
    const help = `Give \`${name}\` a value that is further from the other.`;
    yield finding("token-contrast", file, nodeAt(node, ["tokens", name]).span, message, help);
  }
}

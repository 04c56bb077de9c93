/** Reads `site.yaml` and applies defaults. */

import { CATALOGUE, CODES, type Code, isCode } from "../../base/diagnostics/catalogue.ts";
import { type Finding, finding, type Outcome, type RuleSetting } from "../../base/diagnostics/diagnostic.ts";
import { nearest } from "../../base/diagnostics/nearest.ts";
import { didYouMean } from "../../base/diagnostics/unseen.ts";
import type { FormerTitle } from "../../base/model/assessment.ts";
import type { SecurityContact } from "../../base/model/guidance.ts";
import type { LabelKind } from "../../base/model/labels/labels.ts";
import { TITLE_PART } from "../../base/model/own-ids.ts";
import type { SiteWords } from "../../base/model/site-words.ts";
import { type Span, START_OF_FILE } from "../../base/source/position.ts";
import type { SourceFile } from "../../base/source/source-file.ts";
import type { LevelSettings } from "../parse/level-numbering.ts";
import { validate } from "../parse/validate.ts";
import { nodeAt, parseYaml, type YamlMap, type YamlNode } from "../parse/yaml.ts";
import { checkSiteConfig, type SiteFiles } from "./site-faults.ts";
import { type SiteYaml, siteSchema } from "./site-schema.ts";
import { siteWords } from "./words-schema.ts";

export interface SiteConfig {
  readonly title: string;
  readonly description: string | undefined;
  /** Ends in `/`. */
  readonly url: string | undefined;
  readonly lang: string;
  /** False for a site of pages alone. */
  readonly hasLadders: boolean;
  readonly levels: LevelSettings;
  readonly parts: readonly PartConfig[];
  /** The kinds of section beside the levels; undefined where any will do. */
  readonly sections: readonly PartConfig[] | undefined;
  /** True when `/` opens the search dialog as well. */
  readonly searchSlash: boolean;
  /** True when browsers are told never to reach the host by plain HTTP. */
  readonly isHttpsOnly: boolean;
  /** True where readers can assess themselves at `/assess/`. */
  readonly isAssessed: boolean;
  /** Titles of practices on a former site, whose saved assessments can be opened. */
  readonly formerTitles: readonly FormerTitle[];
  /** Name of the newest edition. */
  readonly edition: string | undefined;
  readonly rules: ReadonlyMap<Code, RuleSetting>;
  /** A `mailto:`, `tel:` or `https:` address. */
  readonly contact: string | undefined;
  readonly security: SecurityContact | undefined;
  /** Links of the header; undefined where the site lists none. */
  readonly navigation: readonly ConfiguredLink[] | undefined;
  readonly footer: readonly ConfiguredLink[];
  readonly logo: { readonly file: string; readonly alt: string } | undefined;
  /** Path of an own style sheet. */
  readonly css: string | undefined;
  /** Path of an own icon. */
  readonly favicon: string | undefined;
  readonly banner: ConfiguredBanner | undefined;
  /** Address with placeholders. */
  readonly edit: string | undefined;
  readonly feedback: string | undefined;
  readonly words: SiteWords;
  /** The tags and roles that have pages: a list, or any that pages have; undefined for none. */
  readonly labels: Readonly<Record<LabelKind, readonly string[] | "any" | undefined>>;
  /** CSS values by design token, without the leading hyphens. */
  readonly tokens: ReadonlyMap<string, string>;
}

/** A link in `site.yaml`. */
export interface ConfiguredLink {
  readonly title: string;
  readonly href: string;
  /** Position of the `href`. */
  readonly span: Span;
}

/** A banner in `site.yaml`. */
export interface ConfiguredBanner {
  readonly phase: string | undefined;
  readonly text: string;
  readonly link: ConfiguredLink | undefined;
}

export interface PartConfig {
  readonly id: string;
  readonly heading: string;
  readonly also: readonly string[];
  readonly required: boolean;
  /** Labels of its items; undefined where it holds none. */
  readonly items?: readonly string[];
}

const DEFAULT_LEVELS = 5;

const DEFAULT_PARTS: readonly PartConfig[] = [
  {
    id: "good-enough",
    heading: "How to determine if this is good enough",
    also: ["How to determine if this good enough", "Is this good enough?"],
    required: true,
  },
  { id: "do-better", heading: "How to do better", also: ["How do I do better?"], required: true },
];

/** Used if `site.yaml` is missing or invalid, so that the pages can still be checked. */
const STAND_IN: SiteConfig = withDefaults({ title: "Untitled" }, new Map());

/** False if no value of `site.yaml` could be used. */
export function isUsable(config: SiteConfig): boolean {
  return config !== STAND_IN;
}

/** Parses and validates `site.yaml`, by itself and against its surroundings. */
export function readSiteConfig(source: SourceFile | undefined, around: SiteFiles = {}): Outcome<SiteConfig> {
  if (source === undefined) return { value: STAND_IN, findings: [] };
  const file = source.path;
  const { node, findings } = parseYaml(source.text, { file, syntaxCode: "site-syntax", linesBefore: 0 });
  if (node === undefined) return { value: STAND_IN, findings };
  if (node.kind !== "map") {
    const help = "Write at least one line: title: Our guidance";
    return {
      value: STAND_IN,
      findings: [finding("site-shape", file, START_OF_FILE, "site.yaml must be keys with values.", help)],
    };
  }
  const { value, findings: faults } = validate(siteSchema, node, file, {
    shape: "site-shape",
    unknownKey: "site-unknown-key",
  });
  const own = value ? [...contradictions(value, node, file), ...unknownRules(value, node, file)] : [];
  const usable = value ?? usableKeys(node, file);
  const more = [...own, ...checkSiteConfig(usable, node, file, around)];
  return { value: withDefaults(usable, ruleSettings(usable), node), findings: [...findings, ...faults, ...more] };
}

/** The valid keys. They are used even if others are wrong, because defaults would cause false findings elsewhere. */
function usableKeys(node: YamlMap, file: string): SiteYaml {
  const partial = siteSchema.partial();
  const known = node.entries.filter(({ key }) => Object.hasOwn(siteSchema.shape, key));
  const usable = known.map((entry) => {
    const alone: YamlMap = { kind: "map", entries: [entry], span: entry.keySpan };
    return validate(partial, alone, file, { shape: "site-shape", unknownKey: "site-unknown-key" }).value;
  });
  return Object.assign({ title: STAND_IN.title }, ...usable);
}

function withDefaults(yaml: SiteYaml, rules: ReadonlyMap<Code, RuleSetting>, node?: YamlMap): SiteConfig {
  const linkAt = (path: readonly PropertyKey[], { title, href }: { title: string; href: string }): ConfiguredLink => ({
    title,
    href,
    span: node ? nodeAt(node, [...path, "href"]).span : START_OF_FILE,
  });
  const links = (key: "navigation" | "footer") => yaml[key]?.map((link, index) => linkAt([key, index], link));
  const { banner } = yaml;
  return {
    title: yaml.title,
    description: yaml.description,
    url: yaml.url?.replace(/\/?$/, "/"),
    lang: yaml.lang ?? "en",
    hasLadders: yaml.levels !== "none",
    levels: levelSettings(yaml),
    parts: yaml.parts?.map(kindOf) ?? DEFAULT_PARTS,
    sections: yaml.sections?.map(kindOf),
    searchSlash: yaml.search?.slash ?? true,
    isHttpsOnly: yaml.hsts ?? true,
    isAssessed: yaml.assess !== false,
    formerTitles:
      typeof yaml.assess === "object"
        ? yaml.assess.titles.map(({ title, practice, levels = "ask" }) => ({ title, practice, levels }))
        : [],
    edition: yaml.editions?.current,
    rules,
    contact: yaml.contact,
    security: yaml.security,
    navigation: links("navigation"),
    footer: links("footer") ?? [],
    logo: yaml.logo && { file: yaml.logo.file, alt: yaml.logo.alt ?? "" },
    css: yaml.css,
    favicon: yaml.favicon,
    banner: banner && {
      phase: "phase" in banner ? banner.phase : undefined,
      text: banner.text,
      link: "link" in banner && banner.link ? linkAt(["banner", "link"], banner.link) : undefined,
    },
    edit: yaml.edit,
    feedback: yaml.feedback,
    words: siteWords(yaml.words),
    labels: { tags: labelsIn(yaml.tags), audience: labelsIn(yaml.audience) },
    tokens: new Map(Object.entries(yaml.tokens ?? {})),
  };
}

function labelsIn(declared: SiteYaml["tags"]): readonly string[] | "any" | undefined {
  return declared === true ? "any" : declared;
}

function kindOf({ id, heading, also = [], required = false, items, labels = [] }: PartYaml): PartConfig {
  return { id, heading, also, required, ...(items && { items: labels }) };
}

type PartYaml = NonNullable<SiteYaml["parts"]>[number];

function levelsOf({ levels }: SiteYaml): Exclude<SiteYaml["levels"], "none" | undefined> {
  return levels === undefined || levels === "none" ? {} : levels;
}

function levelSettings(yaml: SiteYaml): LevelSettings {
  const {
    numbered = false,
    cumulative = false,
    show = "number",
    min,
    max,
    names = [],
    labels = [],
    word,
  } = levelsOf(yaml);
  const shared = {
    numbered,
    isCumulative: cumulative,
    isNamed: show === "name",
    names,
    labels,
    word: word ?? yaml.words?.level?.one,
  };
  if (numbered) {
    const lowest = min ?? 1;
    const count = labels.length || names.length || DEFAULT_LEVELS;
    return { ...shared, min: lowest, max: max ?? Math.max(lowest, lowest + count - 1) };
  }
  const least = min ?? Math.min(DEFAULT_LEVELS, max ?? DEFAULT_LEVELS);
  return { ...shared, min: least, max: max ?? Math.max(DEFAULT_LEVELS, least) };
}

/** Reports settings that contradict each other. */
function contradictions(yaml: SiteYaml, node: YamlNode, file: string): Finding[] {
  const findings: Finding[] = [];
  const note = (path: readonly PropertyKey[], message: string, help: string) =>
    findings.push(finding("site-shape", file, nodeAt(node, path).span, message, help));
  const { min, max, names: named = [] } = levelsOf(yaml);
  if (min !== undefined && max !== undefined && min > max) {
    note(["levels", "max"], `\`levels.max\` is ${max}, less than \`levels.min\`.`, `Make it at least ${min}.`);
  }
  const { numbered, word, labels } = levelsOf(yaml);
  if (numbered !== true) {
    if (min === 0)
      note(
        ["levels", "min"],
        "A practice cannot have 0 levels.",
        "Make it at least 1, or, if the lowest level is level 0, add `numbered: true`.",
      );
    for (const [key, value] of Object.entries({ word, labels }))
      if (value !== undefined)
        note(
          ["levels", key],
          `\`levels.${key}\` is for levels whose headings carry their number.`,
          "Add `numbered: true` beside it, or remove it.",
        );
  }
  const names = named.length;
  const settings = levelSettings(yaml);
  const most = numbered ? settings.max - settings.min + 1 : (max ?? Math.max(DEFAULT_LEVELS, min ?? 0));
  if (numbered && labels !== undefined) {
    if (labels.length !== most)
      note(
        ["levels", "labels"],
        `\`levels.labels\` has ${labels.length} labels for ${most} levels.`,
        "Give each level a label, or change `levels.min` and `levels.max`.",
      );
    if (new Set(labels.map((label) => label.toLowerCase())).size < labels.length)
      note(["levels", "labels"], "`levels.labels` has one label twice.", "Give each level a label of its own.");
  }
  if (names > most) {
    note(
      ["levels", "names"],
      `\`levels.names\` has ${names} names for at most ${most} levels.`,
      "Remove names, or raise `levels.max`.",
    );
  }
  for (const key of ["navigation", "footer"] as const) {
    const titles = new Map<string, number>();
    yaml[key]?.forEach(({ title }, index) => {
      const name = title.toLowerCase();
      const first = titles.get(name);
      if (first === undefined) titles.set(name, index);
      else {
        const message = `\`${key}\` has two links called "${title}"; readers could not tell them apart.`;
        note([key, index, "title"], message, "Give one of them another title, or remove it.");
      }
    });
  }
  yaml.parts?.forEach((part, index) => {
    if (part.id !== TITLE_PART) return;
    const message = `\`${TITLE_PART}\` is the id of each level's own heading.`;
    note(["parts", index, "id"], message, "Give the part another id.");
  });
  for (const key of ["parts", "sections"] as const) {
    const one = key.slice(0, -1);
    const seen = new Set<string>();
    yaml[key]?.forEach(({ id, items, labels }, index) => {
      if (labels !== undefined && items !== true)
        note(
          [key, index, "labels"],
          "`labels` are for the items of a part, and this part has none.",
          "Add `items: true` beside it, or remove it.",
        );
      if (seen.has(id))
        note([key, index, "id"], `The ${one} id \`${id}\` is declared twice.`, `Give one of the ${key} another id.`);
      seen.add(id);
    });
  }
  return findings;
}

function unknownRules(yaml: SiteYaml, node: YamlNode, file: string): Finding[] {
  const rules = nodeAt(node, ["rules"]);
  if (!yaml.rules || rules.kind !== "map") return [];
  return rules.entries.flatMap(({ key, keySpan }) => {
    if (!isCode(key)) {
      const help = () => {
        const guess = nearest(key, CODES);
        return guess ? didYouMean(key, guess) : "`waymark explain` lists all codes.";
      };
      return [finding("site-unknown-key", file, keySpan, `There is no diagnostic code \`${key}\`.`, help)];
    }
    if (!CATALOGUE[key].fixed) return [];
    return [finding("site-shape", file, keySpan, `The severity of \`${key}\` cannot be changed.`, "Remove the line.")];
  });
}

function ruleSettings(yaml: SiteYaml): ReadonlyMap<Code, RuleSetting> {
  const settings = new Map<Code, RuleSetting>();
  for (const [code, setting] of Object.entries(yaml.rules ?? {})) if (isCode(code)) settings.set(code, setting);
  return settings;
}

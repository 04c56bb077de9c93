/**
 * Small sites with odd names in every place that takes a name: from a seed to the
 * files of a content folder, and nothing else. Half of what is in them is right, so
 * that about half of the sites can be published.
 */
import { type Random, randomFrom } from "../frame/random.ts";
import { ADDRESSES, FILE_NAMES, LINKS, LONG, OPEN_CODES, REQUIREMENTS, TERMS, TEXTS, TITLES } from "./odd-names.ts";

export type Files = Readonly<Record<string, string>>;

/** The files of a site; the same numbers give the same site. */
export function oddSite(numbers: Random): Files {
  const random = sparing(numbers);
  const files: Record<string, string> = {};
  files["site.yaml"] = siteYaml(random);
  files["plain.png"] = "x";
  files["index.md"] = "---\ntitle: Home\n---\nWelcome.\n";
  files["safety/index.md"] =
    `---\ntitle: ${title(random)}\neleventyNavigation: { key: safety }\n---\n${body(random, files)}\n`;
  if (random.oneIn(4)) {
    const within = `safety/${random.pick(FILE_NAMES)}`;
    files[`${within}/index.md`] =
      `---\ntitle: ${title(random)}\neleventyNavigation: { key: within, parent: safety }\n---\n`;
    files[`${within}/${random.pick(["three", ...FILE_NAMES])}.md`] = practice(random, files, "within");
  }
  for (const name of ["one", "two"]) files[`safety/${name}.md`] = practice(random, files);
  if (random.oneIn(2)) files[`${folder(random)}${random.pick(FILE_NAMES)}.md`] = practice(random, files);
  if (random.oneIn(3)) files[`${folder(random)}${random.pick(FILE_NAMES)}.md`] = page(random, files);
  files[`${random.pick(["other", ...FILE_NAMES])}/index.md`] =
    "---\ntitle: Another\neleventyNavigation: { key: other }\n---\n";
  files[`frameworks/${random.pick(["odd", ...FILE_NAMES])}.yaml`] = framework(random);
  if (random.oneIn(3)) files["glossary.yaml"] = glossary(random);
  if (random.oneIn(4)) files["register.json"] = register(random);
  if (random.oneIn(8))
    files[random.pick(["robots.txt", ".well-known/security.txt", "CNAME", ".nojekyll", "notes.txt", "404.md"])] =
      "---\ntitle: x\n---\n";
  return files;
}

/** The same site after one edit of its author: a page renamed, moved, removed, rewritten, or added where another was. */
export function editedSite(files: Files): Files {
  const random = randomFrom(JSON.stringify(files));
  const pages = Object.keys(files).filter((path) => /[^/]\.md$/.test(path) && path !== "index.md");
  const path = pages[random.below(pages.length)] ?? "safety/one.md";
  const { [path]: text = "", ...others } = files;
  const name = random.pick(FILE_NAMES);
  const added = {
    ...files,
    [`${random.pick(["safety/", ""])}${random.pick(["old", ...FILE_NAMES])}.md`]: practice(random, {}),
  };
  const levels = text.split(/^(?=### )/m);
  return random.pick([
    added,
    others,
    { ...others, [`safety/${name}.md`]: text },
    { ...others, [`${name}/renamed.md`]: text },
    { ...files, [path]: text.replaceAll("safety", "other") },
    { ...files, [path]: [levels[0], ...levels.slice(1).reverse()].join("") },
    { ...files, [path]: text.replace(/aliases: .*/, 'aliases: ["/safety/two/"]') },
  ]);
}

/** The first of a list is what most authors write; the odd ones are drawn now and then, or no site would be right. */
function sparing(random: Random): Random {
  const calm = 2 + random.below(12);
  return { ...random, pick: (from) => (random.oneIn(calm) ? random.pick(from) : (from[0] ?? random.pick(from))) };
}

function siteYaml(random: Random): string {
  const levels = ["levels: { min: 2, max: 3 }", "levels: { min: 1, max: 3, numbered: true, labels: [10, 20, 30] }"];
  const lines = [`title: ${title(random)}`, random.oneIn(9) ? "levels: none" : random.pick(levels)];
  for (const line of OPTIONS) if (random.oneIn(10)) lines.push(line(random));
  if (random.oneIn(4))
    lines.push(
      `url: ${random.pick(["https://example.org/", "https://example.org/a b/", "https://example.org", "http://ex.org:8080/x/", '"https://[::1]/"', "https:/example.org", '"https://ä.example/ü/"'])}`,
    );
  if (random.oneIn(4)) {
    const codes = [random.pick(OPEN_CODES), random.pick(OPEN_CODES)].filter(
      (code, at, all) => all.indexOf(code) === at,
    );
    lines.push(`rules: { ${codes.map((code) => `${code}: ${random.pick(["off", "warning"])}`).join(", ")} }`);
  }
  if (random.oneIn(8)) lines.push(`lang: ${random.pick(["de", "ar", "xx", "zh-Hans", "tlh"])}`);
  if (random.oneIn(12)) lines.push(`logo: { file: ${JSON.stringify(`${random.pick(FILE_NAMES)}.png`)} }`);
  if (random.oneIn(12)) lines.push("security: { contact: mailto:a@example.org, expires: 2027-05-31 }");
  if (random.oneIn(10))
    lines.push(
      `parts: [{ id: ${random.pick(["good-enough", "title", "1", "do-better"])}, heading: How to do better }, { id: judge, heading: How to determine if this is good enough }]`,
    );
  return `${lines.join("\n")}\n`;
}

/** What sites may set besides. */
const OPTIONS: readonly ((random: Random) => string)[] = [
  (random) => `tags: ${random.pick(["true", `["a b", ${title(random)}]`])}`,
  (random) => `audience: ${random.pick(["true", `[${title(random)}]`])}`,
  (random) => `words: { practice: { one: ${title(random)}, many: ${title(random)} }, explanation: ${title(random)} }`,
  (random) => `navigation: [{ title: ${title(random)}, href: ${JSON.stringify(random.pick(LINKS))} }]`,
  (random) => `footer: [{ title: ${title(random)}, href: ${JSON.stringify(random.pick(LINKS))} }]`,
  (random) => `banner: { phase: Beta, text: ${title(random)}, link: { title: More, href: /safety/ } }`,
  (random) => `edit: "https://example.org/${random.pick(["{file}", "{address}", "{title}?l={level}"])}"`,
  (random) => `sections: [{ id: ${random.pick(["why", "main", "level-1"])}, heading: ${title(random)} }]`,
  (random) => `assess: ${random.pick(["false", `{ titles: [{ title: ${title(random)}, practice: /safety/one/ }] }`])}`,
  () => "hsts: false",
];

function folder(random: Random): string {
  return random.oneIn(2) ? "safety/" : random.oneIn(2) ? "" : `${random.pick(FILE_NAMES)}/`;
}

function title(random: Random): string {
  return `"${random.pick(TITLES)}"`;
}

function frontMatter(random: Random, parent: string | undefined): string {
  const lines = [`title: ${title(random)}`];
  const parents = random.oneIn(8) ? `[${parent}, other, safety]` : parent;
  const order = random.oneIn(8) ? `, order: ${random.pick(["1", "-1", "1.5", "1e3", "0x10"])}` : "";
  const key = random.oneIn(12) ? `, key: ${title(random)}` : "";
  if (parent !== undefined) lines.push(`eleventyNavigation: { parent: ${parents}${order}${key} }`);
  if (random.oneIn(8)) lines.push(`short: ${title(random)}`);
  if (random.oneIn(12)) lines.push("ladder: false");
  if (random.oneIn(12)) lines.push(`changed: ${random.pick(["2026-01-01", "2206-01-01"])}`);
  if (random.oneIn(12)) lines.push(`audience: [${title(random)}]`);
  if (random.oneIn(12)) lines.push(`navigation: ${random.pick(["header", "footer", "none"])}`);
  if (random.oneIn(12))
    lines.push(
      `id: ${random.pick(["own", "two", "other", LONG.replace(/-$/, ""), "level-1", "words", "a".repeat(255), "a".repeat(256)])}`,
    );
  if (random.oneIn(3)) {
    const aliases = Array.from(
      { length: 1 + random.below(2) },
      () =>
        `"${random.below(4) > 0 ? `/old/${random.below(1000)}/` : (ADDRESSES[random.below(ADDRESSES.length)] ?? "")}"`,
    );
    lines.push(`aliases: [${aliases.join(", ")}]`);
  }
  if (random.oneIn(5))
    lines.push(
      `mappings: { ${random.pick(["odd", ...FILE_NAMES.map((name) => JSON.stringify(name))])}: ["${random.pick(REQUIREMENTS)}"] }`,
    );
  if (random.oneIn(10)) lines.push(`level_mappings: { ${random.pick(["1", "9", "x"])}: { odd: ["A1"] } }`);
  if (random.oneIn(8)) lines.push(`tags: ["${random.pick(["a b", "\\ud800", "é", "__proto__"])}"]`);
  if (random.oneIn(24)) lines.push("draft: true");
  return `---\n${lines.join("\n")}\n---\n`;
}

function practice(random: Random, files: Record<string, string>, parent = "safety"): string {
  const level = (number: number) =>
    `### ${random.pick(["We guess", "We know", "R&D", "Level's #1", "[x](one.md)", "![x](../plain.png)"])} ${number}\n\n${body(random, files)}\n\n#### How to determine if this is good enough\n\n${body(random, files)}\n\n#### How to do better\n\nText.\n`;
  return `${frontMatter(random, random.oneIn(6) ? "other" : parent)}\n${level(1)}\n${level(2)}`;
}

function page(random: Random, files: Record<string, string>): string {
  return `${frontMatter(random, undefined)}\n${body(random, files)}\n`;
}

function body(random: Random, files: Record<string, string>): string {
  if (random.oneIn(3)) return "Text.";
  if (random.oneIn(2)) return random.pick(TEXTS);
  if (random.oneIn(2)) return `See [this](<${random.pick(LINKS)}>).`;
  const name = `${random.pick(FILE_NAMES)}.${random.pick(["png", "pdf"])}`;
  const path = `${random.pick(["", "safety/", "assets/"])}${name}`;
  files[path] = "x";
  const written = random.pick([encodeURIComponent(name), name, encodeURI(name), name.normalize("NFC")]);
  const folder = path.startsWith("assets/") ? "/assets/" : path.startsWith("safety/") ? "" : "/";
  const link = `${folder}${written}`.replace(/[<>\\]/g, "\\$&");
  return `${random.oneIn(2) ? "!" : ""}[It](<${link}>${random.oneIn(4) ? ' "A title"' : ""})`;
}

function framework(random: Random): string {
  const ids = [...new Set(Array.from({ length: 3 }, () => random.pick(REQUIREMENTS)))];
  const list = random.oneIn(2)
    ? `[${ids.map((id) => `"${id}"`).join(", ")}]`
    : `{ ${ids.map((id) => `"${id}": "About ${id}"`).join(", ")} }`;
  return `title: ${title(random)}\nurl: https://example.org/${random.pick(["", "a b", "%", "é"])}\nids: ${list}\n`;
}

function glossary(random: Random): string {
  const terms = [...new Set(Array.from({ length: 3 }, () => random.pick(TERMS)))];
  return terms.map((term) => `- term: "${term}"\n  meaning: What it means.\n`).join("");
}

/** A register with two addresses that have ended, each on its line as it is written. */
function register(random: Random): string {
  const known = { kind: "former", says: "", print: "", first: "2026-01-01", changed: "2026-01-01" };
  const addresses = [...new Set([random.pick(ADDRESSES), ADDRESSES[random.below(ADDRESSES.length)] ?? ""])].sort();
  const lines = addresses.map((address) => {
    const to = random.oneIn(3) ? random.pick(ADDRESSES) : "/safety/one/";
    const end = { on: "2026-01-01", ...(random.oneIn(3) ? { because: "Gone." } : { to }) };
    return `,${JSON.stringify(address)}: ${JSON.stringify({ ...known, end })}\n`;
  });
  return `{"register": 1\n${lines.join("")}}\n`;
}

/** Small sites whose every text is full of marks, for reading their Markdown twins back. */

/** The random numbers that a site is made from; the source of `npm run fuzz` is one. */
export interface Random {
  readonly below: (limit: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly oneIn: (times: number) => boolean;
}

const MARKS = [
  ..."#|#|##|# x|- x|+ x|* x|1. x|10) x|> x|>|---|- - -|===|= =|```|~~~|~~~~ x|*|**|**b**|_|_i_|__|a_b|~~|~|[|]|](x)|![|!".split(
    "|",
  ),
  ..."<b>¦</script>¦<!--¦-->¦&amp;¦&#35;¦&copy;¦&¦\\¦\\\\¦`¦``¦<http://x.y>¦[x]: y¦[x]¦(¦)¦:¦$x$¦{x}¦%¦^¦|¦| a |¦|--|¦\n¦\n\n¦\t¦    ¦\u00a0¦\u2028¦'¦\"¦http://x.y".split(
    "¦",
  ),
  ..."R&D|C++|C#|é|日本|word|two words|.NET|AI|a.b|7|Step 10|…|—".split("|"),
] as const;

/** A text for one line, with a letter in it. */
function text(random: Random): string {
  const pieces = Array.from({ length: 1 + random.below(5) }, () => random.pick(MARKS) + (random.oneIn(2) ? " " : ""));
  pieces.splice(random.below(pieces.length + 1), 0, random.pick(["word", "Word ", " other", "x"]));
  return pieces.join("");
}

const yaml = (random: Random) => JSON.stringify(text(random));

const INLINE = [
  ...'`code`¦`` a`b ``¦*em*¦**strong**¦***both***¦~~gone~~¦[link](https://example.org/a_(b))¦[link](<https://example.org/a b> "a \\" title &amp;copy;")¦<https://example.org/?a=1&copy=2>'.split(
    "¦",
  ),
  ..."&#10;¦&#9;¦&#32;&#32;&#32;&#32;¦&nbsp;¦&lt;b>¦\\#¦\\*¦\\_¦\\[¦\\\\¦\\!¦\\&amp;¦\\`¦\\\n¦\n¦  \n¦\\> x¦1\\. x¦\\- x¦\\+¦\\~~~¦\\=¦<!-- c -->¦<b>¦!¦#¦ #¦|¦\\|".split(
    "¦",
  ),
];

function inline(random: Random): string {
  return Array.from({ length: 1 + random.below(5) }, () =>
    random.pick([random.pick(INLINE), random.pick(INLINE), random.pick(["word", "a_b", "7", "é"])]),
  ).join(random.pick(["", " "]));
}

function line(random: Random): string {
  return inline(random).replace(/\s*\n\s*/g, " ");
}

function block(random: Random, depth = 0): string {
  const nested = (prefix: string, others: string) =>
    body(random, 1 + random.below(2), depth + 1)
      .trimEnd()
      .split("\n")
      .map((content, at) => (at === 0 ? prefix : others) + content)
      .join("\n");
  const kinds = [
    () => inline(random),
    () => inline(random),
    () => `\`\`\`js\n${random.pick(["x", "    y", "### no", "``` `", "<b>"])}\n\`\`\``,
    () => `    ${random.pick(["code", "# code", "```"])}`,
    () => `| ${line(random)} | b |\n|:--|--:|\n| ${line(random)} | ${line(random)} |`,
    () => "***",
    ...(depth < 2
      ? [
          () => `${nested("- ", "  ")}\n${nested("- ", "  ")}`,
          () => nested("3. ", "   "),
          () => nested("> ", "> "),
          () => `##### ${line(random)}`,
        ]
      : []),
  ];
  return random.pick(kinds)();
}

function body(random: Random, blocks: number, depth = 0): string {
  return `${Array.from({ length: blocks }, () => block(random, depth)).join("\n\n")}\n`;
}

function page(random: Random, more: string, below: string): string {
  const description = random.oneIn(2) ? `description: ${yaml(random)}\n` : "";
  return `---\ntitle: ${yaml(random)}\n${description}${more}---\n\n${below}`;
}

/** The files of a site. */
export function hostileSite(random: Random): Record<string, string> {
  const level = () =>
    `### ${line(random)} x\n\n${body(random, random.below(3))}\n#### Part one\n\n${body(random, 1)}\n`;
  const practice = () =>
    page(
      random,
      `owner: ${yaml(random)}\nmappings: { f: [A1] }\neleventyNavigation: { parent: t }\n`,
      body(random, random.below(2)) + level() + level(),
    );
  const term = (name: string) =>
    `- term: ${name}\n  meaning: ${yaml(random)}\n${random.oneIn(2) ? `  expansion: ${yaml(random)}\n` : ""}`;
  return {
    "site.yaml": `title: ${yaml(random)}\ndescription: ${yaml(random)}\nlevels: { min: 1, max: 3, names: [${yaml(random)}] }\nparts: [{ id: one, heading: ${yaml(random)}, also: [Part one] }]\nrules: { raw-html: warning, code-fence: warning, table-cells: warning, heading-mark: warning, link-broken: warning }\n`,
    "glossary.yaml": term(yaml(random)) + term("word"),
    "frameworks/f.yaml": `title: ${yaml(random)}\nshort: ${yaml(random)}\nnote: ${yaml(random)}\nids:\n  A1: ${yaml(random)}\n  "*b*": ${yaml(random)}\n`,
    "index.md": page(random, "", body(random, 2)),
    "about.md": page(random, "", body(random, 3)),
    "t.md": page(random, "eleventyNavigation: { key: t }\n", body(random, 1)),
    "one.md": practice(),
    "two.md": practice(),
  };
}

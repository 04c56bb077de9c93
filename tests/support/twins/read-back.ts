/**
 * Reads the Markdown twins of a site and its `llms.txt` back, and holds what they
 * say against the model: each heading, list and paragraph, and nothing else.
 */
import MarkdownIt from "markdown-it";
import { escapeHtml } from "../../../layouts/base/html.ts";
import { mappingNote } from "../../../layouts/components/mappings/mappings.ts";
import { interfaceFor } from "../../../layouts/words/interface.ts";
import type { Guidance, Level, Markup, Practice, Term } from "../../../src/base/model/guidance.ts";
import { fillSlots } from "../../../src/base/model/slot.ts";
import { type RenderContext, renderContext } from "../../../src/site/render/format.ts";
import { renderLlms } from "../../../src/site/render/llms.ts";

const markdown = new MarkdownIt({ html: true });

/** What the first twin that does not say what the model says has wrong; undefined where all do. */
export async function misreadTwin(guidance: Guidance): Promise<string | undefined> {
  const { words, lang, dir } = await interfaceFor(guidance.site.lang);
  const assets = {
    style: "",
    searchScript: "",
    formerScript: "",
    openScript: "",
    searchEarlyScript: "",
    earlyScript: "",
    font: "",
    termsScript: "",
    practiceScript: "",
    matrixScript: "",
    sheetScript: "",
    assessScript: "",
    assessStyle: "",
    sheetStyle: "",
    compactStyle: "",
    assessNoteScript: "",
  };
  const context = renderContext({ guidance, words, wordsLang: lang, dir, assets, base: "/" });
  for (const [address, expected] of expectedPages(context)) {
    const twin = context.pages.find((page) => page.address === address)?.twin?.();
    const wrong = twin === undefined ? `${address} has no twin` : differs(twin, expected, address);
    if (wrong !== undefined) return wrong;
  }
  const [llms] = [...renderLlms(context)];
  return differs(String(llms?.body), expectedLlms(context), "llms.txt");
}

function differs(twin: string, expected: string, name: string): string | undefined {
  const [read, wanted] = [plain(markdown.render(twin)), plain(expected)];
  if (read === wanted) return undefined;
  let at = 0;
  while (read[at] === wanted[at]) at++;
  const around = (html: string) => JSON.stringify(html.slice(Math.max(0, at - 60), at + 60));
  return `${name} reads ${around(read)} in place of ${around(wanted)}.`;
}

const BLOCK = "p|ul|ol|li|h[1-6]|blockquote|table|thead|tbody|tr|th|td|pre|hr|br";

/** Markup without attributes, links of terms, and white space and paragraphs that are not shown. */
function plain(html: string): string {
  return html
    .replaceAll("<!---->", "")
    .replace(/<a class="term"[^>]*>(.*?)<\/a>/gs, "$1")
    .replace(/<div class="wide"[^>]*>|<\/div>/g, "")
    .replace(/<img[^>]*alt="([^"]*)"[^>]*>/g, "<img $1>")
    .replace(/<(?!img)(\w+)\s[^>]*>/g, "<$1>")
    .replace(/[ \t\n\v\f\r\u2028\u2029]+/g, " ")
    .replace(new RegExp(` ?(</?(?:${BLOCK})>) ?`, "g"), "$1")
    .replaceAll("&#39;", "'")
    .replace(/(?<=<(?:p|li|h\d|t[dh])>)(?:<br>)+|(?:<br>)+(?=<\/(?:p|li|h\d|t[dh])>)/g, "")
    .replaceAll("<p></p>", "")
    .replace(/(?<=<li>)<p>|<\/p>(?=<\/li>)/g, "");
}

const tag = (name: string, ...inside: readonly string[]) => `<${name}>${inside.join("")}</${name}>`;
const list = (...items: readonly string[]) => (items.length > 0 ? tag("ul", ...items) : "");
const link = (text: string) => tag("a", escapeHtml(text));
const html = (markup: Markup) => fillSlots(markup, () => "/");

function head(title: string, description: string | undefined, above: readonly string[]): string {
  const way = [...above, title].map(link).join(" › ");
  const about = description === undefined ? "" : tag("blockquote", tag("p", escapeHtml(description)));
  return tag("h1", escapeHtml(title)) + about + tag("p", way);
}

function entry({ title, description }: { title: string; description?: string | undefined }): string {
  return tag("li", link(title), description === undefined ? "" : `: ${escapeHtml(description)}`);
}

function termEntry({ term, expansion, meaning }: Term): string {
  const long = expansion === undefined ? "" : ` (${escapeHtml(expansion)})`;
  return tag("li", tag("strong", escapeHtml(term)), long, `: ${escapeHtml(meaning)}`);
}

function* expectedPages(context: RenderContext): Iterable<[address: string, html: string]> {
  const { guidance, words } = context;
  const { site, home, topics, pages, practices, frameworks, glossary } = guidance;
  const ofTopic = (id: string) => practices.filter(({ topic }) => topic === id);
  const listed = (id: string) => {
    const own = ofTopic(id).map((practice) =>
      entry({ title: practice.title, description: practice.front.description }),
    );
    return own.length > 0 ? tag("ul", ...own) : "";
  };
  const sections = topics.map(
    ({ id, title, description }) =>
      tag("h2", link(title)) + (description === undefined ? "" : tag("p", escapeHtml(description))) + listed(id),
  );
  yield [
    "/",
    head(site.title, home?.description ?? site.description, []) + (home ? html(home.body) : "") + sections.join(""),
  ];
  for (const { id, address, title, description, body } of topics) {
    const count = tag("h2", words.practiceCount(ofTopic(id).length));
    yield [address, head(title, description, [site.title]) + html(body) + count + listed(id)];
    for (const practice of ofTopic(id)) yield [practice.address, expectedPractice(context, practice, title)];
  }
  for (const { address, title, description, body } of pages)
    yield [address, head(title, description, [site.title]) + html(body)];
  for (const framework of frameworks) {
    const { address, title, note, requirements, key } = framework;
    const answers = practices.flatMap(({ title, mappings }) =>
      mappings.filter((mapping) => mapping.framework === key).map((mapping) => ({ title, mapping })),
    );
    const item = (id: string, name: string) => tag("strong", escapeHtml(id)) + (name && ` ${escapeHtml(name)}`);
    const isAnswered = (id: string) => answers.some(({ mapping }) => mapping.requirement === id);
    const answered = requirements.filter(({ id }) => isAnswered(id));
    const others = requirements.filter(({ id }) => !isAnswered(id));
    yield [
      address,
      head(title, words.coverage(answered.length, requirements.length), [site.title, words.frameworks]) +
        (note === undefined ? "" : tag("p", escapeHtml(note))) +
        tag(
          "p",
          escapeHtml(
            mappingNote(
              context,
              answers.map(({ mapping }) => mapping),
            ),
          ),
        ) +
        list(
          ...answered.map(({ id, title: name }) =>
            tag("li", item(id, name), tag("ul", ...answers.map(({ title }) => tag("li", link(title))))),
          ),
        ) +
        (others.length > 0 ? tag("h2", words.notAnswered(others.length)) : "") +
        list(...others.map(({ id, title: name }) => tag("li", item(id, name)))),
    ];
  }
  if (glossary.length === 0) return;
  yield ["/glossary/", head(words.glossary, words.glossaryIntro, [site.title]) + tag("ul", ...glossary.map(termEntry))];
}

function expectedPractice(context: RenderContext, practice: Practice, topic: string): string {
  const { words, guidance } = context;
  const { title, description, lead, levels, mappings, terms, front } = practice;
  const answers = guidance.frameworks.flatMap(({ key, short, requirements }) =>
    mappings
      .filter(({ framework }) => framework === key)
      .map(({ requirement }) => {
        const known = requirements.find(({ id }) => id === requirement);
        return tag("li", escapeHtml(short), " ", link([requirement, known?.title].filter(Boolean).join(" ")));
      }),
  );
  return [
    head(title, description, [guidance.site.title, topic]),
    html(lead),
    ...levels.map((level) => expectedLevel(context, level, levels.length)),
    ...(answers.length > 0
      ? [tag("h2", words.whatItAnswers), tag("p", escapeHtml(mappingNote(context, mappings))), tag("ul", ...answers)]
      : []),
    ...(terms.length > 0 ? [tag("h2", words.wordsUsed), tag("ul", ...terms.map(termEntry))] : []),
    ...(front.owner === undefined
      ? []
      : [tag("h2", words.aboutPractice), tag("ul", tag("li", `${words.owner}: ${escapeHtml(front.owner)}`))]),
  ].join("");
}

function expectedLevel(
  { words }: RenderContext,
  { number, name, statement, linked, lead, parts }: Level,
  count: number,
): string {
  const position = [words.levelOf(number, count), name].filter(Boolean).join(" · ");
  const heading = linked ? `${link(position)}: ${html(linked)}` : link(`${position}: ${statement}`);
  const shown = parts.map((part) => tag("h3", escapeHtml(part.heading)) + html(part.body));
  return tag("h2", heading) + html(lead) + shown.join("");
}

function expectedLlms({ guidance, pages }: RenderContext): string {
  const { site, topics } = guidance;
  const listings = pages.flatMap(({ listing }) => listing ?? []);
  const rest = listings.filter(({ topic }) => topic === undefined);
  const ordered = [...rest.filter(({ isReference }) => !isReference), ...rest.filter(({ isReference }) => isReference)];
  return [
    tag("h1", escapeHtml(site.title)),
    site.description === undefined ? "" : tag("blockquote", tag("p", escapeHtml(site.description))),
    ...topics.map(({ id, title }) => {
      const own = listings.filter(({ topic }) => topic === id).map(entry);
      return own.length > 0 ? tag("h2", escapeHtml(title)) + tag("ul", ...own) : "";
    }),
    tag("h2", "Optional"),
    tag("ul", ...ordered.map(entry)),
  ].join("");
}

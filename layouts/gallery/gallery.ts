/** The gallery: the examples of every component, in light and dark. Only `serve` shows it. */
import { type Html, html, raw } from "../base/html.ts";
import { href, type PageContext } from "../base/page-context.ts";
import { examples as addressLine } from "../components/address-line/address-line.examples.ts";
import { examples as assessQuestion } from "../components/assess-question/assess-question.examples.ts";
import { examples as banner } from "../components/banner/banner.examples.ts";
import { examples as breadcrumbs } from "../components/breadcrumbs/breadcrumbs.examples.ts";
import { examples as contents } from "../components/contents/contents.examples.ts";
import { examples as editionNote } from "../components/edition-note/edition-note.examples.ts";
import { examples as entryCard } from "../components/entry-card/entry-card.examples.ts";
import { examples as facts } from "../components/facts/facts.examples.ts";
import { examples as footer } from "../components/footer/footer.examples.ts";
import { examples as header } from "../components/header/header.examples.ts";
import { examples as ladderRail } from "../components/ladder-rail/ladder-rail.examples.ts";
import { examples as ladderTable } from "../components/ladder-table/ladder-table.examples.ts";
import { examples as level } from "../components/level/level.examples.ts";
import { examples as levelMark } from "../components/level-mark/level-mark.examples.ts";
import { examples as mappings } from "../components/mappings/mappings.examples.ts";
import { examples as matrix } from "../components/matrix/matrix.examples.ts";
import { examples as pageLinks } from "../components/page-links/page-links.examples.ts";
import { examples as pager } from "../components/pager/pager.examples.ts";
import { examples as practiceCard } from "../components/practice-card/practice-card.examples.ts";
import { examples as practiceSections } from "../components/practice-sections/practice-sections.examples.ts";
import { examples as references } from "../components/references/references.examples.ts";
import { examples as searchForm } from "../components/search-form/search-form.examples.ts";
import { examples as sheetPractice } from "../components/sheet-practice/sheet-practice.examples.ts";
import { examples as signpost } from "../components/signpost/signpost.examples.ts";
import { examples as siteMark } from "../components/site-mark/site-mark.examples.ts";
import { examples as staircase } from "../components/staircase/staircase.examples.ts";
import { examples as steps } from "../components/steps/steps.examples.ts";
import { examples as terms } from "../components/terms/terms.examples.ts";
import { examples as themeSwitch } from "../components/theme-switch/theme-switch.examples.ts";
import { examples as topicTree } from "../components/topic-tree/topic-tree.examples.ts";
import { examples as views } from "../components/views/views.examples.ts";
import { examples as whereLine } from "../components/where-line/where-line.examples.ts";
import type { Example } from "../examples/example.ts";
import { sampleContext } from "../examples/sample.ts";

/** Examples by the folder name of their component. */
export const GALLERY: Readonly<Record<string, readonly Example[]>> = {
  "address-line": addressLine,
  "assess-question": assessQuestion,
  banner,
  breadcrumbs,
  contents,
  "edition-note": editionNote,
  "entry-card": entryCard,
  facts,
  footer,
  header,
  "ladder-rail": ladderRail,
  "ladder-table": ladderTable,
  level,
  "level-mark": levelMark,
  mappings,
  "page-links": pageLinks,
  pager,
  "practice-card": practiceCard,
  "search-form": searchForm,
  "sheet-practice": sheetPractice,
  signpost,
  terms,
  matrix,
  "practice-sections": practiceSections,
  references,
  "site-mark": siteMark,
  staircase,
  steps,
  "theme-switch": themeSwitch,
  views,
  "where-line": whereLine,
  "topic-tree": topicTree,
};

const SCHEMES = ["light", "dark"];

/** @param base path under which the site is published; begins and ends with `/` */
export async function galleryPage(base: string): Promise<string> {
  const context = await sampleContext(base);
  const components = Object.entries(GALLERY);
  return html`<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gallery</title>
<meta name="robots" content="noindex">
<link rel="icon" href="${href(context, "/favicon.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${href(context, context.assets.style)}">
</head>
<body data-base="${base}">
<main class="gallery">
<h1>Gallery</h1>
<p>Every component with its examples, in the site's own style. Only the preview has this page.</p>
<nav aria-label="Components"><ul class="gallery-list">${components.map(([name]) => html`<li><a href="#${name}">${name}</a></li>`)}</ul></nav>
${components.map(([name, examples]) => html`<section aria-labelledby="${name}"><h2 id="${name}">${name}</h2>\n${examples.map((example) => shown(context, name, example))}</section>\n`)}</main>
</body>
</html>
`.value;
}

/** An example in each colour scheme. */
function shown(context: PageContext, component: string, { name, show, dir }: Example): Html {
  const id = `${component}--${name.replace(/[^a-z]+/g, "-")}`;
  return html`<h3 id="${id}">${name}</h3>
<div class="gallery-pair">${SCHEMES.map(
    (scheme) =>
      html`<div class="gallery-box gallery-${scheme}" data-example="${id}--${scheme}"${dir && html` dir="${dir}"`}>${withOwnIds(show(context), `${id}--${scheme}`)}</div>`,
  )}</div>
`;
}

/** Quotes in text are escaped, so this matches only attributes. */
const ATTRIBUTE = /\s([a-z-]+)="([^"]*)"/g;

/** The same markup with unique ids, and references to them. */
function withOwnIds({ value: markup }: Html, prefix: string): Html {
  const ids = new Set([...markup.matchAll(ATTRIBUTE)].flatMap(([, name, value]) => (name === "id" ? [value] : [])));
  const own = (id: string) => (ids.has(id) ? `${prefix}--${id}` : id);
  return raw(
    markup.replace(ATTRIBUTE, (whole, name: string, value: string) => {
      if (["id", "for", "aria-labelledby", "aria-describedby"].includes(name)) {
        return ` ${name}="${value.split(" ").map(own).join(" ")}"`;
      }
      return name === "href" && value.startsWith("#") ? ` href="#${own(value.slice(1))}"` : whole;
    }),
  );
}

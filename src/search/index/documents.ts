/**
 * What Pagefind gets to read: not the published pages but a bare document for
 * each. It holds just the words of the page and the anchor of every level, so
 * search does not depend on layouts, Pagefind takes half the time over it
 * (`npm run bench:claims`), and it can begin before the last page is read.
 */
import { GLOSSARY_ADDRESS, levelAnchor, termAnchor } from "../../base/address/slug.ts";
import type { Address, Guidance } from "../../base/model/guidance.ts";
import { type Body, escapedText } from "./plain-text.ts";

/** The part of a parsed page that search knows: a practice has levels, other pages have none. */
export interface IndexablePage extends FindableText {
  /** Words that the author sorted the page under. */
  readonly tags: readonly string[];
  /** Keys of the frameworks that the page answers to. */
  readonly frameworks: readonly string[];
  /** Lowest first. */
  readonly levels: readonly {
    readonly statement: string;
    /** Ids of the requirements that this level answers. */
    readonly keywords: readonly string[];
    readonly lead: Body;
    readonly parts: readonly { readonly heading: string; readonly body: Body }[];
  }[];
}

/** The part of any page that search knows. */
export interface IndexableDocument extends FindableText {
  /** The places that an answer can lead to, in order: the levels of a practice, the requirements of a framework. */
  readonly places: readonly Place[];
}

interface FindableText {
  readonly address: Address;
  readonly title: string;
  readonly description: string | undefined;
  /** Title of the topic that a practice belongs to. */
  readonly topic: string | undefined;
  /** Words that find the page but are not shown, such as ids of requirements. */
  readonly keywords: readonly string[];
  readonly lead: Body;
}

/** A place on a page with an anchor of its own. */
interface Place {
  readonly anchor: string;
  /** How an answer names the place. */
  readonly name: string;
  readonly heading: string;
  readonly bodies: readonly Body[];
}

export interface SearchDocument {
  readonly address: Address;
  readonly html: string;
}

/** The document of a parsed page. */
export function pageDocument(page: IndexablePage): SearchDocument {
  return documentOf({ ...page, places: levelPlaces(page.levels) });
}

/** The document of any page. */
export function documentOf({
  address,
  title,
  description,
  topic,
  keywords,
  lead,
  places,
}: IndexableDocument): SearchDocument {
  const pieces = [
    topic === undefined ? "" : `<p data-pagefind-filter="topic" data-pagefind-weight="0.5">${escapeHtml(topic)}</p>`,
    `<h1 data-pagefind-meta="title">${escapeHtml(title)}</h1>`,
    description === undefined ? "" : `<p>${escapeHtml(description)}</p>`,
    words(lead),
    keywords.length === 0 ? "" : `<p data-pagefind-weight="0.3">${escapeHtml(keywords.join(", "))}.</p>`,
  ];
  for (const { anchor, name, heading, bodies } of places) {
    // A heading with an id is a place of its own to Pagefind; what follows belongs to it.
    pieces.push(
      `<h2 id="${escapeHtml(anchor)}" data-pagefind-title="${escapeHtml(name)}">${escapeHtml(heading)}</h2>`,
      ...bodies.map(words),
    );
  }
  // Pagefind leaves out a page without a word.
  if (!/[\p{L}\p{N}]/u.test(pieces.join("").replace(/<[^>]*>|&\w+;/g, "")))
    pieces.push(`<p>${address.split("/").filter(Boolean).at(-1) ?? "home"}</p>`);
  return { address, html: `<html><body data-pagefind-body>${pieces.join("")}</body></html>` };
}

function levelPlaces(levels: IndexablePage["levels"]): Place[] {
  return levels.map(({ statement, lead, parts }, index) => ({
    anchor: levelAnchor(index + 1),
    name: statement,
    heading: statement,
    bodies: [lead, ...parts.flatMap(({ heading, body }) => [{ html: `<p>${escapeHtml(heading)}</p>` }, body])],
  }));
}

/** Pages that are made from the model alone: frameworks and the glossary. */
export function* referencePages(
  { frameworks, glossary, practices }: Guidance,
  glossaryTitle: string,
): Generator<IndexableDocument> {
  const none = { description: undefined, topic: undefined, keywords: [], lead: { html: "" } };
  for (const { key, address, title, requirements } of frameworks) {
    const places = requirements.map(({ id, anchor, title: name }) => {
      const answers = practices.filter(({ mappings }) =>
        mappings.some((mapping) => mapping.framework === key && mapping.requirement === id),
      );
      const text = answers.map((practice) => `<p>${escapeHtml(practice.title)}</p>`).join("");
      return {
        anchor,
        name: [id, name].filter(Boolean).join(": "),
        heading: `${id} ${name}`,
        bodies: [{ html: text }],
      };
    });
    yield { ...none, address, title, places };
  }
  if (glossary.length === 0) return;
  const places = glossary.map(({ id, term, expansion, meaning, synonyms }) => ({
    anchor: termAnchor(id),
    name: [term, expansion].filter(Boolean).join(": "),
    heading: term,
    bodies: [{ html: escapeHtml(`${[expansion, meaning, ...synonyms].filter(Boolean).join(". ")}.`) }],
  }));
  yield { ...none, address: GLOSSARY_ADDRESS, title: glossaryTitle, places };
}

/** The words of a rendered body, as one paragraph: every element costs Pagefind time. */
function words(body: Body): string {
  return body.html === "" ? "" : `<p>${escapedText(body)}</p>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

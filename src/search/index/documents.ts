/**
 * What Pagefind gets to read: not the published pages but a bare document for
 * each. It holds just the words of the page and the anchor of every level, so
 * search does not depend on layouts, Pagefind takes half the time over it
 * (`npm run bench:claims`), and it can begin before the last page is read.
 */
import { levelAnchor } from "../../base/address/slug.ts";
import type { Address } from "../../base/model/guidance.ts";
import type { SearchablePage, SearchablePlace } from "../../base/model/searchable.ts";
import { type Body, escapedText } from "./plain-text.ts";

/** The part of a parsed page that search knows: a practice has levels, other pages have none. */
export interface IndexablePage extends Omit<SearchablePage, "places"> {
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

export interface SearchDocument {
  readonly address: Address;
  readonly html: string;
}

/** The document of a parsed page. */
export function pageDocument(page: IndexablePage): SearchDocument {
  return documentOf({ ...page, places: levelPlaces(page.levels) });
}

const WORD = /[\p{L}\p{N}]/u;

/** The document of any page. */
export function documentOf({
  address,
  title,
  description,
  topic,
  keywords,
  lead,
  places,
}: SearchablePage): SearchDocument {
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
  if (!pieces.some((piece) => WORD.test(piece.replace(/<[^>]*>|&\w+;/g, "")))) {
    const name = address.split("/").filter(Boolean).at(-1) ?? "";
    pieces.push(`<p>${WORD.test(name) ? escapeHtml(name) : "page"}</p>`);
  }
  return { address, html: `<html><body data-pagefind-body>${pieces.join("")}</body></html>` };
}

function levelPlaces(levels: IndexablePage["levels"]): SearchablePlace[] {
  return levels.map(({ statement, lead, parts }, index) => ({
    anchor: levelAnchor(index + 1),
    name: statement,
    heading: statement,
    bodies: [lead, ...parts.flatMap(({ heading, body }) => [{ html: `<p>${escapeHtml(heading)}</p>` }, body])],
  }));
}

/** The words of a rendered body, as one paragraph: every element costs Pagefind time. */
function words(body: Body): string {
  return body.html === "" ? "" : `<p>${escapedText(body)}</p>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

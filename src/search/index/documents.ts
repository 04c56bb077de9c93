/**
 * The bare HTML document that Pagefind indexes in place of each published page: its
 * text and the anchor of every level. See docs/decisions/0003.
 */
import { levelAnchor } from "../../base/address/slug.ts";
import type { Address } from "../../base/model/guidance.ts";
import type { SearchablePage, SearchablePlace } from "../../base/model/searchable.ts";
import { type Body, escapedText } from "./plain-text.ts";

/** What search takes from a parsed page; only a practice has levels. */
export interface IndexablePage extends Omit<SearchablePage, "places"> {
  readonly tags: readonly string[];
  /** Keys of the frameworks that the page is mapped to. */
  readonly frameworks: readonly string[];
  /** Lowest first. */
  readonly levels: readonly {
    readonly number: number;
    readonly statement: string;
    /** Ids of the requirements that this level is mapped to. */
    readonly keywords: readonly string[];
    readonly lead: Body;
    readonly parts: readonly { readonly heading: string; readonly body: Body }[];
  }[];
}

export interface SearchDocument {
  readonly address: Address;
  readonly html: string;
}

export function pageDocument(page: IndexablePage): SearchDocument {
  return documentOf({ ...page, places: levelPlaces(page.levels) });
}

const WORD = /[\p{L}\p{N}]/u;

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
    paragraph(lead),
    keywords.length === 0 ? "" : `<p data-pagefind-weight="0.3">${escapeHtml(keywords.join(", "))}.</p>`,
  ];
  for (const { anchor, name, heading, bodies } of places) {
    // Pagefind takes a heading with an id, and what follows it, as a sub-result.
    pieces.push(
      `<h2 id="${escapeHtml(anchor)}" data-pagefind-title="${escapeHtml(name)}">${escapeHtml(heading)}</h2>`,
      ...bodies.map(paragraph),
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
  return levels.map(({ number, statement, lead, parts }) => ({
    anchor: levelAnchor(number),
    name: statement,
    heading: statement,
    bodies: [lead, ...parts.flatMap(({ heading, body }) => [{ html: `<p>${escapeHtml(heading)}</p>` }, body])],
  }));
}

/** The text of a rendered body as one paragraph, because every element costs Pagefind time. */
function paragraph(body: Body): string {
  return body.html === "" ? "" : `<p>${escapedText(body)}</p>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

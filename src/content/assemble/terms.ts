/** Links the first use of each glossary term on a page to its explanation at the end of that page. */
import { termAnchor } from "../../base/address/slug.ts";
import type { Markup, Term } from "../../base/model/guidance.ts";
import { WordFinder } from "./word-finder.ts";

/** Links the terms of one page. Call it for the page's bodies in reading order. */
export interface PageExplainer {
  readonly explain: (body: Markup) => Markup;
  /** Terms used so far, in order of first use. */
  readonly used: readonly Term[];
}

/** Elements whose text is skipped: links, code and headings. */
const CLOSED = /^<(\/?)(a|code|pre|h[1-6])\b/;

/** Prepares a glossary; the result creates an explainer for each page. */
export function createExplainer(glossary: readonly Term[]): () => PageExplainer {
  if (glossary.length === 0) return () => ({ explain: (body) => body, used: [] });
  const byWord = new Map<string, Term>();
  const finder = new WordFinder();
  for (const term of glossary) {
    // Synonyms are for search only: many are common words, and too many links are hard to read.
    for (const word of term.expansion === undefined ? [term.term] : [term.term, term.expansion]) {
      if (!byWord.has(comparable(word))) byWord.set(comparable(word), term);
      finder.add(word);
    }
  }
  return () => {
    const used: Term[] = [];
    const isUsed = new Set<Term>();
    const inText = (escaped: string) => {
      // Searches the unescaped text, so that "amp" is not found in "&amp;".
      const text = unescapeText(escaped);
      let written = "";
      let end = 0;
      for (const { found, index } of finder.wordsIn(text)) {
        const term = termOf(found, byWord);
        if (term === undefined || isUsed.has(term)) continue;
        isUsed.add(term);
        used.push(term);
        const link = `<a class="term" id="use-${term.id}" href="#${termAnchor(term.id)}">${escapeText(found)}</a>`;
        written += escapeText(text.slice(end, index)) + link;
        end = index + found.length;
      }
      return end === 0 ? escaped : written + escapeText(text.slice(end));
    };
    const explain = (body: Markup): Markup => {
      let depth = 0;
      const html = body.html.replace(/<[^>]*>|[^<]+/g, (piece) => {
        const [, slash, name] = CLOSED.exec(piece) ?? [];
        if (name !== undefined) depth += slash === "/" ? -1 : 1;
        return depth > 0 || piece.startsWith("<") ? piece : inText(piece);
      });
      return { ...body, html };
    };
    return { explain, used };
  };
}

/** The term for a word in the text. Acronyms must be in capitals: "aim" is not "AIM". */
function termOf(found: string, byWord: ReadonlyMap<string, Term>): Term | undefined {
  for (const word of [found, found.replace(/e?s$/, ""), found.replace(/s$/, "")]) {
    const term = byWord.get(comparable(word));
    if (term === undefined) continue;
    const isAcronym = comparable(term.term) === comparable(word) && /^[A-Z0-9/&-]{2,}$/.test(term.term);
    if (!isAcronym || word === word.toUpperCase()) return term;
  }
  return undefined;
}

/** A word normalised for comparison: without letter case, and with one kind of apostrophe. */
function comparable(word: string): string {
  return word.toLowerCase().replace(/[‘’]/g, "'");
}

/** Unescapes and escapes the four characters that markdown-it escapes. */
function unescapeText(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot);/g, (entity) => SIGNS[entity] ?? entity);
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const SIGNS: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

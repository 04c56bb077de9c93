/** What a frozen edition says on its pages and levels: that there is a newer one, and where the same content is in it. */
import { encodeAddress } from "../../../src/base/model/address-text.ts";
import type { Address } from "../../../src/base/model/guidance.ts";
import type { EditionOutcome, Editions } from "../../base/editions.ts";
import { type Html, html } from "../../base/html.ts";
import { component } from "../../base/overridable.ts";
import { interfaceText, langOfWords, type PageContext } from "../../base/page-context.ts";

export const editionNote = component("edition-note", renderEditionNote);

/** @param address of the page, or of a level of it */
function renderEditionNote(context: PageContext, address: Address): Html {
  const { editions, words } = context;
  const here = editions?.here;
  if (editions === undefined || here === undefined) return html``;
  const isLevel = address.includes("#");
  const outcome = here.outcomeOf(address);
  const newest = words.editions.newest(editions.current ?? "");
  if (isLevel)
    return html`<p class="edition-level" data-edition-outcome="${kindOf(address, outcome)}">${placeOf(context, editions, address, outcome)}</p>\n`;
  return html`<aside class="edition" aria-label="${words.editions.title}" data-edition-outcome="${kindOf(address, outcome)}">
<p><strong>${interfaceText(context, words.editions.here(here.name))}</strong> ${interfaceText(context, newest)} ${placeOf(context, editions, address, outcome)}</p>
</aside>
`;
}

/** What became of an address, in one word. */
function kindOf(address: Address, { to, isUnchanged }: EditionOutcome): string {
  const [first, ...others] = to;
  if (first === undefined) return "gone";
  if (others.length > 0) return "divided";
  if (first !== address) return "moved";
  return isUnchanged === false ? "changed" : "unchanged";
}

function placeOf(context: PageContext, editions: Editions, address: Address, outcome: EditionOutcome): Html {
  const { words } = context;
  const { editions: said } = words;
  const level = /#level-(\d+)$/.exec(address)?.[1];
  const [first, ...others] = outcome.to;
  if (first === undefined) {
    const gone = level === undefined ? said.pageGone : said.levelGone;
    const home = html` <a href="${encodeAddress(editions.root)}"${langOfWords(context)}>${said.toNewest}</a>`;
    return html`${interfaceText(context, gone)}${outcome.because && html` ${outcome.because}`}${level === undefined && home}`;
  }
  const link = (to: Address) => {
    const own = editions.here?.nameOf(to);
    const name = to === address && level !== undefined ? words.level(Number(level)) : own;
    return html`<a href="${encodeAddress(editions.root + to.slice(1))}">${name}</a>`;
  };
  // A page without a name of its own, such as the search page.
  if (level === undefined && first === address && editions.here?.nameOf(first) === first)
    return html`<a href="${encodeAddress(editions.root + first.slice(1))}"${langOfWords(context)}>${said.toNewest}</a>`;
  const rest = others.map((to, index) =>
    index < others.length - 1 ? html`, ${link(to)}` : html` ${interfaceText(context, said.and)} ${link(to)}`,
  );
  return html`${interfaceText(context, leadOf(context, address, outcome))} ${link(first)}${rest}`;
}

/** What stands before the places. */
function leadOf({ words: { editions: said } }: PageContext, address: Address, outcome: EditionOutcome): string {
  const kind = kindOf(address, outcome);
  if (kind === "divided" || kind === "moved") return said[kind];
  if (!address.includes("#")) return said.samePage;
  return kind === "changed" ? said.changed : said.unchanged;
}

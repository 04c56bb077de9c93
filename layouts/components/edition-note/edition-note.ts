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
  return isUnchanged ? "unchanged" : "changed";
}

function placeOf(context: PageContext, editions: Editions, address: Address, outcome: EditionOutcome): Html {
  const { words } = context;
  const { editions: said } = words;
  const [first, ...others] = outcome.to;
  const isLevel = address.includes("#");
  if (first === undefined) {
    const gone = isLevel ? said.levelGone : said.pageGone;
    const home = isLevel
      ? ""
      : html` <a href="${encodeAddress(editions.root)}"${langOfWords(context)}>${said.toNewest}</a>`;
    return html`${interfaceText(context, gone)}${outcome.because && html` ${outcome.because}`}${home}`;
  }
  const link = (to: Address) =>
    html`<a href="${encodeAddress(editions.root + to.slice(1))}">${editions.here?.nameOf(to) ?? to}</a>`;
  const before =
    others.length > 0
      ? said.divided
      : first !== address
        ? said.moved
        : outcome.isUnchanged
          ? said.unchanged
          : said.changed;
  const rest = others.map((to, index) =>
    index < others.length - 1 ? html`, ${link(to)}` : html` ${interfaceText(context, said.and)} ${link(to)}`,
  );
  return html`${interfaceText(context, before)} ${link(first)}${rest}`;
}

/** Links to edit a page or level, and to say something about it, as the site's settings form them. */
import { encodeAddress } from "../../../src/base/model/address-text.ts";
import type { Address } from "../../../src/base/model/guidance.ts";
import { fillTemplate } from "../../../src/base/model/link-template.ts";
import { type Html, html } from "../../base/html.ts";
import { component } from "../../base/overridable.ts";
import { interfaceText, type PageContext } from "../../base/page-context.ts";

export interface LinkedPlace {
  readonly address: Address;
  readonly title: string;
  /** Number of the level; undefined for the page as a whole. */
  readonly level?: number;
}

export const pageLinks = component("page-links", renderPageLinks);

function renderPageLinks(context: PageContext, { address, title, level }: LinkedPlace): Html {
  const { site, files } = context.guidance;
  const { edit, feedback } = site;
  const file = files.get(address);
  const own = `${address}${level === undefined ? "" : `#level-${level}`}`;
  const values = {
    file: file ?? "",
    address: encodeAddress((site.url ?? context.base) + own.slice(1)),
    title,
    level: level === undefined ? "" : String(level),
  };
  // Pages that Waymark makes have no file of their own.
  const template = file === undefined ? undefined : edit;
  if (template === undefined && feedback === undefined) return html``;
  const { label, editPage, feedbackOnPage } = context.words.pageLinks;
  const links = html`${template !== undefined && html`<a href="${fillTemplate(template, values)}">${interfaceText(context, editPage(level))}</a>`}${
    feedback !== undefined &&
    html`<a href="${fillTemplate(feedback, values)}">${interfaceText(context, feedbackOnPage(level))}</a>`
  }`;
  if (level !== undefined) return html`<span class="page-links">${links}</span>`;
  return html`<nav class="page-links" aria-label="${label}">${links}</nav>\n`;
}

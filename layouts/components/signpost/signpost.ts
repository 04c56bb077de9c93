/**
 * Notes for readers of old links: at an address whose content was moved, replaced or
 * retired, they say when, why and where to go. They need no script.
 */
import type { History, Signpost } from "../../../src/base/model/guidance.ts";
import { date } from "../../base/date.ts";
import { type Html, html } from "../../base/html.ts";
import { href, interfaceText, type PageContext } from "../../base/page-context.ts";

/** Empty elements with the former anchors of the element that contains them. */
export function formerAnchors({ anchors }: History): Html {
  return html`${anchors.map((anchor) => html`<span id="${anchor}"></span>`)}`;
}

/** Notes on a published page, level or part, for links to what had its address before. */
export function currentSignposts(context: PageContext, { signposts }: History): Html {
  const notes = signposts.filter(({ anchor }) => anchor === undefined);
  if (notes.length === 0) return html``;
  return html`<aside class="signpost" aria-label="${context.words.olderLinksLabel}">${notes.map((note) => html`<p>${meaning(context, note)}</p>`)}</aside>
`;
}

/** Notes for the anchors of a page that no longer exist; those of parts are inside those of their level. */
export function removedSignposts(context: PageContext, { signposts }: History): Html {
  const gone = signposts.filter(({ anchor }) => anchor !== undefined);
  if (gone.length === 0) return html``;
  const heads = gone.filter(({ anchor }) => !gone.some((other) => isPartOf(anchor, other.anchor)));
  return html`<section class="former" aria-labelledby="former">
<h2 id="former">${interfaceText(context, context.words.formerLevels)}</h2>
${heads.map((note) =>
  signpostBlock(
    context,
    note,
    gone.filter(({ anchor }) => isPartOf(anchor, note.anchor)),
  ),
)}</section>
`;
}

/** A note with the former anchor as its id, and the notes of its parts, which are shown when they are the target. */
export function signpostBlock(context: PageContext, note: Signpost, parts: readonly Signpost[]): Html {
  return html`<div class="signpost" id="${note.anchor}">
<p><strong>${interfaceText(context, labelOf(context, note.anchor))}${said(note)}</strong> ${outcome(context, note)}${note.on && html` <span class="signpost-date">${date(context, note.on)}</span>`}</p>
${earlierMeanings(context, note)}${parts.map((part) => html`<div class="signpost-part" id="${part.anchor}"><p>${outcome(context, part)}</p>${earlierMeanings(context, part)}</div>`)}</div>
`;
}

/** Earlier meanings of an address, and where each is now. */
export function earlierMeanings(context: PageContext, { before }: Signpost): Html {
  return html`${before.map((note) => html`<p>${meaning(context, note)}</p>`)}`;
}

function meaning(context: PageContext, note: Signpost): Html {
  const { words } = context;
  const stop = note.said === "" || /[.?!]$/.test(note.said) ? "" : ".";
  return html`${note.on ? html`${interfaceText(context, words.linksBefore)} ${date(context, note.on)} ` : html`${interfaceText(context, words.olderLinks)} `}${interfaceText(context, words.meantHere)}${said(note) || html` ${interfaceText(context, words.somethingElse)}`}${stop} ${outcome(context, note)}`;
}

/** Where the content is now, or why it was retired. */
export function outcome(context: PageContext, { to, because }: Signpost): Html {
  const link = to !== undefined && html`<a href="${href(context, to)}">${context.nameOf(to)}</a>`;
  if (because === undefined) return html`${interfaceText(context, context.words.nowAt)} ${link}.`;
  return html`${because}${link && html` ${interfaceText(context, context.words.goInstead)} ${link}.`}`;
}

function isPartOf(anchor: string | undefined, level: string | undefined): boolean {
  return anchor !== undefined && level !== undefined && anchor.startsWith(`${level}-`);
}

function said({ said: text }: Signpost): string {
  return text === "" ? "" : ` “${text}”`;
}

function labelOf(context: PageContext, anchor: string | undefined): string {
  const [, number] = /^level-(\d+)/.exec(anchor ?? "") ?? [];
  return number === undefined ? "" : context.words.level(Number(number));
}

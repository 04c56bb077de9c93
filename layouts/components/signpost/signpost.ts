/**
 * What became of an address: a note where links still arrive that meant
 * something else, or something that is no longer published. It works without
 * a script, and says for which links it is, what they meant, when, why and
 * where to go.
 */
import type { Address, History, Signpost } from "../../../src/base/model/guidance.ts";
import { date } from "../../base/date.ts";
import { type Html, html } from "../../base/html.ts";
import { href, interfaceText, type PageContext } from "../../base/page-context.ts";

/** Ids of former anchors that lead to the element which this is put into. */
export function formerAnchors({ anchors }: History): Html {
  return html`${anchors.map((anchor) => html`<span id="${anchor}"></span>`)}`;
}

/** Notes on something that is published, for links that meant what was there before. */
export function currentSignposts(context: PageContext, { signposts }: History): Html {
  const notes = signposts.filter(({ anchor }) => anchor === undefined);
  if (notes.length === 0) return html``;
  return html`<aside class="signpost" aria-label="${context.words.olderLinksLabel}">${paragraphs(context, notes)}</aside>
`;
}

/** Notes at the former anchors of a page that nothing else has; parts are folded into their level. */
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

/** A note with an id of its own, and the notes of its parts, which show when a link leads to them. */
export function signpostBlock(context: PageContext, note: Signpost, parts: readonly Signpost[]): Html {
  return html`<div class="signpost" id="${note.anchor}">
<p><strong>${led(context, note)}</strong> ${outcome(context, note)}${note.on && html` <span class="signpost-date">${date(context, note.on)}</span>`}</p>
${earlierMeanings(context, note)}${parts.map((part) => html`<div class="signpost-part" id="${part.anchor}"><p>${led(context, part)} ${outcome(context, part)}</p>${earlierMeanings(context, part)}</div>`)}</div>
`;
}

/** What an address meant before, and what became of that. */
export function earlierMeanings(context: PageContext, { before }: Signpost): Html {
  return paragraphs(context, before);
}

/** A paragraph for each place: what the same links meant at several times is told together where one place has it all. */
function paragraphs(context: PageContext, notes: readonly Signpost[]): Html {
  const groups = new Map<string, Signpost[]>();
  for (const note of notes) {
    const { of, to, also, because } = note;
    const key = JSON.stringify([of, to, also, because]);
    groups.set(key, [...(groups.get(key) ?? []), note]);
  }
  return html`${[...groups.values()].map((group) => html`<p>${meant(context, group)}</p>`)}`;
}

function meant(context: PageContext, notes: readonly Signpost[]): Html {
  const { words } = context;
  const quotes = notes.map((note, index) => {
    const when = index === 0 ? words.madeBefore : words.andBefore;
    const what = html`${note.on && html`${interfaceText(context, when)} ${date(context, note.on)} `}`;
    const verb = index === 0 && html`${interfaceText(context, words.meantHere)}`;
    return html`${index > 0 && ", "}${what}${verb}${quote(note) || html` ${interfaceText(context, words.somethingElse)}`}`;
  });
  const [note] = notes;
  if (note === undefined) return html``;
  const stop = /^$|[.?!]$/.test(notes.at(-1)?.said ?? "") ? "" : ".";
  return html`${interfaceText(context, linksTo(context, note.of))} ${quotes}${stop} ${outcome(context, note)}`;
}

/** Whose note it is and what stood there. */
function led(context: PageContext, note: Signpost): Html {
  const stop = /^$|[.?!]$/.test(note.said) ? "" : ".";
  const what = note.said !== "" && html` ${interfaceText(context, context.words.ledTo)}${quote(note)}`;
  return html`${interfaceText(context, linksTo(context, note.of))}${what}${note.said === "" ? ":" : stop}`;
}

/** What became of it, in a sentence or two; each place once. */
export function outcome(context: PageContext, { to, also, because }: Signpost): Html {
  const { words } = context;
  const link = (address: Address) => html`<a href="${href(context, address)}">${context.nameOf(address)}</a>`;
  const links =
    to !== undefined &&
    html`${link(to)}${also.map((half) => html` ${interfaceText(context, words.andAt)} ${link(half)}`)}`;
  if (because === undefined)
    return links
      ? html`${interfaceText(context, words.nowAt)} ${links}.`
      : html`${interfaceText(context, words.isHere)}`;
  return html`${because}${links && html` ${interfaceText(context, words.goInstead)} ${links}.`}`;
}

function isPartOf(anchor: string | undefined, level: string | undefined): boolean {
  return anchor !== undefined && /^level-\d+$/.test(level ?? "") && anchor.startsWith(`${level}-`);
}

function quote({ said }: Signpost): string {
  return said === "" ? "" : ` “${said}”`;
}

/** "Links to level 4": for which links a note is. */
function linksTo({ words, guidance }: PageContext, anchor: string): string {
  if (anchor === "") return words.linksToPage;
  const [, number, part] = /^level-(\d+)(?:-(.+))?$/.exec(anchor) ?? [];
  if (number === undefined) return words.linksToAnchor(anchor);
  if (part === undefined) return words.linksToLevel(Number(number));
  const heading = guidance.site.partKinds.find(({ id }) => id === part)?.heading;
  return heading === undefined ? words.linksToAnchor(anchor) : words.linksToPart(Number(number), heading);
}

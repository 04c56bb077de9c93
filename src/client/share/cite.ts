/** Citations of a level as plain text, Markdown, HTML and CSL-JSON. */

export interface CitedLevel {
  readonly site: string;
  readonly practice: string;
  /** "Level 3". */
  readonly level: string;
  readonly statement: string;
  /** Date of the last change: in the reader's format, and in ISO format; empty if not known. */
  readonly changed: string;
  readonly changedIso: string;
  readonly address: string;
}

export type CiteFormat = "text" | "markdown" | "html" | "csl";

/** @param lastChanged text with the placeholder `{date}` */
export function citations(cited: CitedLevel, lastChanged: string): Readonly<Record<CiteFormat, string>> {
  const { site, practice, level, statement, address, changed } = cited;
  const name = `${level}: ${statement}`;
  const when = changed === "" ? "" : ` (${lastChanged.replace("{date}", changed)})`;
  return {
    text: `${site}, “${practice}”, ${level}: “${statement}”${when}. ${address}`,
    markdown: `[${name.replace(/[\\[\]]/g, "\\$&")}](${address}), ${escapeMarkdown(`${practice}, ${site}${when}`)}`,
    html: `<a href="${escapeHtml(address)}">${escapeHtml(name)}</a>, <cite>${escapeHtml(practice)}</cite>, ${escapeHtml(`${site}${when}`)}`,
    csl: JSON.stringify([cslItem(cited)], null, 2),
  };
}

/** An item of the Citation Style Language, which reference managers read. */
function cslItem({ site, practice, level, statement, address, changedIso }: CitedLevel) {
  const [, ...parts] = /^(\d+)-(\d+)-(\d+)$/.exec(changedIso) ?? [];
  return {
    id: address,
    type: "webpage",
    title: `${level}: ${statement}`,
    "container-title": practice,
    publisher: site,
    ...(parts.length > 0 ? { issued: { "date-parts": [parts.map(Number)] } } : {}),
    URL: address,
  };
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\*_[\]<>`]/g, "\\$&");
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

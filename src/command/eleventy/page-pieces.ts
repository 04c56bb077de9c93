/** The pieces of a finished page that a layout of the host puts together anew. */

export interface PagePieces {
  readonly title: string;
  /** Everything in the head but character set, viewport and title. */
  readonly head: string;
  /** What stands between Waymark's header and footer, with what its scripts look for. */
  readonly content: string;
}

/** @param html a page as `layouts/pages/base.ts` writes it */
export function piecesOf(html: string): PagePieces {
  const [, head = ""] = /<head>\n(.*?)<\/head>/s.exec(html) ?? [];
  const [, attributes = ""] = /<body([^>]*)>/.exec(html) ?? [];
  const start = html.indexOf('<div class="columns');
  const end = html.lastIndexOf('<footer class="footer"');
  const rest = html.slice(html.indexOf("</footer>", end) + "</footer>".length, html.lastIndexOf("</body>"));
  return {
    title: decodeEntities(/<title>(.*?)<\/title>/s.exec(head)?.[1] ?? ""),
    head: head.replace(/<meta charset="utf-8">\n|<meta name="viewport"[^>]*>\n|<title>.*?<\/title>\n/gs, ""),
    content: `<div class="waymark"${attributes}>\n${html.slice(start, end)}</div>${rest}`,
  };
}

const SIGNS: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/** A host's layout escapes a title itself. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => SIGNS[entity] ?? entity);
}

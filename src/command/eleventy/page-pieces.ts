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
  const [, scripts = ""] = /((?:<script [^>]*><\/script>\s*)*)<\/body>/.exec(html) ?? [];
  return {
    title: decodeEntities(/<title>(.*?)<\/title>/s.exec(head)?.[1] ?? ""),
    head: head.replace(/<meta charset="utf-8">\n|<meta name="viewport"[^>]*>\n|<title>.*?<\/title>\n/gs, ""),
    content: `<div class="waymark"${attributes}>\n${divAt(html, start)}\n</div>\n${scripts}`,
  };
}

/** The `div` that begins at an offset. Header and footer around it may be a site's own. */
function divAt(html: string, start: number): string {
  const tag = /<(\/?)div\b/g;
  tag.lastIndex = start;
  let depth = 0;
  for (let found = tag.exec(html); found !== null; found = tag.exec(html)) {
    depth += found[1] === "" ? 1 : -1;
    if (depth === 0) return html.slice(start, html.indexOf(">", found.index) + 1);
  }
  return html.slice(start);
}

const SIGNS: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/** A host's layout escapes a title itself. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => SIGNS[entity] ?? entity);
}

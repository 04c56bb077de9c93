/**
 * The `html` tag: template literals that escape text, also inside quoted
 * attributes; only `Html` is inserted unchanged. Every attribute must be quoted.
 */

/** Markup that is safe to write into a page. Made only by `html` and `raw`. */
export class Html {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

/** What may be inserted into a template: text is escaped, lists are joined; false, null and undefined give nothing. */
export type Child = Html | string | number | false | null | undefined | readonly Child[];

/** A template; see the file's header. */
export function html(strings: TemplateStringsArray, ...children: readonly Child[]): Html {
  let text = strings[0] ?? "";
  for (let i = 0; i < children.length; i++) text += write(children[i]) + strings[i + 1];
  return new Html(text);
}

/** Markup from a trusted source, such as markdown-it's output. */
export function raw(markup: string): Html {
  return new Html(markup);
}

/** `text` escaped for element text and for quoted attributes. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character) : text;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function write(child: Child): string {
  if (child instanceof Html) return child.value;
  if (typeof child === "string") return escapeHtml(child);
  if (typeof child === "number") return String(child);
  if (Array.isArray(child)) return child.map(write).join("");
  return "";
}

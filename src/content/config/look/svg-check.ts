/**
 * Looks for anything in an SVG picture but a drawing. A picture that is opened by itself is a document,
 * and not every host sends the headers that keep its scripts from running.
 */

const ELEMENTS =
  /^(svg|g|defs|symbol|use|title|desc|style|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|lineargradient|radialgradient|stop|clippath|mask|pattern)$/i;

/** Attributes that load or run nothing. */
const ATTRIBUTES =
  /^(xmlns(:xlink)?|version|id|class|style|d|points|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|fx|fy|dx|dy|width|height|viewbox|preserveaspectratio|transform|gradient(units|transform)|spreadmethod|offset|(clip-?path|mask|pattern)(units|contentunits|transform)?|clip-(path|rule)|opacity|color|fill(-[a-z]+)?|stroke(-[a-z]+)?|stop-[a-z]+|font-[a-z]+|text-anchor|dominant-baseline|paint-order|vector-effect|shape-rendering|color-scheme|role|aria-[a-z]+|focusable|xml:space|(xlink:)?href)$/i;

const TOKEN = /<!--[\s\S]*?-->|<\?xml\s[^>]*\?>|<\/?[\w:-]+(?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\/?>|[^<]+/y;

export interface SvgFault {
  readonly message: string;
  readonly start: number;
}

/** The first thing in a picture that is no drawing. */
export function svgFault(svg: string): SvgFault | undefined {
  let at = 0;
  let isFirst = true;
  for (TOKEN.lastIndex = 0; at < svg.length; at = TOKEN.lastIndex) {
    const [token] = TOKEN.exec(svg) ?? [];
    const fault = token === undefined ? strange(svg, at) : faultOf(token, isFirst);
    if (fault !== undefined) return { message: fault, start: at };
    if (token !== undefined && /^<[^!?]/.test(token)) isFirst = false;
  }
  return isFirst ? { message: "This file is no SVG picture.", start: 0 } : undefined;
}

function faultOf(token: string, isFirst: boolean): string | undefined {
  const [, name] = /^<\/?([\w:-]+)/.exec(token) ?? [];
  if (name === undefined) return loads(token) ? "This style loads something." : undefined;
  if (isFirst && name.toLowerCase() !== "svg") return "This file is no SVG picture.";
  if (!ELEMENTS.test(name)) return `<${name}> is no part of a plain drawing.`;
  for (const [, attribute = "", double, single] of token.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const value = double ?? single ?? "";
    if (!ATTRIBUTES.test(attribute)) return `The attribute ${attribute} is no part of a plain drawing.`;
    if (/^(xlink:)?href$/i.test(attribute) ? !value.startsWith("#") : !/^xmlns/i.test(attribute) && loads(value))
      return `The attribute ${attribute} leads out of the picture.`;
  }
  return undefined;
}

/** True for style that may load a file; an escape or an entity may hide that. */
function loads(style: string): boolean {
  return /@import|\\|&#|url\(\s*(?!['"]?#)/i.test(style);
}

function strange(svg: string, at: number): string {
  const [shown = ""] = /^<?[^\s>]{0,20}/.exec(svg.slice(at)) ?? [];
  return `\`${shown}\` is no part of a plain drawing.`;
}

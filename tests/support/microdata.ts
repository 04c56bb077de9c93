/** Parses the microdata of a page, as far as our pages use it. */

export interface Item {
  readonly type: string;
  readonly properties: Readonly<Record<string, readonly (string | Item)[]>>;
}

const VOID = new Set(["meta", "link", "img", "input", "br", "hr", "path", "wbr", "col"]);
const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/gi;

/** The top-level items of a page, in order. */
export function itemsOf(html: string): Item[] {
  const items: Item[] = [];
  const open: { name: string; item?: Draft; text?: (text: string) => void }[] = [];
  for (const [, slash, name = "", attributes = "", text] of html.matchAll(TAG)) {
    if (text !== undefined) for (const element of open) element.text?.(text);
    else if (slash) while (open.length > 0 && open.pop()?.name !== name);
    else {
      const value = (key: string) => new RegExp(`\\s${key}="([^"]*)"`).exec(attributes)?.[1];
      const owner = open.findLast(({ item }) => item)?.item;
      const property = value("itemprop");
      const element: (typeof open)[number] = { name };
      if (/\sitemscope(\s|$)/.test(attributes)) {
        element.item = { type: value("itemtype") ?? "", properties: {} };
        if (property && owner) put(owner, property, element.item);
        else items.push(element.item);
      } else if (property && owner) {
        const given = value("content") ?? value("href");
        if (given !== undefined) put(owner, property, given);
        else element.text = (more) => put(owner, property, more);
      }
      if (!VOID.has(name)) open.push(element);
    }
  }
  return items;
}

interface Draft {
  readonly type: string;
  readonly properties: Record<string, (string | Item)[]>;
}

function put({ properties }: Draft, name: string, value: string | Item): void {
  properties[name] = [...(properties[name] ?? []), value];
}

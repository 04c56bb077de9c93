/** Links made from a template of `site.yaml`, such as `https://example.org/edit/{file}`. */
import { wellFormed } from "./address-text.ts";

export const PLACEHOLDERS = ["file", "address", "title", "level"] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

/** Fills a template. Every value is percent-encoded, so that it can neither end the address nor add to it. */
export function fillTemplate(template: string, values: Readonly<Record<Placeholder, string>>): string {
  return template.replace(/\{(file|address|title|level)\}/g, (_whole, name: Placeholder) => {
    const encoded = encodeURIComponent(wellFormed(values[name])).replace(/[!'()*]/g, percent);
    // The steps of a path stay steps: forges look files up by them.
    return name === "file" ? encoded.replaceAll("%2F", "/") : encoded;
  });
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

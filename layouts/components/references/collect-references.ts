/** Finds the external links of a practice. */
import type { Level, Markup, Section } from "../../../src/base/model/guidance.ts";

export interface Reference {
  /** Address, escaped for an attribute. */
  readonly url: string;
  /** Text of the first link to it, escaped, without tags. */
  readonly text: string;
  /** Host name, without `www.`. */
  readonly host: string;
  /** Numbers of the levels that link to it; empty if only the texts beside the levels do. */
  readonly levels: readonly number[];
}

const LINK = /<a href="(https?:\/\/([^"/?#]+)[^"]*)"[^>]*>(.*?)<\/a>/gs;

/** Every address once, in the order of first use. */
export function collectReferences(
  lead: Markup,
  levels: readonly Level[],
  sections: readonly Section[] = [],
): Reference[] {
  const found = new Map<string, { url: string; text: string; host: string; levels: number[] }>();
  const look = ({ html }: Markup, level?: number) => {
    for (const [, url = "", host = "", label = ""] of html.matchAll(LINK)) {
      const text = label.replace(/<[^>]*>/g, "");
      const reference = found.get(url) ?? { url, text, host: host.replace(/^www\./, ""), levels: [] };
      if (level !== undefined && !reference.levels.includes(level)) reference.levels.push(level);
      found.set(url, reference);
    }
  };
  look(lead);
  for (const { isBefore, body } of sections) if (isBefore) look(body);
  for (const level of levels)
    for (const body of [level.lead, ...level.parts.map((part) => part.body)]) look(body, level.number);
  for (const { isBefore, body } of sections) if (!isBefore) look(body);
  return [...found.values()];
}

/** What the address of the search page asks for, and the address of a question: either can be shared. */
import { FACETS, type FacetChoices, NO_FACET_CHOICES } from "../../search/query/answer/facets.ts";

export interface SearchRequest {
  readonly text: string;
  readonly choices: FacetChoices;
  /** True to take the words as they are written. */
  readonly isLiteral: boolean;
}

/** Longest question that is read, in UTF-16 units. */
const LONGEST = 200;

/** What the page's own address asks for. */
export function requestInAddress(): SearchRequest {
  const parameters = new URLSearchParams(location.search);
  const choices = Object.fromEntries(FACETS.map((facet) => [facet, parameters.getAll(facet)]));
  return {
    text: parameters.get("q")?.trim().slice(0, LONGEST) ?? "",
    choices: { ...NO_FACET_CHOICES, ...choices },
    isLiteral: parameters.has("exact"),
  };
}

/** The address on this page that asks for something. */
export function addressOf({ text, choices, isLiteral }: SearchRequest): string {
  const parameters = new URLSearchParams();
  if (text !== "") parameters.set("q", text);
  if (isLiteral) parameters.set("exact", "1");
  for (const facet of FACETS) for (const value of choices[facet]) parameters.append(facet, value);
  const query = parameters.toString();
  return query === "" ? location.pathname : `${location.pathname}?${query}`;
}

/** Search requests as query strings of the search page, so that they can be shared. */
import { FACETS, type FacetChoices, NO_FACET_CHOICES } from "../../search/query/answer/facets.ts";

export interface SearchRequest {
  readonly text: string;
  readonly choices: FacetChoices;
  /** True for no corrections or synonyms. */
  readonly isLiteral: boolean;
}

/** Longest question, in UTF-16 units. */
const MAX_LENGTH = 200;

/** The request in the page's address. */
export function requestInAddress(): SearchRequest {
  const parameters = new URLSearchParams(location.search);
  const choices = Object.fromEntries(FACETS.map((facet) => [facet, parameters.getAll(facet)]));
  return {
    text: parameters.get("q")?.trim().slice(0, MAX_LENGTH) ?? "",
    choices: { ...NO_FACET_CHOICES, ...choices },
    isLiteral: parameters.has("exact"),
  };
}

/** The address of a request, on this page. */
export function addressOf({ text, choices, isLiteral }: SearchRequest): string {
  const parameters = new URLSearchParams();
  if (text !== "") parameters.set("q", text);
  if (isLiteral) parameters.set("exact", "1");
  for (const facet of FACETS) for (const value of choices[facet]) parameters.append(facet, value);
  const query = parameters.toString();
  return query === "" ? location.pathname : `${location.pathname}?${query}`;
}

/** When a page last changed, for search engines. */
import type { History, Level } from "./guidance.ts";

interface Dated {
  readonly history: History;
  readonly levels?: readonly Level[];
  readonly front: { readonly changed?: string | undefined; readonly reviewed?: string | undefined };
}

/** ISO date of the latest change of the page or its levels, or of its review; undefined when not known. */
export function lastChange({ history, levels = [], front }: Dated): string | undefined {
  return [history, ...levels.map((level) => level.history)]
    .flatMap(({ changed }) => changed ?? [])
    .concat(front.changed ?? [], front.reviewed ?? [])
    .sort()
    .at(-1);
}

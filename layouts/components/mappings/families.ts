/** Families of requirements, by the beginnings of their ids: PS of PS.1.1, AC of AC-2(1), A.8 of A.8.28. */

/** What an anchor of a family may be made of; other ids of a page begin with a small letter. */
const ANCHOR = /^[A-Z0-9][\w.-]*$/;

export interface Family<T> {
  readonly name: string;
  readonly members: readonly T[];
}

/** All beginnings of an id at its separators, the shortest first, without the id itself. */
export function beginningsOf(id: string): string[] {
  return [...id.matchAll(/[.\-( ]/g)].map(({ index }) => id.slice(0, index)).filter((beginning) => beginning !== "");
}

/**
 * Neighbours with the same beginning, at the first depth that divides them into several families of some size;
 * one family without a name where none does.
 */
export function familiesOf<T extends { readonly id: string }>(items: readonly T[]): readonly Family<T>[] {
  for (const depth of [0, 1]) {
    const families = divided(items, (id) => beginningsOf(id)[depth] ?? id);
    if (families.length > 1 && families.length * 2 <= items.length) return families;
  }
  return [{ name: "", members: items }];
}

function divided<T extends { readonly id: string }>(items: readonly T[], nameOf: (id: string) => string): Family<T>[] {
  const families = new Map<string, T[]>();
  for (const item of items) families.set(nameOf(item.id), [...(families.get(nameOf(item.id)) ?? []), item]);
  return [...families].map(([name, members]) => ({ name, members }));
}

/** Gives each beginning its anchor where it first occurs, unless a requirement has that anchor. */
export function beginningAnchors(taken: readonly string[]): (id: string) => readonly string[] {
  const seen = new Set(taken);
  return (id) =>
    [...beginningsOf(id)].filter((beginning) => {
      if (seen.has(beginning) || !ANCHOR.test(beginning)) return false;
      seen.add(beginning);
      return true;
    });
}

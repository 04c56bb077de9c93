/** The short name of a page, which its author may give beside a title that is a question. */

interface Named {
  readonly title: string;
  readonly front: { readonly short?: string | undefined };
}

/** What trees, tables and breadcrumbs call a page. */
export function shortName({ title, front }: Named): string {
  return front.short ?? title;
}

/** Both names, for lists that have room: "Investment: How are staff and money found?" */
export function bothNames({ title, front }: Named): string {
  return front.short === undefined ? title : `${front.short}: ${title}`;
}

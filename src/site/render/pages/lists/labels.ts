/** A page for each tag and role, and a list of those of each kind. */
import { entriesOf, labelPage, labelsPage, type Marked } from "../../../../../layouts/pages/lists/labels.ts";
import type { Labels } from "../../../../base/model/labels/labels.ts";
import { head, joinBlocks, link, listEntry, twinAddress } from "../../markdown.ts";
import type { PageKind, PageKindContext } from "../page-kind.ts";

export const labels: PageKind = {
  generated: ({ labels }) =>
    labels.flatMap(({ kind, address, all }) => [
      { address, title: kind },
      ...all.map(({ address, name }) => ({ address, title: name })),
    ]),
  *pages(context) {
    for (const own of context.guidance.labels ?? []) {
      const title = context.words.labels[own.kind].title;
      yield {
        address: own.address,
        html: () => labelsPage(context, own),
        twin: () => listTwin(context, own),
        sitemap: { changed: undefined },
      };
      for (const label of own.all) {
        const entries = entriesOf(context.guidance, label);
        const name = context.words.labels[own.kind].of(label.name);
        yield {
          address: label.address,
          html: () => labelPage(context, own, label, entries),
          twin: () =>
            twin(context, { title: name, address: label.address, above: [{ title, address: own.address }] }, entries),
          sitemap: { changed: undefined },
        };
      }
    }
  },
};

function listTwin(context: PageKindContext, { kind, address, all }: Labels): string {
  const lines = all.map(
    ({ name, address, pages }) => `- ${link(context, name, twinAddress(address))} (${pages.length})`,
  );
  return joinBlocks([
    ...head(context, { title: context.words.labels[kind].title, address, description: undefined }),
    lines.join("\n"),
  ]);
}

function twin(
  context: PageKindContext,
  own: { title: string; address: string; above: readonly { title: string; address: string }[] },
  entries: readonly Marked[],
): string {
  return joinBlocks([
    ...head(context, { ...own, description: undefined }),
    entries.map((entry) => listEntry(context, entry)).join("\n"),
  ]);
}

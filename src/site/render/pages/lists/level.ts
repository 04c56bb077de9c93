/** Pages on what levels mean, with all practices at them. */
import { inPractice } from "../../../../../layouts/base/level-label.ts";
import { levelPage, practicesAt } from "../../../../../layouts/pages/lists/level.ts";
import type { LevelPage } from "../../../../base/model/guidance.ts";
import { lastChange } from "../../../../base/model/last-change.ts";
import { body, head, joinBlocks, link } from "../../markdown.ts";
import type { PageKind, PageKindContext } from "../page-kind.ts";

export const level: PageKind = {
  *pages(context) {
    for (const own of context.guidance.levelPages ?? []) {
      const { address, number, name, description } = own;
      yield {
        address,
        html: () => levelPage(context, own, context.topics),
        twin: () => twin(context, own),
        sitemap: { changed: () => lastChange(own) },
        listing: { title: context.words.levelNamed(number, name), description },
      };
    }
  },
};

function twin(context: PageKindContext, own: LevelPage): string {
  const { address, number, name, description } = own;
  const lines = practicesAt(context.topics, number).flatMap(({ practices }) =>
    practices.map(({ practice, level }) => {
      const statement = link(context, level.statement, `${practice.address}#${level.anchor}`);
      const { words } = inPractice(context, practice);
      return `- ${link(context, practice.title, practice.address)}, ${words.level(number)}: ${statement}`;
    }),
  );
  return joinBlocks([
    ...head(context, { title: context.words.levelNamed(number, name), address, description }),
    body(context, own.body),
    ...(lines.length > 0 ? [`## ${context.words.practicesAtLevel(number)}`, lines.join("\n")] : []),
  ]);
}

/** The types of overrides, for sites that replace a component or a page: `Override<"footer">`. */
import type { Html } from "./base/html.ts";
import type { Tools } from "./base/overridable.ts";
import type { PageContext } from "./base/page-context.ts";
import type { addressLine } from "./components/address-line/address-line.ts";
import type { banner } from "./components/banner/banner.ts";
import type { breadcrumbs } from "./components/breadcrumbs/breadcrumbs.ts";
import type { contents } from "./components/contents/contents.ts";
import type { editionNote } from "./components/edition-note/edition-note.ts";
import type { entryCard } from "./components/entry-card/entry-card.ts";
import type { facts } from "./components/facts/facts.ts";
import type { footer } from "./components/footer/footer.ts";
import type { header } from "./components/header/header.ts";
import type { ladderRail } from "./components/ladder-rail/ladder-rail.ts";
import type { ladderTable } from "./components/ladder-table/ladder-table.ts";
import type { levelSection } from "./components/level/level.ts";
import type { mappingList } from "./components/mappings/mappings.ts";
import type { matrix } from "./components/matrix/matrix.ts";
import type { pageLinks } from "./components/page-links/page-links.ts";
import type { pager } from "./components/pager/pager.ts";
import type { practiceCard } from "./components/practice-card/practice-card.ts";
import type { practiceSections } from "./components/practice-sections/practice-sections.ts";
import type { referenceList } from "./components/references/references.ts";
import type { searchForm } from "./components/search-form/search-form.ts";
import type { siteMark } from "./components/site-mark/site-mark.ts";
import type { staircase } from "./components/staircase/staircase.ts";
import type { steps } from "./components/steps/steps.ts";
import type { termList } from "./components/terms/terms.ts";
import type { themeSwitch } from "./components/theme-switch/theme-switch.ts";
import type { topicTree } from "./components/topic-tree/topic-tree.ts";
import type { viewSwitch } from "./components/views/views.ts";
import type { whereLine } from "./components/where-line/where-line.ts";
import type { accessibilityPage } from "./pages/accessibility.ts";
import type { frameworkPage, frameworksPage } from "./pages/framework.ts";
import type { glossaryPage } from "./pages/glossary.ts";
import type { homePage } from "./pages/home.ts";
import type { itemsPage } from "./pages/lists/items.ts";
import type { labelPage, labelsPage } from "./pages/lists/labels.ts";
import type { levelPage } from "./pages/lists/level.ts";
import type { matrixPage } from "./pages/lists/matrix.ts";
import type { practicesPage } from "./pages/lists/practices.ts";
import type { notFoundPage } from "./pages/not-found.ts";
import type { PageTools } from "./pages/overridable-page.ts";
import type { plainPage } from "./pages/plain.ts";
import type { practicePage } from "./pages/practice.ts";
import type { printPage } from "./pages/print.ts";
import type { searchPage } from "./pages/search.ts";
import type { topicPage } from "./pages/topic.ts";

/** Components by the name of the file that replaces them. */
export interface Components {
  readonly "address-line": typeof addressLine;
  readonly banner: typeof banner;
  readonly breadcrumbs: typeof breadcrumbs;
  readonly contents: typeof contents;
  readonly "edition-note": typeof editionNote;
  readonly "entry-card": typeof entryCard;
  readonly facts: typeof facts;
  readonly footer: typeof footer;
  readonly header: typeof header;
  readonly "ladder-rail": typeof ladderRail;
  readonly "ladder-table": typeof ladderTable;
  readonly level: typeof levelSection;
  readonly mappings: typeof mappingList;
  readonly matrix: typeof matrix;
  readonly "page-links": typeof pageLinks;
  readonly pager: typeof pager;
  readonly "practice-card": typeof practiceCard;
  readonly "practice-sections": typeof practiceSections;
  readonly references: typeof referenceList;
  readonly "search-form": typeof searchForm;
  readonly "site-mark": typeof siteMark;
  readonly staircase: typeof staircase;
  readonly steps: typeof steps;
  readonly terms: typeof termList;
  readonly "theme-switch": typeof themeSwitch;
  readonly "topic-tree": typeof topicTree;
  readonly views: typeof viewSwitch;
  readonly "where-line": typeof whereLine;
}

/** Pages likewise. */
export interface Pages {
  readonly accessibility: typeof accessibilityPage;
  readonly framework: typeof frameworkPage;
  readonly frameworks: typeof frameworksPage;
  readonly glossary: typeof glossaryPage;
  readonly home: typeof homePage;
  readonly items: typeof itemsPage;
  readonly label: typeof labelPage;
  readonly labels: typeof labelsPage;
  readonly "level-page": typeof levelPage;
  readonly "matrix-page": typeof matrixPage;
  readonly "not-found": typeof notFoundPage;
  readonly plain: typeof plainPage;
  readonly practice: typeof practicePage;
  readonly practices: typeof practicesPage;
  readonly print: typeof printPage;
  readonly search: typeof searchPage;
  readonly topic: typeof topicPage;
}

type InputsOf<Layout> = Layout extends (context: PageContext, ...inputs: infer Inputs) => unknown ? Inputs : never;

/** The function that a file in `layouts/` exports by default. */
export type Override<Name extends keyof Components | keyof Pages> = Name extends keyof Components
  ? (tools: Tools<InputsOf<Components[Name]>>, ...inputs: InputsOf<Components[Name]>) => Html
  : Name extends keyof Pages
    ? (tools: PageTools<InputsOf<Pages[Name]>>, ...inputs: InputsOf<Pages[Name]>) => Html
    : never;

export type { Html } from "./base/html.ts";
export type { Tools } from "./base/overridable.ts";
export type { PageContext } from "./base/page-context.ts";
export type { PageTools } from "./pages/overridable-page.ts";

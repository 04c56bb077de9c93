/** All layouts together: what the render stage needs to know of this folder. */
import { formerPage } from "./pages/former.ts";
import { frameworkPage, frameworksPage } from "./pages/framework.ts";
import { glossaryPage } from "./pages/glossary.ts";
import { homePage } from "./pages/home.ts";
import { notFoundPage } from "./pages/not-found.ts";
import { plainPage } from "./pages/plain.ts";
import { practicePage } from "./pages/practice.ts";
import { printPage } from "./pages/print.ts";
import { searchPage } from "./pages/search.ts";
import { topicPage } from "./pages/topic.ts";

export const layouts = {
  formerPage,
  frameworkPage,
  frameworksPage,
  glossaryPage,
  homePage,
  topicPage,
  practicePage,
  plainPage,
  printPage,
  searchPage,
  notFoundPage,
};

export type Layouts = typeof layouts;

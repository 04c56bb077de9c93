/** All layouts together: what the render stage needs to know of this folder. */
import { accessibilityPage } from "./pages/accessibility.ts";
import { formerPage } from "./pages/former.ts";
import { frameworkPage, frameworksPage } from "./pages/framework.ts";
import { glossaryPage } from "./pages/glossary.ts";
import { homePage } from "./pages/home.ts";
import { matrixPage, topicMatrixPage } from "./pages/matrix.ts";
import { notFoundPage } from "./pages/not-found.ts";
import { plainPage } from "./pages/plain.ts";
import { practicePage } from "./pages/practice.ts";
import { printPage } from "./pages/print.ts";
import { searchPage } from "./pages/search.ts";
import { topicPage } from "./pages/topic.ts";
import { interfaceFor } from "./words/interface.ts";

export const layouts = {
  interfaceFor,
  accessibilityPage,
  formerPage,
  frameworkPage,
  frameworksPage,
  glossaryPage,
  homePage,
  matrixPage,
  topicMatrixPage,
  topicPage,
  practicePage,
  plainPage,
  printPage,
  searchPage,
  notFoundPage,
};

export type Layouts = typeof layouts;

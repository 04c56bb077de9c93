/** Named examples of the component `matrix`, for the gallery and its tests: its filters. The table has a page of its own, and needs its width. */
import type { TopicPractices } from "../../../src/base/model/guidance.ts";
import type { PageContext } from "../../base/page-context.ts";
import type { Example } from "../../examples/example.ts";
import { LONG_TEXT } from "../../examples/sample.ts";
import { matrixFilters } from "./matrix.ts";

const topics = ({ guidance }: PageContext, title?: string): TopicPractices[] =>
  // Twice, because filters by topic are there where a site has several.
  [...guidance.topics, ...guidance.topics].map((topic) => ({
    topic: { ...topic, title: title ?? topic.title },
    practices: guidance.practices,
  }));

export const examples: readonly Example[] = [
  { name: "filters", show: (context) => matrixFilters(context, topics(context)) },
  { name: "long words", show: (context) => matrixFilters(context, topics(context, LONG_TEXT)) },
  { name: "from the right", show: (context) => matrixFilters(context, topics(context)), dir: "rtl" },
];

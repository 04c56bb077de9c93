/** Named examples of the component `matrix`, for the gallery and its tests: its filters. The table has a page of its own, and needs its width. */
import type { Example } from "../../gallery/example.ts";
import { LONG_TEXT } from "../../gallery/sample.ts";
import type { PageContext } from "../../page-context.ts";
import type { HomeTopic } from "../../pages/home.ts";
import { matrixFilters } from "./matrix.ts";

const topics = ({ guidance }: PageContext, title?: string): HomeTopic[] =>
  guidance.topics.map((topic) => ({ topic: { ...topic, title: title ?? topic.title }, practices: guidance.practices }));

export const examples: readonly Example[] = [
  { name: "filters", show: (context) => matrixFilters(context, topics(context)) },
  { name: "long words", show: (context) => matrixFilters(context, topics(context, LONG_TEXT)) },
  { name: "from the right", show: (context) => matrixFilters(context, topics(context)), dir: "rtl" },
];

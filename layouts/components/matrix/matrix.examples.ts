/** Named examples of the component `matrix`, for the gallery and its tests. */
import type { Example } from "../../gallery/example.ts";
import { LONG_TEXT, practice } from "../../gallery/sample.ts";
import type { PageContext } from "../../page-context.ts";
import type { HomeTopic } from "../../pages/home.ts";
import { matrix, matrixFilters } from "./matrix.ts";

const withPractices = ({ guidance }: PageContext, title = "How do you share passwords?"): HomeTopic[] =>
  guidance.topics.map((topic) => ({ topic, practices: [practice(title)] }));

export const examples: readonly Example[] = [
  { name: "one topic", show: (context) => matrix(context, withPractices(context)) },
  { name: "filters", show: (context) => matrixFilters(context, withPractices(context)) },
  { name: "long words", show: (context) => matrix(context, withPractices(context, LONG_TEXT)) },
  { name: "from the right", show: (context) => matrix(context, withPractices(context)), dir: "rtl" },
];

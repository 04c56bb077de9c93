/** Named examples of the component `topic-tree`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { longPractice, practice, topic } from "../../examples/sample.ts";
import { topicTree } from "./topic-tree.ts";

const current = practice("How do you share passwords?");
const others = [current, practice("How do you lock your screen?", { address: "/working-safely/screens/" })];

export const examples: readonly Example[] = [
  {
    name: "beside a practice",
    show: (context) => topicTree(context, { topic, practices: others, current }),
  },
  { name: "beside a topic", show: (context) => topicTree(context, { topic, practices: others, current: undefined }) },
  {
    name: "long words",
    show: (context) => topicTree(context, { topic, practices: [longPractice], current: longPractice }),
  },
  { name: "from the right", show: (context) => topicTree(context, { topic, practices: others, current }), dir: "rtl" },
];

/** Named examples of the component `entry-card`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { FROM_THE_RIGHT, LONG_TEXT, page, practice, topicContents } from "../../examples/sample.ts";
import { entryCard } from "./entry-card.ts";

export const examples: readonly Example[] = [
  { name: "a page", show: (context) => entryCard(context, { kind: "page", page: page("Naming accounts") }, 3) },
  { name: "a topic", show: (context) => entryCard(context, { kind: "topic", topic: topicContents() }, 3) },
  {
    name: "a practice",
    show: (context) => entryCard(context, { kind: "practice", practice: practice("How do you share passwords?") }, 3),
  },
  { name: "long words", show: (context) => entryCard(context, { kind: "page", page: page(LONG_TEXT) }, 3) },
  {
    name: "from the right",
    show: (context) => entryCard(context, { kind: "page", page: page(FROM_THE_RIGHT) }, 3),
    dir: "rtl",
  },
];

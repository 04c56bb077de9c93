/** Named examples of the component `topic-tree`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { longPractice, page, practice, topicContents } from "../../examples/sample.ts";
import { topicTree } from "./topic-tree.ts";

const current = practice("How do you share passwords?");
const others = [current, practice("How do you lock your screen?", { address: "/working-safely/screens/" })];
const flat = topicContents(others.map((practice) => ({ kind: "practice", practice })));
const long = topicContents([{ kind: "practice", practice: longPractice }]);
const inner = topicContents([{ kind: "page", page: page("Naming accounts") }], {
  id: "working-safely/accounts",
  address: "/working-safely/accounts/",
  title: "Accounts",
});
const outer = topicContents([{ kind: "topic", topic: inner }, ...flat.entries]);

export const examples: readonly Example[] = [
  {
    name: "beside a practice",
    show: (context) => topicTree(context, { topic: flat, tops: [flat], current: current.address }),
  },
  {
    name: "beside a topic",
    show: (context) => topicTree(context, { topic: flat, tops: [flat], current: flat.topic.address }),
  },
  {
    name: "a topic in a topic",
    show: (context) =>
      topicTree(context, {
        topic: { ...inner, above: [outer.topic] },
        tops: [outer],
        current: "/working-safely/accounts/naming-accounts/",
      }),
  },
  {
    name: "long words",
    show: (context) => topicTree(context, { topic: long, tops: [long], current: longPractice.address }),
  },
  {
    name: "from the right",
    show: (context) => topicTree(context, { topic: flat, tops: [flat], current: current.address }),
    dir: "rtl",
  },
];

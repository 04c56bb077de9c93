/** Named examples of the component `references`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { LONG_TEXT, markup, practice } from "../../examples/sample.ts";
import { referenceList } from "./references.ts";

const linked = (title: string, text: string) => {
  const own = practice(title);
  const html = `<p>See <a href="https://www.example.org/guidance/${title.length}">${text}</a>.</p>`;
  return { ...own, levels: own.levels.map((level) => ({ ...level, lead: markup(html) })) };
};

export const examples: readonly Example[] = [
  { name: "used at every level", show: (context) => referenceList(context, linked("?", "Advice on passwords")) },
  { name: "long words", show: (context) => referenceList(context, linked("??", LONG_TEXT)) },
  { name: "from the right", show: (context) => referenceList(context, linked("???", "Advice")), dir: "rtl" },
];

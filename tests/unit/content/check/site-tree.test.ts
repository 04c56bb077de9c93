/** Topics in topics are placed however deep they lie. */
import { expect, test } from "vitest";
import { placePages } from "../../../../src/content/check/check.ts";
import { parseFrontMatter } from "../../../../src/content/parse/front-matter.ts";

const topic = (name: string, parent: string | undefined) =>
  parseFrontMatter({
    path: `${name}.md`,
    text: `---\ntitle: ${name}\neleventyNavigation: { key: ${name}${parent === undefined ? "" : `, parent: ${parent}`} }\n---\n`,
  });

test("thousands in each other end neither in a stack that is too deep nor in addresses of megabytes", () => {
  const deep = Array.from({ length: 2000 }, (_, at) => topic(`t${at}`, at === 0 ? undefined : `t${at - 1}`));
  const { value } = placePages(deep.toReversed(), { drafts: false });
  expect(value.pages).toHaveLength(2000);
  expect(value.pages[3]?.address).toBe("/t0/t1/t2/t3/");
  expect(Math.max(...value.pages.map(({ address }) => address.length))).toBeLessThan(3000);
});

test("a topic stands before what is in it, and all of that before the next", () => {
  const { value } = placePages(
    [topic("b", undefined), topic("a", undefined), topic("c", "a"), topic("e", "b"), topic("d", "c")],
    { drafts: false },
  );
  expect(value.pages.map(({ address }) => address)).toEqual(["/a/", "/a/c/", "/a/c/d/", "/b/", "/b/e/"]);
});

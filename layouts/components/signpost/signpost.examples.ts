/** Named examples of the component `signpost`, for the gallery and its tests. */
import type { Example } from "../../examples/example.ts";
import { LONG_TEXT } from "../../examples/sample.ts";
import { currentSignposts, signpostBlock } from "./signpost.ts";

const moved = {
  anchor: "level-6",
  of: "level-6",
  said: "We know everything.",
  on: "2026-11-20",
  to: "/working-safely/shared-passwords/#level-2",
  also: [],
  because: undefined,
  before: [],
};
const retired = { ...moved, because: "Nobody ever got there.", before: [] };

export const examples: readonly Example[] = [
  { name: "moved", show: (context) => signpostBlock(context, moved, []) },
  {
    name: "retired, with a part",
    show: (context) =>
      signpostBlock(context, retired, [{ ...moved, anchor: "level-6-do-better", of: "level-6-do-better" }]),
  },
  {
    name: "on what has the address now",
    show: (context) =>
      currentSignposts(context, { changed: undefined, anchors: [], signposts: [{ ...moved, anchor: undefined }] }),
  },
  {
    name: "divided",
    show: (context) => signpostBlock(context, { ...moved, also: ["/working-safely/shared-passwords/#level-3"] }, []),
  },
  { name: "long words", show: (context) => signpostBlock(context, { ...moved, said: LONG_TEXT }, []) },
  { name: "from the right", show: (context) => signpostBlock(context, moved, []), dir: "rtl" },
];

import { describe, expect, test } from "vitest";
import { partKindOf } from "../../../../src/content/config/part-kind.ts";

const KINDS = [
  { id: "good-enough", heading: "How to determine if this is good enough", also: ["Is this enough?"], required: true },
  { id: "whats-next", heading: "What's next?", also: [], required: false },
];

describe("a part is known by its heading", () => {
  test.each([
    ["as the site writes it", "How to determine if this is good enough"],
    ["with a question mark", "How to determine if this is good enough?"],
    ["with a colon", "How to determine if this is good enough:"],
    ["with a full stop and a space", "How to determine if this is good enough. "],
    ["in bold", "**How to determine if this is good enough**"],
    ["in bold with the colon inside", "**How to determine if this is good enough:**"],
    ["in underscores", "__How to determine if this is good enough__"],
    ["in capitals", "HOW TO DETERMINE IF THIS IS GOOD ENOUGH"],
    ["with wide spaces", "How  to\u00a0determine if this is good enough"],
    ["in another wording of the kind", "is this enough"],
  ])("%s", (_how, heading) => expect(partKindOf(heading, KINDS)?.id).toBe("good-enough"));

  test.each(["What's next?", "What’s next", "What‘s next:"])("whatever its quotes are: %s", (heading) =>
    expect(partKindOf(heading, KINDS)?.id).toBe("whats-next"),
  );

  test.each(["", "?", "How to determine", "How to determine if this is good enough for us", "whats-next"])(
    "and %j is none",
    (heading) => expect(partKindOf(heading, KINDS)).toBeUndefined(),
  );

  test("where the site has no kinds, nothing is one", () => expect(partKindOf("What's next?", [])).toBeUndefined());
});

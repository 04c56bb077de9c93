import { expect, test } from "vitest";
import { areSimilar, meaningfulWords } from "../../../src/client/practice/similarity.ts";

test("words that carry meaning are kept, without endings that only make a plural", () => {
  expect([...meaningfulWords("The lists of internet-facing services, each with its MFA setting; 90 days.")]).toEqual([
    "list",
    "internet",
    "facing",
    "servic",
    "mfa",
    "setting",
    "90",
    "day",
  ]);
});

test.each([
  [
    "The list of internet-facing services, each with its MFA setting.",
    "Your list of internet-facing services with no line left open.",
    true,
  ],
  ["An enrolment report from your sign-in service.", "The exception list, sorted by end date.", false],
  ["", "Anything", false],
])("%j and %j", (one, other, alike) => {
  expect(areSimilar(meaningfulWords(one), meaningfulWords(other))).toBe(alike);
});

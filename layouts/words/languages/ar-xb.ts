/** The pseudo-locale `ar-XB`: English written from the right, letter by letter. For testing, not for readers. */
import { pseudoLocale } from "../pseudo.ts";
import { words as english } from "./en.ts";

const RIGHT_TO_LEFT_OVERRIDE = "\u202E";
const END_OF_OVERRIDE = "\u202C";
const RIGHT_TO_LEFT_MARK = "\u200F";

export const words = pseudoLocale(
  english,
  { lang: "ar-XB", dir: "rtl" },
  (text) => `${RIGHT_TO_LEFT_OVERRIDE}${text}${END_OF_OVERRIDE}`,
  (phrase) => `${RIGHT_TO_LEFT_MARK}${phrase}${RIGHT_TO_LEFT_MARK}`,
);

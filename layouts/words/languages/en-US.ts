/** American English, where it differs from British English. */
import type { Words } from "../words.ts";
import { words as english } from "./en.ts";

export const words: Words = {
  ...english,
  licence: "License",
  mappingsAreOurs: "These mappings are our own judgment; “through” names the framework by which one was derived.",
  officialMeans: "“Official” marks a mapping that a standards body publishes; every other one is our own judgment.",
  date: (year, month, day) => english.date(year, month, day).replace(/^(\d+) (\S+) /, "$2 $1, "),
};

/** The pseudo-locale `en-XA`: English with accents, and about a third longer. For testing, not for readers. */
import { pseudoLocale } from "../pseudo.ts";
import { words as english } from "./en.ts";

const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED = [..."åƀçðéƒĝĥîĵķļḿñöþɋŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ"];

const accented = (text: string): string =>
  [...text].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join("");

/** Brackets show where a phrase ends, so that one that is cut off or put together from pieces can be seen. */
const lengthened = (phrase: string): string => `[${phrase}${"·".repeat(Math.ceil(phrase.length * 0.3))}]`;

export const words = pseudoLocale(english, { lang: "en-XA", dir: "ltr" }, accented, lengthened);

/** Text on one line, for titles, names, descriptions and meanings, however many lines they take in YAML. */
import * as z from "zod";

/** All white space except no-break spaces, which are deliberate. */
const SPACE = /[\t\n\v\f\r\u0085\u2028\u2029 ]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;

/** Collapses each run of white space to one space, and trims. */
export function toOneLine(text: string): string {
  return text.replace(SPACE, " ").trim();
}

/** @param what ending of the message "must be …" */
export function oneLine(what: string) {
  return z
    .string({ error: `must be ${what}` })
    .overwrite(toOneLine)
    .min(1, { error: "must not be empty" })
    .refine((text) => !CONTROL.test(text), { error: "must not hold control characters" });
}

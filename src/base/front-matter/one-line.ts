/** Text on one line: titles, names, descriptions and meanings, however many lines YAML gives them. */
import * as z from "zod";

/** All white space but the no-break kinds, which people set on purpose. */
const SPACE = /[\t\n\v\f\r\u0085\u2028\u2029 ]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;

/** `text` with runs of white space as one space, and none around it. */
export function toOneLine(text: string): string {
  return text.replace(SPACE, " ").trim();
}

/** @param what as the fault says it: "must be …" */
export function oneLine(what: string) {
  return z
    .string({ error: `must be ${what}` })
    .overwrite(toOneLine)
    .min(1, { error: "must not be empty" })
    .refine((text) => !CONTROL.test(text), { error: "must not hold control characters" });
}

/** Absolute addresses in settings: one visible line each, and nobody's name or password. */

/** What breaks out of a line, an attribute or a list of redirects somewhere, however a parser of addresses takes it. */
const UNSAFE = /[\s\p{C}\\"'<>`{}|^]/u;

/** True for an address of a page elsewhere. */
export function isPlainUrl(text: string): boolean {
  if (!/^https?:\/\/[^/]/i.test(text) || UNSAFE.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "" && !/^[^/]*\/\/[^/]*@/.test(text);
}

/** True for an address that others can be put behind: no query and no fragment, also no empty ones. */
export function isSiteUrl(text: string): boolean {
  return isPlainUrl(text) && !/[?#*]/.test(text);
}

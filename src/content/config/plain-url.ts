/** Validates absolute URLs in settings: one visible line, without user name or password. */

/** Characters that could end a line, an attribute or an entry of a redirect list. */
const UNSAFE = /[\s\p{C}\\"'<>`{}|^]/u;

/** True for a URL of a page on another site. */
export function isPlainUrl(text: string): boolean {
  if (!/^https?:\/\/[^/]/i.test(text) || UNSAFE.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "" && !/^[^/]*\/\/[^/]*@/.test(text);
}

/** True for a URL that paths can be appended to: without query and fragment, even empty ones. */
export function isSiteUrl(text: string): boolean {
  return isPlainUrl(text) && !/[?#*]/.test(text);
}

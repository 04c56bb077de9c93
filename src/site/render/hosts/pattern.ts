/** Text and paths in the words of servers' configurations. */

/**
 * A regular expression that fits a text and nothing else. Signs are written as
 * codes, so that it needs no escapes in quotes and no server finds a name in it.
 */
export function literally(text: string): string {
  return text.replace(/[\0-\x7f]/g, (sign) =>
    /[A-Za-z0-9/_-]/.test(sign) ? sign : `\\x${sign.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`,
  );
}

/** A path, in which a `*` stands for anything, as a regular expression. */
export function patternOf(path: string): string {
  const [before = "", after] = path.split("*").map(literally);
  if (after === undefined) return `^${before}$`;
  return after === "" ? `^${before}` : `^${before}.*${after}$`;
}

/** In quotes, as nginx, Apache and Caddy read them. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/** One line for each header. */
export function headerLines(
  headers: Readonly<Record<string, string>>,
  line: (name: string, value: string) => string,
): string {
  return Object.entries(headers)
    .map(([name, value]) => line(name, value))
    .join("");
}

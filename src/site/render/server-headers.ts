/** The site's headers as configuration files of several web servers, ready to include. */
import { type HeaderRule, headersOf } from "./headers.ts";

/** File names, with the functions that write them. */
export const SERVER_HEADERS: Readonly<Record<string, (rules: readonly HeaderRule[]) => string>> = {
  _headers: staticHost,
  "headers.nginx.conf": nginx,
  "headers.apache.conf": apache,
  "headers.caddy.conf": caddy,
};

/** `_headers`, which several static hosts read. */
function staticHost(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ pattern, headers }) => `${pattern}\n${lines(headers, (name, value) => `  ${name}: ${value}\n`)}`)
    .join("");
}

/**
 * An nginx location with headers of its own inherits none, so each location lists all of them. The
 * media type is set by `default_type`, not by a header.
 */
function nginx(rules: readonly HeaderRule[]): string {
  const [general, ...others] = rules;
  const allOf = ({ pattern, headers }: HeaderRule) =>
    pattern.includes("*") ? { ...general?.headers, ...headers } : headersOf(rules, pattern);
  const add = (name: string, value: string) => `add_header ${name} ${quoted(value)} always;\n`;
  const place = (rule: HeaderRule) => {
    const { pattern } = rule;
    const { "Content-Type": type, ...rest } = allOf(rule);
    const all = lines(rest, (name, value) => `  ${add(name, value)}`);
    const kind = type === undefined ? "" : `  types { }\n  default_type ${quoted(type)};\n`;
    const where = pattern.includes("*") ? `~ ${quoted(asPattern(pattern))}` : `= ${pattern}`;
    return `location ${where} {\n${all}${kind}}\n`;
  };
  return `# In server: include this file. It holds for the whole server.\n${lines(general?.headers ?? {}, add)}${others.map(place).join("")}`;
}

function apache(rules: readonly HeaderRule[]): string {
  const set = (name: string, value: string) =>
    name === "Content-Type"
      ? `  Header set ${name} ${quoted(value.replaceAll("%", "%%"))}\n`
      : `  Header always set ${name} ${quoted(value.replaceAll("%", "%%"))}\n`;
  const places = rules.map(
    ({ pattern, headers }) => `<If "%{REQUEST_URI} =~ m#${asPattern(pattern)}#">\n${lines(headers, set)}</If>\n`,
  );
  return `# Include this file in the server's configuration, or paste it into .htaccess. It needs mod_headers.\n${places.join("")}`;
}

function caddy(rules: readonly HeaderRule[]): string {
  const places = rules.map(({ pattern, headers }, index) => {
    const name = `@waymark${index + 1}`;
    return `${name} path_regexp ${quoted(asPattern(pattern))}\nheader ${name} {\n${lines(headers, (key, value) => `  ${key} ${quoted(value)}\n`)}}\n`;
  });
  return `# In the site's block: import this file.\n${places.join("")}`;
}

function lines(headers: HeaderRule["headers"], line: (name: string, value: string) => string): string {
  return Object.entries(headers)
    .map(([name, value]) => line(name, value))
    .join("");
}

/** Converts a path pattern with `*` to a regular expression. */
function asPattern(pattern: string): string {
  const [before = "", after] = pattern.split("*").map((part) => part.replaceAll(".", "[.]"));
  if (after === undefined) return `^${before}$`;
  return after === "" ? `^${before}` : `^${before}.*${after}$`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/** All that nginx needs to serve a site, in one file. */
import { MEDIA_TYPES, TEXT_ENDINGS } from "../media-types.ts";
import type { Hosting } from "./host-data.ts";
import { headerLines, literally, patternOf, quoted } from "./pattern.ts";
import type { Move } from "./redirects.ts";

/** Longer names of places, in bytes, do not fit into the tree that nginx looks them up in. */
const LONGEST_NAME = 200;

/** No word of a configuration may be longer, in bytes; a page that is there then leads on. */
const LONGEST_WORD = 4000;

export function nginx({ base, rules, moves }: Hosting): string {
  const folder = variableOf(base);
  const caching = `${folder}_caching`;
  const [general, ...others] = rules;
  const cached = others.flatMap(({ pattern, headers: { "Cache-Control": value } }) =>
    value === undefined || value === "no-cache"
      ? []
      : [`if ($uri ~ "${patternOf(pattern)}") {\n  set ${caching} ${quoted(value)};\n}\n`],
  );
  const typed = others.flatMap(({ pattern, headers: { "Content-Type": type } }) =>
    type === undefined || pattern.includes("*")
      ? []
      : [`  location = ${quoted(pattern)} {\n    types { }\n    default_type ${quoted(type)};\n  }\n`],
  );
  const withoutSlash =
    base === "/"
      ? ""
      : `location = ${base.slice(0, -1)} {\n  absolute_redirect off;\n  return 301 ${base}$is_args$args;\n}\n`;
  return `# The site below ${base}, for nginx. In server, name the folder and include this file:
#   set ${folder} "/srv/guidance/_site";
#   include "/srv/guidance/_site/nginx.conf";
set ${caching} "no-cache";
${cached.join("")}${withoutSlash}location ^~ ${base} {
  ${base === "/" ? `root "${folder}";` : `alias "${folder}/";`}
  index index.html;
  absolute_redirect off;
  error_page 404 ${base}404.html;
  error_page 403 =404 ${base}404.html;
${headerLines(general?.headers ?? {}, (name, value) => `  add_header ${name} ${quoted(value)} always;\n`)}  add_header Cache-Control "${caching}" always;
  types {
${headerLines(MEDIA_TYPES, (ending, type) => `    ${type} ${ending};\n`)}  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${types((type) => type.startsWith("text/"))};
  # Files that \`build --compress\` made are sent as they are; others are compressed on the way.
  gzip on;
  gzip_static on;
  gzip_vary on;
  gzip_proxied any;
  gzip_min_length 1024;
  gzip_types ${types(() => true)} application/speculationrules+json;
${typed.join("")}${moves.map(redirect).join("")}}
`;
}

/** The variable with the site's folder: sites of one server have one each. */
function variableOf(base: string): string {
  return `$waymark${base.replace(/[^A-Za-z0-9]+/g, "_").replace(/_$/, "")}`;
}

function redirect({ from, to }: Move): string {
  const pattern = `^${literally(from)}$`;
  if (Math.max(pattern.length, Buffer.byteLength(pattern), to.length) > LONGEST_WORD)
    return `  # An address is too long for nginx; its page leads on.\n`;
  const isPlain = /^[\w/.~-]+$/.test(from) && from.length <= LONGEST_NAME;
  return `  location ${isPlain ? `= ${from}` : `~ "${pattern}"`} {\n    return 301 ${quoted(to)};\n  }\n`;
}

/** Types of text; nginx adds \`text/html\` to every list by itself. */
function types(isWanted: (type: string) => boolean): string {
  return TEXT_ENDINGS.map((ending) => MEDIA_TYPES[ending] ?? "")
    .filter((type) => type !== "text/html" && isWanted(type))
    .join(" ");
}

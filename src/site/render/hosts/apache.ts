/** All that Apache needs to serve a site, in one file, which may also stand in `.htaccess`. */
import { MEDIA_TYPES, TEXT_ENDINGS, typeWithCharset } from "../media-types.ts";
import type { Hosting } from "./host-data.ts";
import { headerLines, literally, patternOf, quoted } from "./pattern.ts";

const COMPRESSED = { br: "br", gz: "gzip" } as const;

/** Matches the path also where a compressed file is sent in its place, which Apache then takes for what was asked for. */
const packedToo = (pattern: string) => patternOf(pattern).replace(/\$$/, "(?:[.](?:br|gz))?$");

const TEXT = TEXT_ENDINGS.join("|");

export function apache({ base, rules, moves }: Hosting): string {
  const [general, ...others] = rules;
  const always = (name: string, value: string) => `Header always set ${name} ${quoted(value.replaceAll("%", "%%"))}\n`;
  const cached = others.flatMap(({ pattern, headers: { "Cache-Control": value } }) =>
    value === undefined || value === "no-cache"
      ? []
      : [`<If "%{REQUEST_URI} =~ m#${packedToo(pattern)}#">\n  ${always("Cache-Control", value)}</If>\n`],
  );
  const typed = others.flatMap(({ pattern, headers: { "Content-Type": type } }) =>
    type === undefined || pattern.includes("*")
      ? []
      : [`<If "%{REQUEST_URI} =~ m#${patternOf(pattern)}#">\n  ForceType ${quoted(type)}\n</If>\n`],
  );
  const packed = Object.entries(COMPRESSED).map(
    ([ending, encoding]) => `RewriteCond "%{HTTP:Accept-Encoding}" "\\b${encoding}\\b"
RewriteCond "%{REQUEST_FILENAME}" "^[^?]+[.](?:${TEXT})$"
RewriteCond "%{REQUEST_FILENAME}.${ending}" -f
RewriteRule "^(.+)$" "$1.${ending}" [L]
`,
  );
  const redirects = moves.map(
    ({ from, to }) => `RewriteCond "%{REQUEST_URI}" "^${literally(from)}$"
RewriteRule "^" "${to.replaceAll("%", "\\%")}" [R=301,NE,QSD,L]
`,
  );
  const compressedTypes = TEXT_ENDINGS.map((ending) => MEDIA_TYPES[ending] ?? "").join(" ");
  return `# The site below ${base}, for Apache with mod_headers and mod_rewrite (a2enmod headers rewrite).
# Include this file where the folder is opened, or paste it into the folder's .htaccess:
${base === "/" ? '#   DocumentRoot "/srv/guidance/_site"' : `#   Alias "${base.slice(0, -1)}" "/srv/guidance/_site"`}
#   <Directory "/srv/guidance/_site">
#     Require all granted
#     Include "/srv/guidance/_site/apache.conf"
#   </Directory>
Options +FollowSymLinks -Indexes -MultiViews
DirectoryIndex index.html
DirectorySlash On
ErrorDocument 404 ${base}404.html
ErrorDocument 403 ${base}404.html
${headerLines(general?.headers ?? {}, always)}${always("Cache-Control", "no-cache")}${cached.join("")}${headerLines(
  MEDIA_TYPES,
  (ending) => `AddType ${quoted(typeWithCharset(ending))} .${ending}\n`,
)}${typed.join("")}# Files that \`build --compress\` made are sent as they are; others are compressed on the way.
RemoveLanguage .br
${Object.entries(COMPRESSED)
  .map(
    ([ending, encoding]) =>
      `<FilesMatch "[.](?:${TEXT})[.]${ending}$">\n  AddEncoding ${encoding} .${ending}\n</FilesMatch>\n`,
  )
  .join("")}${TEXT_ENDINGS.map(
  (ending) =>
    `<FilesMatch "[.]${ending}[.](?:br|gz)$">\n  ForceType ${quoted(typeWithCharset(ending))}\n</FilesMatch>\n`,
).join("")}<FilesMatch "[.](?:${TEXT})(?:[.](?:br|gz))?$">
  Header merge Vary Accept-Encoding
</FilesMatch>
<IfModule mod_filter.c>
  <IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE ${compressedTypes} application/speculationrules+json
  </IfModule>
</IfModule>
RewriteEngine On
RewriteBase ${base}
${redirects.join("")}${packed.join("")}`;
}

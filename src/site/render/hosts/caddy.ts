/** All that Caddy needs to serve a site, in one file. */
import { MEDIA_TYPES, typeWithCharset } from "../media-types.ts";
import type { Hosting } from "./host-data.ts";
import { headerLines, literally, patternOf, quoted } from "./pattern.ts";

const FILES = "file_server {\n        precompressed br gzip\n      ";

export function caddy({ base, rules, moves }: Hosting): string {
  const [general, ...others] = rules;
  const set = (name: string, value: string) => `      ${name} ${quoted(value)}\n`;
  const special = others.flatMap(({ pattern, headers }, index) => {
    const rest = Object.entries(headers).filter(([name, value]) => name === "Content-Type" || value !== "no-cache");
    if (rest.length === 0) return [];
    const name = `@waymark${index + 1}`;
    const inSite = patternOf(`/${pattern.slice(base.length)}`);
    return `      ${name} path_regexp "${inSite}"\n${rest.map(([key, value]) => `      header ${name} ${key} ${quoted(value)}\n`).join("")}`;
  });
  const redirects = moves.map(
    ({ from, to }, index) =>
      `    @waymark_moved${index + 1} path_regexp "^${literally(from)}$"\n    redir @waymark_moved${index + 1} ${quoted(to)} 301\n`,
  );
  const isRoot = base === "/";
  return `# The site below ${base}, for Caddy. In the site's block, name the folder and import this file:
#   root * "/srv/guidance/_site"
#   import "/srv/guidance/_site/caddy.conf"
${isRoot ? "" : `redir ${base.slice(0, -1)} ${base} 301\n`}handle ${base}* {
  route {
    header {
${headerLines({ ...general?.headers, "Cache-Control": "no-cache", Vary: "Accept-Encoding" }, set)}    }
${redirects.join("")}${isRoot ? "" : `    uri strip_prefix ${base.slice(0, -1)}\n`}    encode zstd gzip
    @waymark_folder {
      not path */
      file {path}/index.html
      vars_regexp waymark_asked {http.request.orig_uri} "^(${literally(base)}[^/?][^?]*)([?].*)?$"
    }
    redir @waymark_folder "{re.waymark_asked.1}/{re.waymark_asked.2}" 301
    @waymark_page file {path}/index.html
    @waymark_file {
      file {path}
      not path */
    }
    handle @waymark_page {
      ${FILES}}
    }
    handle @waymark_file {
${headerLines(MEDIA_TYPES, (ending) => `      @waymark_${ending} path *.${ending}\n      header @waymark_${ending} Content-Type ${quoted(typeWithCharset(ending))}\n`)}${special.join("")}      ${FILES}}
    }
    handle {
      rewrite * /404.html
      ${FILES}  status 404
      }
    }
  }
}
`;
}

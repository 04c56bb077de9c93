/** Media types by the ending of a file: of all files that a site can hold. */

export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  avif: "image/avif",
  css: "text/css",
  csv: "text/csv",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  gif: "image/gif",
  html: "text/html",
  ico: "image/x-icon",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  js: "text/javascript",
  json: "application/json",
  md: "text/markdown",
  odp: "application/vnd.oasis.opendocument.presentation",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odt: "application/vnd.oasis.opendocument.text",
  pdf: "application/pdf",
  png: "image/png",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  svg: "image/svg+xml",
  txt: "text/plain",
  webp: "image/webp",
  woff2: "font/woff2",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xml: "application/xml",
};

/** Endings of files that are text, which compresses well. */
export const TEXT_ENDINGS = ["css", "csv", "html", "js", "json", "md", "svg", "txt", "xml"] as const;

/** Names of files that are worth compressing. */
export const COMPRESSIBLE = new RegExp(`\\.(?:${TEXT_ENDINGS.join("|")})$`, "i");

/** The type of a file as servers send it: with the encoding, if it is text. */
export function typeWithCharset(ending: string): string {
  const type = MEDIA_TYPES[ending] ?? "application/octet-stream";
  return type.startsWith("text/") ? `${type}; charset=utf-8` : type;
}

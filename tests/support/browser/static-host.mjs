/**
 * A static web server like those that sites are published on: it applies `_headers`,
 * serves `404.html` for missing files, and can compress. Plain JavaScript, because
 * benchmarks use it as well.
 */
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

const COMPRESSIBLE = /^(text\/|application\/(json|xml|speculationrules)|image\/svg)/;

/** @typedef {{ pattern: string, headers: [name: string, value: string][] }} Rule */

/**
 * Serves a built site below a base path, on a free port of this machine.
 *
 * @param {string} folder
 * @param {{ base?: string, compresses?: boolean, onAnswer?: (request: import("node:http").IncomingMessage) => void }} [options]
 * @returns {Promise<{ url: string, close: () => void }>} `url` ends in the base path
 */
export async function serveFolder(folder, { base = "/", compresses = false, onAnswer } = {}) {
  const root = realpathSync(folder);
  const rules = readRules(join(root, "_headers"));
  /** @type {Map<string, Buffer>} */
  const packed = new Map();

  const server = createServer((request, response) => {
    onAnswer?.(request);
    const path = decodeURIComponent((request.url ?? "/").split("?")[0] ?? "/");
    const isThere = path.startsWith(base) && fileOf(root, path.slice(base.length));
    const file = isThere || join(root, "404.html");
    const own = isThere ? path : base;
    response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
    for (const { pattern, headers } of rules) {
      if (fits(own, pattern)) for (const [name, value] of headers) response.setHeader(name, value);
    }
    const encoding = compresses && COMPRESSIBLE.test(String(response.getHeader("Content-Type"))) && encodingOf(request);
    const key = `${encoding} ${file}`;
    let body = packed.get(key);
    if (body === undefined) {
      const plain = readFileSync(file);
      body = encoding === "br" ? brotliCompressSync(plain) : encoding === "gzip" ? gzipSync(plain) : plain;
      packed.set(key, body);
    }
    if (encoding) response.setHeader("Content-Encoding", encoding).setHeader("Vary", "Accept-Encoding");
    response.writeHead(isThere ? 200 : 404, { "Content-Length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://localhost:${port}${base}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * @param {string} root
 * @param {string} path
 */
function fileOf(root, path) {
  const file = join(root, path === "" || path.endsWith("/") ? `${path}index.html` : path);
  return file.startsWith(root + sep) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** @param {import("node:http").IncomingMessage} request */
function encodingOf(request) {
  const accepted = String(request.headers["accept-encoding"] ?? "");
  return accepted.includes("br") ? "br" : accepted.includes("gzip") && "gzip";
}

/**
 * The rules of a `_headers` file: a pattern on a line of its own, its headers indented below it.
 *
 * @param {string} file
 */
function readRules(file) {
  /** @type {Rule[]} */
  const rules = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const at = line.indexOf(":");
    if (line.startsWith("  ")) rules.at(-1)?.headers.push([line.slice(0, at).trim(), line.slice(at + 1).trim()]);
    else if (line !== "") rules.push({ pattern: line, headers: [] });
  }
  return rules;
}

/**
 * @param {string} path
 * @param {string} pattern
 */
function fits(path, pattern) {
  const [before = "", after] = pattern.split("*");
  return after === undefined ? path === pattern : path.startsWith(before) && path.endsWith(after);
}

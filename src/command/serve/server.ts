/**
 * The local web server: serves the site with a preview script. It answers GET and
 * HEAD for known host names, with the site's headers.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { isIP } from "node:net";
import { escapeHtml } from "../../../layouts/base/html.ts";
import { headerRules, headersOf } from "../../site/render/hosts/headers.ts";
import type { Preview } from "./preview.ts";
import type { ShownSite } from "./shown-site.ts";

/** The server's own addresses, below the base path; the content cannot use them. */
const EVENTS = "-/events";
const SCRIPT = "-/preview.js";
const GALLERY = "_gallery/";
const GALLERY_STYLE = "_gallery/gallery.css";

/** A policy in a page itself, up to what it says of connections. */
const OWN_POLICY = /(<meta http-equiv="Content-Security-Policy" content="[^">]*)connect-src &#39;none&#39;/;

/** The page with every component, rendered for each request. */
export interface Gallery {
  readonly page: () => Promise<string>;
  readonly style: () => Promise<string>;
}

export interface ServerOptions {
  readonly site: ShownSite;
  /** Path under which the site is published; begins and ends with `/`. */
  readonly base: string;
  /** Name or address that the server listens on, and answers to besides the local names. */
  readonly host: string;
  readonly preview: Preview;
  readonly previewScript: string;
  readonly gallery: Gallery;
}

/** A server that is not listening yet. */
export function createSiteServer({ site, base, host, preview, previewScript, gallery }: ServerOptions): Server {
  const rules = headerRules(base, false);

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = pathOf(request.url);
    if (!isKnownHost(request.headers.host, host)) {
      sendText(response, 403, "This server answers only to this machine's own names.");
    } else if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      sendText(response, 405, "Only GET and HEAD are answered.");
    } else if (path === undefined) sendText(response, 400, "This is no address.");
    else if (path === `${base}${EVENTS}`) preview.attach(response);
    else if (path === `${base}${SCRIPT}`) send(response, 200, "text/javascript", previewScript);
    else if (path === `${base}${GALLERY}`)
      sendRendered(response, "text/html", async () => withScript(await gallery.page(), request));
    else if (path === `${base}${GALLERY_STYLE}`) sendRendered(response, "text/css", gallery.style);
    else if (path.startsWith(base)) answerFromSite(path.slice(base.length), request, response);
    else if (path === "/") redirect(response, base + queryOf(request.url));
    else notFound(request, response);
  };

  const answerFromSite = (path: string, request: IncomingMessage, response: ServerResponse): void => {
    const page = preview.hasSite ? pageAt(path) : undefined;
    if (!preview.hasSite || !site.isThere()) send(response, 503, "text/html", preview.faultPage());
    else if (page !== undefined) send(response, 200, "text/html", withScript(page, request));
    else if (pageAt(`${path}/`) !== undefined) redirect(response, `${base}${encodeURI(path)}/${queryOf(request.url)}`);
    else site.file(path, request, response, () => notFound(request, response, `/${path}`));
  };

  /** The page at a path below the base path, if there is one. */
  const pageAt = (path: string): string | undefined => {
    const name = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    return name.endsWith(".html") ? site.page(name) : undefined;
  };

  /** A page with the preview's script, which may ask for its events also where the page's own policy forbids all connections. */
  const withScript = (html: string, { headers }: IncomingMessage) =>
    html
      .replace(OWN_POLICY, `$1connect-src http://${headers.host}${base}${EVENTS}`)
      .replace("</head>", `<script type="module" src="${base}${SCRIPT}"></script>\n</head>`);

  const notFound = (request: IncomingMessage, response: ServerResponse, address = ""): void => {
    const page = pageAt("404.html");
    if (page === undefined) sendText(response, 404, "There is no such page.");
    else send(response, 404, "text/html", withNote(withScript(page, request), address));
  };

  /** The page with what became of the one that was at an address. */
  const withNote = (html: string, address: string): string => {
    const note = preview.former.noteOn(address.endsWith("/") ? address : `${address}/`);
    if (note === undefined) return html;
    const { lines, to } = note;
    const link =
      to === undefined ? "" : `<p><a href="${escapeHtml(base + encodeURI(to.slice(1)))}">${escapeHtml(to)}</a></p>`;
    const said = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join("");
    const section = `<section class="draft" lang="en" dir="ltr" data-preview-former>${said}${link}</section>`;
    return html.replace(/<main[^>]*>/, (main) => `${main}\n${section}`);
  };

  /** Sets the site's headers for a path, without caching, because the next build may change it. */
  const setHeaders = (path: string | undefined, response: ServerResponse): void => {
    const headers = headersOf(rules, path?.startsWith(base) ? path : base);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader("Cache-Control", "no-store");
  };

  const server = createServer((request, response) => {
    try {
      setHeaders(pathOf(request.url), response);
      answer(request, response);
    } catch (error) {
      if (!response.headersSent)
        sendText(response, 500, error instanceof Error ? error.message : "The page could not be read.");
    }
  });
  // A malformed request closes its connection and not the server.
  server.on("clientError", (_error, socket) => socket.destroy());
  return server;
}

/** The decoded path of a request; undefined if it is malformed or contains `..`. */
function pathOf(url: string | undefined): string | undefined {
  try {
    const path = decodeURIComponent((url ?? "").split(/[?#]/)[0] ?? "");
    const hasParentStep = path.split(/[\\/]/).includes("..");
    // Two slashes at the start would make a host of what follows, in a redirect.
    const isPlain = path.startsWith("/") && !/\/\/|[\p{Cc}\\]/u.test(path);
    return isPlain && !hasParentStep ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The query of a request, as it came, with its mark. */
function queryOf(url = ""): string {
  return /^[^?#]*(\?[^#]*)/.exec(url)?.[1] ?? "";
}

/** True for a Host header that names this machine; any other may be an attempt at DNS rebinding. */
function isKnownHost(header: string | undefined, host: string): boolean {
  const name = header?.replace(/:\d+$/, "").toLowerCase();
  if (name === undefined) return false;
  // A server on all addresses accepts any IP address as host: only names can be rebound.
  const isAnywhere = host === "0.0.0.0" || host === "::";
  if (isAnywhere && isIP(name.replace(/^\[|\]$/g, "")) > 0) return true;
  return ["localhost", "127.0.0.1", "[::1]", host.toLowerCase()].includes(name);
}

function send(response: ServerResponse, status: number, mediaType: string, body: string): void {
  response.writeHead(status, {
    "Content-Type": `${mediaType}; charset=utf-8`,
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
}

/** Sends a text that is rendered first; if that fails, the error's message. */
function sendRendered(response: ServerResponse, mediaType: string, text: () => Promise<string>): void {
  text().then(
    (body) => send(response, 200, mediaType, body),
    (error: unknown) => sendText(response, 500, error instanceof Error ? error.message : String(error)),
  );
}

function sendText(response: ServerResponse, status: number, text: string): void {
  send(response, status, "text/plain", `${text}\n`);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location }).end();
}

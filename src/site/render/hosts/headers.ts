/** The headers that the site is published and served with, by path. */
import { SPECULATION_TYPE, speculationRules } from "../speculation.ts";

/**
 * Nothing may load but the site's own files; nothing inline runs. Pagefind's
 * search engine is WebAssembly, which needs `wasm-unsafe-eval` (and nothing more).
 * No text may become HTML or a script's address in a browser that knows trusted types.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/** Headers of the paths that fit a pattern. */
export interface HeaderRule {
  /** Path from the root of the host; a `*` stands for anything. */
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * For a year from each visit, browsers reach the host by HTTPS alone. It says so of
 * this host only: others below it, and lists in browsers that are hard to leave,
 * are for those who run the host to decide.
 */
const TRANSPORT_SECURITY = "max-age=31536000";

const FOR_EVER = "public, max-age=31536000, immutable";

/** Files whose names hold a hash of what is in them; no path fits two of these, as some hosts add values up. */
const NAMED_BY_CONTENT = [
  "assets/*.css",
  "assets/*.js",
  "assets/*.json",
  "assets/public-sans-*",
  "pagefind/*.pf_meta",
  "pagefind/*.pf_filter",
  "pagefind/*.pf_fragment",
  "pagefind/*.pf_index",
  "pagefind/levels/cards-*",
  "pagefind/levels/site-*",
  "pagefind/levels/terms-*",
  "pagefind/levels/words-*",
  "pagefind/parts/*.json",
] as const;

/** True for a file whose name holds a hash of what is in it. */
export function isNamedByHash(path: string): boolean {
  return NAMED_BY_CONTENT.some((pattern) => {
    const [before = "", after = ""] = pattern.split("*");
    return path.startsWith(before) && path.endsWith(after);
  });
}

/** The files that search begins with, which name the others. */
const KEEPING_NAMES = ["pagefind/levels/levels.json", "pagefind/pagefind-entry.json", "pagefind/pagefind.js"] as const;

/**
 * All rules, in order; a path gets the headers of every rule that it fits. The first is for all paths.
 *
 * @param isHttpsOnly true where the host is never to be reached by plain HTTP
 * @param editions names of frozen editions, which have such files of their own
 */
export function headerRules(
  base: string,
  isHttpsOnly: boolean,
  editions: readonly string[] = [],
): readonly HeaderRule[] {
  const roots = [base, ...editions.map((name) => `${base}${name}/`)];
  const speculation = base + speculationRules(base).path;
  return [
    {
      pattern: `${base}*`,
      headers: {
        "Content-Security-Policy": CONTENT_SECURITY_POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        ...(isHttpsOnly && { "Strict-Transport-Security": TRANSPORT_SECURITY }),
        "Speculation-Rules": `"${speculation}"`,
      },
    },
    ...roots.flatMap((root) => [
      ...NAMED_BY_CONTENT.map((path) => ({ pattern: root + path, headers: { "Cache-Control": FOR_EVER } })),
      ...KEEPING_NAMES.map((path) => ({ pattern: root + path, headers: { "Cache-Control": "no-cache" } })),
    ]),
    { pattern: speculation, headers: { "Content-Type": SPECULATION_TYPE } },
    { pattern: `${base}*.md`, headers: { "Content-Type": "text/markdown; charset=utf-8" } },
  ];
}

/** The headers of one path, from the root of the host. */
export function headersOf(rules: readonly HeaderRule[], path: string): Readonly<Record<string, string>> {
  const fitting = rules.filter(({ pattern }) => {
    const [before = "", after] = pattern.split("*");
    return after === undefined ? path === pattern : path.startsWith(before) && path.endsWith(after);
  });
  return Object.assign({}, ...fitting.map(({ headers }) => headers));
}

/** The HTTP headers of the published site, by path. */
import { SPECULATION_TYPE, speculationRules } from "./speculation.ts";

/**
 * Allows only the site's own files and no inline code. Pagefind's search engine is WebAssembly, which
 * needs `wasm-unsafe-eval`. With trusted types, no text can become HTML or a script URL.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/** Headers for the paths that match a pattern. */
export interface HeaderRule {
  /** Path from the root of the host; `*` matches anything. */
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * HTTPS only, for a year from each visit. Subdomains and the browsers' preload list, which is hard to
 * leave, are left to whoever runs the host.
 */
const TRANSPORT_SECURITY = "max-age=31536000";

/**
 * All rules, in order; a path gets the headers of every rule that it matches. The first matches all
 * paths.
 *
 * @param isHttpsOnly true where the host must never be reached by plain HTTP
 */
export function headerRules(base: string, isHttpsOnly: boolean): readonly HeaderRule[] {
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
    { pattern: `${base}assets/*`, headers: { "Cache-Control": "public, max-age=31536000, immutable" } },
    // The other index files have content hashes in their names; only this one keeps its name.
    { pattern: `${base}pagefind/levels/levels.json`, headers: { "Cache-Control": "no-cache" } },
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

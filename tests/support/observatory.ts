/**
 * The rules of Mozilla's HTTP Observatory, as far as they are about one response
 * of a site that is reached by HTTPS: what is taken off, and what is added where
 * 90 are left. Written from its published tables of tests and scores
 * (developer.mozilla.org/en-US/observatory/docs/tests_and_scoring, and the tables
 * in mdn/mdn-http-observatory, as of 2026).
 */

export interface Score {
  readonly total: number;
  /** What each test takes off or adds. */
  readonly tests: Readonly<Record<string, number>>;
}

/** Points that must be left before anything is added. */
const LEAST_FOR_EXTRA = 90;

/** @param headers by name, in any letter case */
export function observatoryScore(headers: Readonly<Record<string, string>>, html: string): Score {
  const byName = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value.trim()]));
  const header = (name: string) => byName.get(name);
  const policy = policyOf(header("content-security-policy"));
  const tests = {
    "content-security-policy": policyScore(policy),
    cookies: header("set-cookie") === undefined ? 0 : -40,
    "cross-origin-resource-sharing": header("access-control-allow-credentials") === "true" ? -50 : 0,
    "cross-origin-resource-policy": resourcePolicyScore(header("cross-origin-resource-policy")),
    "referrer-policy": referrerScore(header("referrer-policy")),
    "strict-transport-security": transportScore(header("strict-transport-security")),
    "subresource-integrity": scriptsScore(html),
    "x-content-type-options": header("x-content-type-options")?.toLowerCase() === "nosniff" ? 0 : -5,
    "x-frame-options": framesScore(policy, header("x-frame-options")),
  };
  const values = Object.values(tests);
  const left = 100 + sum(values.filter((value) => value < 0));
  return { total: Math.max(0, left < LEAST_FOR_EXTRA ? left : left + sum(values.filter((value) => value > 0))), tests };
}

type Policy = ReadonlyMap<string, readonly string[]>;

const BROAD = ["ftp:", "http:", "https:", "*", "http://*", "http://*.*", "https://*", "https://*.*"];
const BROAD_OR_INLINE = [...BROAD, "'unsafe-inline'", "data:"];

function policyOf(value: string | undefined): Policy | undefined {
  if (value === undefined) return undefined;
  const directives = value.split(";").map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.filter(([name]) => name).map(([name = "", ...sources]) => [name.toLowerCase(), sources]));
}

function policyScore(policy: Policy | undefined): number {
  if (policy === undefined) return -25;
  const of = (name: string) => policy.get(name) ?? policy.get("default-src") ?? ["*"];
  const has = (name: string, sources: readonly string[]) => of(name).some((source) => sources.includes(source));
  const isInsecure = (source: string) => /^(http|ftp):/.test(source);
  if (has("script-src", BROAD_OR_INLINE) || has("object-src", BROAD)) return -20;
  const passive = ["img-src", "media-src"];
  if ([...policy].some(([name, sources]) => !passive.includes(name) && sources.some(isInsecure))) return -20;
  if (has("script-src", ["'unsafe-eval'"]) || has("style-src", ["'unsafe-eval'"])) return -10;
  if (passive.some((name) => of(name).some(isInsecure))) return -10;
  if (has("style-src", BROAD_OR_INLINE)) return 0;
  return policy.get("default-src")?.join(" ") === "'none'" ? 10 : 5;
}

function resourcePolicyScore(value: string | undefined): number {
  if (value === undefined || value === "cross-origin") return 0;
  return value === "same-origin" || value === "same-site" ? 10 : -5;
}

function referrerScore(value: string | undefined): number {
  if (value === undefined) return 0;
  const last = value.toLowerCase().split(",").at(-1)?.trim() ?? "";
  const isPrivate = ["no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"].includes(last);
  return isPrivate ? 5 : -5;
}

function transportScore(value: string | undefined): number {
  const [, age] = /(?:^|;)\s*max-age=(\d+)\s*(?:;|$)/i.exec(value ?? "") ?? [];
  if (age === undefined) return -20;
  return Number(age) >= 15_768_000 ? 0 : -10;
}

function framesScore(policy: Policy | undefined, value: string | undefined): number {
  const ancestors = policy?.get("frame-ancestors");
  if (ancestors && !ancestors.some((source) => BROAD.includes(source))) return 5;
  return /^(deny|sameorigin)$/i.test(value ?? "") ? 0 : -20;
}

/** Scripts of other hosts cost points; the site's own need no hash. */
function scriptsScore(html: string): number {
  const sources = [...html.matchAll(/<script[^>]*\ssrc="([^"]*)"/g)].map(([, source = ""]) => source);
  if (sources.some((source) => /^(http:)?\/\//i.test(source))) return -50;
  return sources.some((source) => /^https:/i.test(source)) ? -5 : 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

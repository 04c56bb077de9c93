/** `.well-known/security.txt` (RFC 9116): how to report a vulnerability. */
import type { SecurityContact } from "../../base/model/guidance.ts";
import type { RenderContext } from "./format.ts";
import { type Output, outputOf } from "./output.ts";

const PATH = ".well-known/security.txt";

/** Written only if `site.yaml` has a security contact. */
export function* renderSecurityTxt({ guidance: { site } }: RenderContext): Generator<Output> {
  if (site.security === undefined) return;
  yield outputOf(PATH, securityTxt(site.security, site.url));
}

/** @param url address of the site, ending in `/` */
export function securityTxt(security: SecurityContact, url: string | undefined): string {
  const field = (name: string, values: readonly string[]) => values.map((value) => `${name}: ${value}\n`).join("");
  // The file is valid only at the root of its host.
  const isAtRoot = url !== undefined && new URL(url).pathname === "/";
  const canonical = security.canonical.length === 0 && isAtRoot ? [url + PATH] : security.canonical;
  return [
    field("Contact", security.contact),
    field("Expires", [`${security.expires}T00:00:00Z`]),
    field("Encryption", security.encryption),
    field("Acknowledgments", security.acknowledgments),
    field("Preferred-Languages", security.languages.length > 0 ? [security.languages.join(", ")] : []),
    field("Canonical", canonical),
    field("Policy", security.policy),
    field("Hiring", security.hiring),
  ].join("");
}

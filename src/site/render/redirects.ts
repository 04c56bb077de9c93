/** Redirect lists for web servers, and a JSON list of all former addresses. */
import { decodeQuietly, encodeAddress } from "../../base/model/address-text.ts";
import type { Address, FormerPage, Signpost } from "../../base/model/guidance.ts";
import type { Format, RenderContext } from "./format.ts";
import { outputOf } from "./output.ts";

/**
 * Redirects for pages whose content only moved. Browsers keep the anchor on a redirect, so a page
 * whose anchors do not all carry over is left out. So is a retired page, whose own page says why.
 */
export const renderRedirects: Format = function* (context) {
  const { guidance, base } = context;
  const at = (address: Address) => encodeAddress(base + address.slice(1));
  const moves = guidance.formerPages.flatMap((page) =>
    page.to !== undefined && leadsPlainly(page)
      ? [{ from: at(page.address), to: literal(at(page.forward ?? page.to)) }]
      : [],
  );
  const lines = (line: (from: string, to: string) => string) => moves.map(({ from, to }) => line(from, to)).join("");
  yield outputOf(
    "_redirects",
    lines((from, to) => `${from} ${to} 301\n`),
  );
  yield outputOf(
    "redirects.nginx.conf",
    `# In http: include this file. In server: if ($waymark_moved) { return 301 $waymark_moved; }\nmap $uri $waymark_moved {\n${lines((from, to) => `  ${quoted(decodeQuietly(from))} ${quoted(to)};\n`)}}\n`,
  );
  yield outputOf(
    "redirects.apache.conf",
    `# Include this file in the server's configuration, or paste it into .htaccess.\n${lines((from, to) => `RedirectMatch 301 ${quoted(`^${escapePattern(decodeQuietly(from))}$`)} ${quoted(to)}\n`)}`,
  );
  yield outputOf("redirects.json", `${JSON.stringify(jsonList(context), null, 2)}\n`);
};

/** Every former address, including anchors, for programs that correct links on other sites. */
function jsonList({ guidance, base }: RenderContext) {
  const at = (address: Address | undefined) => (address === undefined ? null : encodeAddress(base + address.slice(1)));
  return guidance.formerPages.flatMap(({ address, anchors, ...page }) =>
    [page, ...anchors].map(({ anchor, to, also, on = null, because }) => ({
      from: at(anchor === undefined ? address : `${address}#${anchor}`),
      to: at(to),
      ...(also.length === 0 ? {} : { also: also.map(at) }),
      on,
      ...(because === undefined ? {} : { because }),
    })),
  );
}

/** True for a page whose anchors all lead to the same anchors of its new address, or all to one anchor. */
export function leadsPlainly({ to, forward, also, because, before, anchors }: FormerPage): boolean {
  const carriesOver = (post: Signpost) => post.to === `${to}#${post.anchor}`;
  // An anchor in the redirect replaces the anchor of the link that was followed.
  const isAtOnePlace = (post: Signpost) => forward !== undefined && `${post.to}-`.startsWith(`${forward}-`);
  const isPlain = (post: Signpost) =>
    post.because === undefined &&
    post.before.length === 0 &&
    post.also.length === 0 &&
    (carriesOver(post) || isAtOnePlace(post));
  return because === undefined && before.length === 0 && also.length === 0 && anchors.every(isPlain);
}

/** Escapes placeholders of redirect lists, such as `$1` or `:splat`, in a target. */
function literal(target: string): string {
  return target.replace(/[$*:;']/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
